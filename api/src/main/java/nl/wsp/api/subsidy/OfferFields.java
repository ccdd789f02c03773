package nl.wsp.api.subsidy;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import nl.wsp.api.platform.problem.Figures;
import nl.wsp.api.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/**
 * An offer as it is written. With a vacancy, what is absent comes from the vacancy and the match.
 *
 * @param employerId needed without a vacancy
 * @param vacancyId the vacancy of the match
 * @param jobSeekerId the candidate
 * @param functionTitle absent: the title of the vacancy
 * @param startDate first day of work; absent: of the vacancy, not before today
 * @param endDate last day of the contract; absent with {@code permanent}, else from the vacancy's
 *     contract length
 * @param permanent a contract without end: the first year is calculated
 * @param hoursPerWeek absent: the hours that vacancy and candidate agree on
 * @param hourlyWage euros; absent: of the vacancy, else the minimum wage for the age
 * @param flatRate whether it starts with the flat rate (forfaitair), at most six months
 * @param flatRateUntil last day of the flat rate; absent: as long as allowed
 * @param validUntil last day to answer; absent: four weeks
 * @param note to the employer, no personal data
 * @param version version a change is based on, unless If-Match says it
 */
@Serdeable
@Introspected
record OfferFields(
    @Nullable UUID employerId,
    @Nullable UUID vacancyId,
    @Nullable UUID jobSeekerId,
    @Nullable String functionTitle,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate,
    @Nullable Boolean permanent,
    @Nullable BigDecimal hoursPerWeek,
    @Nullable BigDecimal hourlyWage,
    @Nullable Boolean flatRate,
    @Nullable LocalDate flatRateUntil,
    @Nullable LocalDate validUntil,
    @Nullable String note,
    @Nullable Long version) {
  private static final int MAX_TITLE = 200;
  private static final int MAX_NOTE = 1000;
  private static final BigDecimal HOURS_IN_WEEK = BigDecimal.valueOf(168);
  private static final BigDecimal HIGHEST_WAGE = BigDecimal.valueOf(1000);

  /** What is wrong with the form of the fields. */
  void check(Violations violations) {
    if (jobSeekerId == null) {
      violations.invalid("/jobSeekerId", "required");
    }
    if (vacancyId == null) {
      need(violations, "/employerId", employerId);
      need(violations, "/functionTitle", functionTitle);
      need(violations, "/startDate", startDate);
      need(violations, "/hoursPerWeek", hoursPerWeek);
      if (!Boolean.TRUE.equals(permanent)) {
        need(violations, "/endDate", endDate);
      }
    }
    if (functionTitle != null && functionTitle.strip().length() > MAX_TITLE) {
      violations.invalid("/functionTitle", "size", 1, MAX_TITLE);
    }
    if (note != null && note.length() > MAX_NOTE) {
      violations.invalid("/note", "size", 0, MAX_NOTE);
    }
    amount(violations, "/hoursPerWeek", hoursPerWeek, HOURS_IN_WEEK);
    amount(violations, "/hourlyWage", hourlyWage, HIGHEST_WAGE);
    Figures.check(violations, "/startDate", startDate);
    Figures.check(violations, "/endDate", endDate);
    Figures.check(violations, "/flatRateUntil", flatRateUntil);
    Figures.check(violations, "/validUntil", validUntil);
  }

  private static void need(Violations violations, String pointer, @Nullable Object value) {
    if (value == null || (value instanceof String text && text.isBlank())) {
      violations.invalid(pointer, "required");
    }
  }

  private static void amount(
      Violations violations, String pointer, @Nullable BigDecimal amount, BigDecimal highest) {
    if (amount == null) {
      return;
    }
    if (amount.signum() <= 0) {
      violations.breaksRule(pointer, "above-zero");
    } else if (amount.compareTo(highest) > 0) {
      violations.breaksRule(pointer, "too-high", highest);
    } else if (amount.stripTrailingZeros().scale() > 2) {
      violations.invalid(pointer, "two-decimals");
    }
  }
}
