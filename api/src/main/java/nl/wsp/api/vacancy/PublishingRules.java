package nl.wsp.api.vacancy;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import nl.wsp.api.platform.problem.Violation;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.vacancy.Transition.Guard;
import org.jspecify.annotations.Nullable;

/**
 * What a vacancy must say before it is published: occupation, hours, postcode and start date
 * (matching needs them), a closing date that has not passed, and a lawful wage.
 *
 * <p>Which minimum wage holds depends on the age of a person who is not known yet. So a wage below
 * the amount for the youngest (15 years) is refused, for it is lawful for nobody; a wage below the
 * amount for 21 and older is accepted with a warning, for it is lawful only for younger people.
 */
@Singleton
class PublishingRules {
  private final WageFloors wages;

  PublishingRules(WageFloors wages) {
    this.wages = wages;
  }

  /** Everything that stands in the way of a step with this guard. */
  Violations check(Guard guard, VacancyContent content, LocalDate today) {
    Violations violations = new Violations();
    if (guard != Guard.NONE
        && content.closingDate() != null
        && content.closingDate().isBefore(today)) {
      violations.breaksRule("/closingDate", "date-passed");
    }
    if (guard == Guard.PUBLISHABLE) {
      checkComplete(content, violations);
      checkWage(content, today, violations);
    }
    return violations;
  }

  private static void checkComplete(VacancyContent content, Violations violations) {
    need(violations, "/occupation", content.occupationCode());
    if (content.hoursMin() == null && content.hoursMax() == null) {
      need(violations, "/hoursPerWeek", null);
    } else {
      need(violations, "/hoursPerWeek/min", content.hoursMin());
      need(violations, "/hoursPerWeek/max", content.hoursMax());
    }
    need(violations, "/postcode", content.postcode());
    need(violations, "/startDate", content.startDate());
  }

  private static void need(Violations violations, String pointer, @Nullable Object value) {
    if (value == null) {
      violations.breaksRule(pointer, "needed-to-publish");
    }
  }

  private void checkWage(VacancyContent content, LocalDate today, Violations violations) {
    BigDecimal wage = content.hourlyWage();
    Optional<BigDecimal> lowest =
        wages.on(wageDate(content, today)).map(WageFloors.Floor::youngest);
    if (wage != null && lowest.isPresent() && wage.compareTo(lowest.get()) < 0) {
      violations.breaksRule("/hourlyWage", "wage-below-minimum", lowest.get().toPlainString());
    }
  }

  /** A warning for a wage that only younger people may be paid. */
  Optional<Violation> wageWarning(VacancyContent content, LocalDate today) {
    BigDecimal wage = content.hourlyWage();
    return wages
        .on(wageDate(content, today))
        .map(WageFloors.Floor::adult)
        .filter(adult -> wage != null && wage.compareTo(adult) < 0)
        .map(
            adult ->
                Violation.at("/hourlyWage", "wage-below-adult-minimum", adult.toPlainString()));
  }

  /** The amounts of the start date count; before that day, those of today. */
  private static LocalDate wageDate(VacancyContent content, LocalDate today) {
    return content.startDate() == null || content.startDate().isBefore(today)
        ? today
        : content.startDate();
  }
}
