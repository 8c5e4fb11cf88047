package org.vipprogramme.clientimport;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says what is wrong with a row: which columns, and why. */
@Component
class RowCheck {

  private final Validator validator;

  RowCheck(Validator validator) {
    this.validator = validator;
  }

  /** The row with its problem, if it has one; several problems stand in one sentence each. */
  CheckedRow check(ListRows.Row row, ListHeader header) {
    String original = header.withoutProblem(row.original());
    if (row.cells() == null) {
      return CheckedRow.bad(
          row.line(), original, "", "A quotation mark in this line is not closed or stands wrong.");
    }
    if (!header.fits(row.cells())) {
      return CheckedRow.bad(
          row.line(),
          original,
          "",
          "This row has %d columns, but the header has %d."
              .formatted(row.cells().size(), header.width()));
    }
    ClientRow values = ClientRow.of(header.values(row.cells()));
    List<ConstraintViolation<ClientRow>> problems =
        validator.validate(values).stream()
            .sorted(Comparator.comparing(problem -> ListHeader.KNOWN.indexOf(column(problem))))
            .toList();
    return problems.isEmpty()
        ? new CheckedRow(row.line(), original, values, null, null)
        : CheckedRow.bad(
            row.line(),
            original,
            problems.stream().map(RowCheck::column).distinct().collect(Collectors.joining(", ")),
            problems.stream()
                .map(ConstraintViolation::getMessage)
                .collect(Collectors.joining(" ")));
  }

  private static String column(ConstraintViolation<ClientRow> problem) {
    String property = problem.getPropertyPath().toString();
    return property.equals("contactNamed")
        ? "contact_name"
        : property.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
