package org.vipprogramme;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.vipprogramme.engine.TaskPrefill;

/** How the code holds together; docs/decisions say why. */
@AnalyzeClasses(packages = "org.vipprogramme", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  /** One package per process; the diagram of the journey puts them in order. */
  private static final Set<String> STAGES =
      Set.of(
          "call",
          "meeting",
          "qualitycheck",
          "servicefix",
          "clientconfirmation",
          "upsellfollowup",
          "referral",
          "clientjourney",
          "clientimport",
          "vipprogramme",
          "relationshipcontact",
          "dailyreport",
          "weeklyreview",
          "normwatch",
          "cadence",
          "moveclients",
          "clientleft",
          "repabsence",
          "repairvalue");

  private static final String[] SHARED = {
    "org.vipprogramme.client..",
    "org.vipprogramme.team..",
    "org.vipprogramme.questionnaire..",
    "org.vipprogramme.register..",
    "org.vipprogramme.sales..",
    "org.vipprogramme.campaign..",
    "org.vipprogramme.relationship..",
    "org.vipprogramme.mail..",
    "org.vipprogramme.form..",
    "org.vipprogramme.calendar..",
    "org.vipprogramme.persistence.."
  };

  @ArchTest
  static final ArchRule NO_STAGE_KNOWS_ANOTHER =
      slices().assignedFrom(new Stages()).should().notDependOnEachOther();

  @ArchTest
  static final ArchRule WHAT_STAGES_SHARE_KNOWS_NO_ENGINE =
      noClasses()
          .that()
          .resideInAnyPackage(SHARED)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.camunda..");

  @ArchTest
  static final ArchRule WHAT_STAGES_SHARE_KNOWS_NO_STAGE =
      noClasses()
          .that()
          .resideInAnyPackage(SHARED)
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe("are part of a stage", ArchitectureTest::isStage));

  @ArchTest
  static final ArchRule SERVICES_KNOW_NO_ENGINE =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Service")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.camunda..");

  @ArchTest
  static final ArchRule IN_A_STAGE_ONLY_THE_PARTS_OF_A_DIAGRAM_KNOW_THE_ENGINE =
      classes()
          .that(DescribedPredicate.describe("are part of a stage", ArchitectureTest::isStage))
          .and()
          .doNotImplement(JavaDelegate.class)
          .and()
          .doNotImplement(ExecutionListener.class)
          .and()
          .doNotImplement(TaskListener.class)
          .and()
          .doNotImplement(TaskPrefill.class)
          .and()
          .haveSimpleNameNotEndingWith("Process")
          .and()
          .haveSimpleNameNotEndingWith("Starter")
          .should()
          .onlyDependOnClassesThat(not(resideInAPackage("org.camunda..")));

  @ArchTest
  static final ArchRule WHAT_IS_NEEDED_COMES_THROUGH_THE_CONSTRUCTOR =
      noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class);

  @ArchTest
  static final ArchRule NOTHING_IS_KEPT_IN_STATIC_VARIABLES =
      fields().that().areStatic().should().beFinal();

  /** A test sets the clock, and timers agree with business dates. */
  @ArchTest
  static final ArchRule TIME_COMES_FROM_THE_CLOCK =
      noClasses()
          .should(
              callMethodWhere(
                  DescribedPredicate.describe("reads the system's time", ArchitectureTest::reads)))
          .orShould()
          .callConstructor(Date.class)
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule NOBODY_SLEEPS =
      noClasses().should().callMethod(Thread.class, "sleep", long.class);

  private static boolean reads(JavaMethodCall call) {
    Class<?>[] times = {
      Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class
    };
    boolean now =
        call.getName().equals("now")
            && Set.of(times).stream().anyMatch(call.getTargetOwner()::isEquivalentTo)
            && call.getTarget().getRawParameterTypes().stream()
                .noneMatch(given -> given.isEquivalentTo(Clock.class));
    return now
        || call.getTargetOwner().isEquivalentTo(Clock.class) && call.getName().startsWith("system");
  }

  private static boolean isStage(JavaClass type) {
    return STAGES.contains(stage(type));
  }

  private static String stage(JavaClass type) {
    String inside = type.getPackageName().replaceFirst("^org\\.vipprogramme\\.?", "");
    return inside.replaceFirst("\\..*", "");
  }

  private static final class Stages implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return isStage(type) ? SliceIdentifier.of(stage(type)) : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "stages";
    }
  }
}
