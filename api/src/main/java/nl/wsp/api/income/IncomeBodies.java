package nl.wsp.api.income;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.wsp.matching.TargetGroup;
import nl.wsp.matching.income.Household;
import nl.wsp.matching.income.IncomeEffect.Missing;
import nl.wsp.matching.income.IncomeEffect.Outcome;
import nl.wsp.matching.income.IncomeEffect.Warning;
import nl.wsp.matching.income.IncomeRequest;
import nl.wsp.matching.income.WageBasis;
import org.jspecify.annotations.Nullable;

/** What the interface asks and answers about income. */
final class IncomeBodies {
  private IncomeBodies() {}

  /**
   * An income effect asked without a person. Amounts in euros; what is absent is unknown.
   *
   * @param date day of the estimate, absent: today
   * @param benefit present benefit
   * @param household household situation
   * @param age in years on that day
   * @param hoursPerWeek contract hours of the new work
   * @param hourlyWage gross, per hour
   * @param currentHoursPerWeek hours of a job that stays
   * @param currentHourlyWage gross, per hour of that job
   * @param netWagePerMonth net wage of all work together afterwards
   * @param currentNetWagePerMonth net wage of the present job
   * @param benefitPerMonth full benefit by the person's own decision; counts before the norm
   * @param exemptionMonthsUsed months of exemption used up
   * @param extraCostsPerMonth costs of working: travel, child care
   */
  @Serdeable
  @Introspected
  record IncomeInput(
      @Nullable LocalDate date,
      @Nullable TargetGroup benefit,
      @Nullable Household household,
      @Nullable Integer age,
      @Nullable BigDecimal hoursPerWeek,
      @Nullable BigDecimal hourlyWage,
      @Nullable BigDecimal currentHoursPerWeek,
      @Nullable BigDecimal currentHourlyWage,
      @Nullable BigDecimal netWagePerMonth,
      @Nullable BigDecimal currentNetWagePerMonth,
      @Nullable BigDecimal benefitPerMonth,
      @Nullable Integer exemptionMonthsUsed,
      @Nullable BigDecimal extraCostsPerMonth) {
    IncomeRequest toRequest(LocalDate today) {
      return new IncomeRequest(
          date == null ? today : date,
          benefit,
          household,
          age,
          hoursPerWeek,
          hourlyWage,
          currentHoursPerWeek,
          currentHourlyWage,
          netWagePerMonth,
          currentNetWagePerMonth,
          benefitPerMonth,
          exemptionMonthsUsed,
          extraCostsPerMonth);
    }
  }

  /**
   * What the file of a person does not hold and is never stored: told for one calculation.
   *
   * @param hoursPerWeek contract hours, absent: by wish and vacancy
   */
  @Serdeable
  @Introspected
  record ToldFacts(
      @Nullable Household household,
      @Nullable BigDecimal hoursPerWeek,
      @Nullable BigDecimal currentHourlyWage,
      @Nullable BigDecimal netWagePerMonth,
      @Nullable BigDecimal currentNetWagePerMonth,
      @Nullable BigDecimal benefitPerMonth,
      @Nullable Integer exemptionMonthsUsed,
      @Nullable BigDecimal extraCostsPerMonth) {
    static final ToldFacts NOTHING = new ToldFacts(null, null, null, null, null, null, null, null);
  }

  /**
   * An estimate; amounts in euros a month as decimal strings. What could not be calculated is
   * absent, and {@code missing} says why.
   *
   * @param estimate always true: only the organisation that pays the benefit decides
   * @param vacancyId the vacancy it is about, when it is about one
   * @param summary the answer in plain sentences, in the reader's language
   * @param totalHoursPerWeek the new work and a job that stays
   * @param grossWagePerMonth of the new work, hours × wage × 52 ÷ 12, holiday allowance apart
   * @param normPerMonth full benefit that was counted with
   * @param laterAfterMonths after how many months no exemption is left
   * @param path what more hours at this wage come to, without exemption
   * @param independentFromHours fewest hours a week at which no benefit is left
   * @param sources where rules and amounts stand, by their Dutch names
   */
  @Serdeable
  record IncomeBody(
      boolean estimate,
      LocalDate date,
      @Nullable UUID vacancyId,
      List<String> summary,
      BigDecimal hoursPerWeek,
      BigDecimal totalHoursPerWeek,
      @Nullable String hourlyWage,
      @Nullable String grossWagePerMonth,
      @Nullable String totalGrossWagePerMonth,
      @Nullable String holidayAllowancePerMonth,
      Outcome outcome,
      String outcomeLabel,
      @Nullable WageBasis basis,
      @Nullable String normPerMonth,
      @Nullable ExemptionBody exemption,
      @Nullable SituationBody before,
      @Nullable SituationBody after,
      @Nullable SituationBody later,
      @Nullable Integer laterAfterMonths,
      @Nullable String gainPerMonth,
      List<WarningBody> warnings,
      List<MissingBody> missing,
      List<StepBody> path,
      @Nullable BigDecimal independentFromHours,
      List<String> sources) {}

  /** Earnings that are kept for some months; {@code explanation} in the reader's language. */
  @Serdeable
  record ExemptionBody(
      String code,
      BigDecimal sharePercent,
      String maxPerMonth,
      int months,
      int monthsLeft,
      String source,
      String explanation) {}

  /** An income a month. */
  @Serdeable
  record SituationBody(String earnings, String exempt, String benefit, String income) {}

  /** What deserves a talk before somebody decides; never a reason to be left out. */
  @Serdeable
  record WarningBody(Warning code, String explanation) {}

  /** A fact or norm that was not there. */
  @Serdeable
  record MissingBody(Missing code, String explanation) {}

  /** A number of hours on the way to living without benefit. */
  @Serdeable
  record StepBody(
      BigDecimal hoursPerWeek,
      String grossPerMonth,
      String earnings,
      String benefit,
      String income) {}
}
