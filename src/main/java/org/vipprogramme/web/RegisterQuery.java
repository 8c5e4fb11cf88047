package org.vipprogramme.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vipprogramme.register.RegisterEntry;
import org.vipprogramme.register.RegisterFilter;
import org.vipprogramme.register.RegisterOrder;

/**
 * What the register is asked for, as it was written in the address; each wrong value is refused in
 * a sentence.
 *
 * @param state OPEN, PLANNED, REPORTED, CONFIRMED, WITHDRAWN; several are allowed
 * @param overdue true for entries past a deadline only
 * @param openedFrom a day such as 2026-03-01, in the firm's time zone, included as all days are
 * @param confirmedBy a part of the name of the client's person who confirmed
 * @param text a part of the client's name, the problem, the client's words or the plan
 * @param page 0 and on
 * @param size entries on a page, at most 500; 50 when it is not given
 * @param sort for example {@code opened} or {@code opened,desc}; the newest come first when it is
 *     not given
 */
record RegisterQuery(
    List<String> state,
    String overdue,
    String severity,
    String service,
    String rep,
    String owner,
    String clientNo,
    String openedFrom,
    String openedTo,
    String confirmedBy,
    String confirmedFrom,
    String confirmedTo,
    String text,
    String page,
    String size,
    String sort) {

  private static final int MOST = 500;
  private static final int USUAL = 50;

  private static final Set<String> NAMES =
      Arrays.stream(RegisterQuery.class.getRecordComponents())
          .map(component -> component.getName())
          .collect(Collectors.toSet());

  /** A name that is misspelled must not return everything. */
  static void refuseUnknown(Set<String> given) {
    given.stream()
        .filter(name -> !NAMES.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new IllegalArgumentException(
                  "The register cannot be asked for '%s', only for %s."
                      .formatted(name, String.join(", ", NAMES.stream().sorted().toList())));
            });
  }

  RegisterFilter filter(String ownClientsOf) {
    return new RegisterFilter(
        ownClientsOf,
        states(),
        bool("overdue", overdue),
        given(severity),
        given(service),
        given(rep),
        given(owner),
        given(clientNo),
        day("openedFrom", openedFrom),
        day("openedTo", openedTo),
        given(confirmedBy),
        day("confirmedFrom", confirmedFrom),
        day("confirmedTo", confirmedTo),
        given(text));
  }

  int pageNo() {
    return number("page", page, 0, 0, Integer.MAX_VALUE);
  }

  int pageSize() {
    return number("size", size, USUAL, 1, MOST);
  }

  RegisterOrder order() {
    if (given(sort) == null) {
      return new RegisterOrder(RegisterOrder.By.REGISTER_NO, true);
    }
    String[] parts = sort.split(",", -1);
    boolean descending = parts.length == 2 && parts[1].equals("desc");
    if (parts.length > 2 || parts.length == 2 && !descending && !parts[1].equals("asc")) {
      throw new IllegalArgumentException(
          "The sort must be a name, or a name with ,asc or ,desc, not '%s'.".formatted(sort));
    }
    return new RegisterOrder(
        oneOf("sort", parts[0], RegisterOrder.By.values(), RegisterQuery::name), descending);
  }

  private Set<RegisterEntry.State> states() {
    Set<RegisterEntry.State> states = EnumSet.noneOf(RegisterEntry.State.class);
    if (state != null) {
      state.forEach(
          name ->
              states.add(
                  oneOf("state", name, RegisterEntry.State.values(), RegisterEntry.State::name)));
    }
    return states;
  }

  private static <T> T oneOf(
      String what, String given, T[] all, java.util.function.Function<T, String> name) {
    return Stream.of(all)
        .filter(value -> name.apply(value).equals(given))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The %s must be one of %s, not '%s'."
                        .formatted(
                            what,
                            Stream.of(all).map(name).collect(Collectors.joining(", ")),
                            given)));
  }

  /** PLAN_DUE is asked for as planDue. */
  private static String name(RegisterOrder.By by) {
    String[] words = by.name().toLowerCase(Locale.ROOT).split("_");
    return words[0]
        + Arrays.stream(words)
            .skip(1)
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
  }

  private static String given(String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  private static boolean bool(String what, String value) {
    return given(value) != null && oneOf(what, value, new Boolean[] {true, false}, String::valueOf);
  }

  private static LocalDate day(String what, String value) {
    try {
      return given(value) == null ? null : LocalDate.parse(value.strip());
    } catch (DateTimeParseException noDay) {
      throw new IllegalArgumentException(
          "%s must be a day such as 2026-03-01, not '%s'.".formatted(what, value));
    }
  }

  private static int number(String what, String value, int usual, int least, int most) {
    try {
      int number = given(value) == null ? usual : Integer.parseInt(value.strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException noNumber) {
      // Refused below, as a number out of range is.
    }
    throw new IllegalArgumentException(
        "The %s must be a number from %d to %d, not '%s'.".formatted(what, least, most, value));
  }
}
