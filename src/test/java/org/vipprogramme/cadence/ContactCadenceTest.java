package org.vipprogramme.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipprogramme.support.DecisionTable;

@Tag("R22")
@Tag("R23")
class ContactCadenceTest {

  @RegisterExtension static final DecisionTable TABLE = DecisionTable.of("contact-cadence");

  @ParameterizedTest(name = "{0}: met every {1} months, asked every {2}")
  @CsvSource({"TOP, 1, 12", "KEY, 3, 12", "REGULAR, 0, 12", "UNKNOWN, 0, 12", "UNHEARD_OF, 0, 12"})
  void howOftenAClientIsMet(String segment, int contact, int questionnaire) {
    assertThat(TABLE.decide(Map.of("segment", segment)))
        .containsEntry("contactEveryMonths", contact)
        .containsEntry("questionnaireEveryMonths", questionnaire)
        .hasEntrySatisfying("why", why -> assertThat((String) why).matches("R2[23]: .+"));
  }
}
