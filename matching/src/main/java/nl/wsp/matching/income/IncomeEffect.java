package nl.wsp.matching.income;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What work does to an income: an estimate. Euros a month with two decimals, each rounded half-up
 * once. What could not be calculated is null, and {@link #missing} says why.
 *
 * @param totalHoursPerWeek hours of the new work and a job that stays
 * @param grossWagePerMonth gross wage of the new work, hours × wage × 52 ÷ 12, without holiday
 *     allowance
 * @param totalGrossWagePerMonth the same of all work together
 * @param holidayAllowancePerMonth holiday allowance on the new work, paid apart
 * @param outcome what happens with the benefit
 * @param basis whether benefit and incomes are net or gross
 * @param normPerMonth full benefit that was counted with
 * @param exemption exemption that applies at first
 * @param before without the new work
 * @param after with the new work, while an exemption lasts
 * @param later with the new work when no exemption is left; null when none applied
 * @param laterAfterMonths after how many months
 * @param gainPerMonth income after, less extra costs, less income before
 * @param warnings poverty trap and the like: they warn, they never filter
 * @param missing facts and data that were not there
 * @param path what more hours at this wage come to, without exemption
 * @param independentFromHours fewest total hours at which no benefit is left, in half hours; null
 *     when that is beyond a full working week or unknown
 * @param sources where rules and amounts stand
 */
public record IncomeEffect(
    BigDecimal totalHoursPerWeek,
    @Nullable BigDecimal grossWagePerMonth,
    @Nullable BigDecimal totalGrossWagePerMonth,
    @Nullable BigDecimal holidayAllowancePerMonth,
    Outcome outcome,
    @Nullable WageBasis basis,
    @Nullable BigDecimal normPerMonth,
    @Nullable Exemption exemption,
    @Nullable Situation before,
    @Nullable Situation after,
    @Nullable Situation later,
    @Nullable Integer laterAfterMonths,
    @Nullable BigDecimal gainPerMonth,
    Set<Warning> warnings,
    Set<Missing> missing,
    List<Step> path,
    @Nullable BigDecimal independentFromHours,
    List<String> sources) {

  /** What happens with the benefit. */
  public enum Outcome {
    /** Nothing is left of it. */
    BENEFIT_ENDS,
    /** A part is left beside the wage. */
    BENEFIT_SUPPLEMENTS,
    /** There was none. */
    NO_BENEFIT,
    /** Not known; see what is missing. */
    UNKNOWN
  }

  /** What deserves a talk before somebody decides. */
  public enum Warning {
    /** The income falls (armoedeval). */
    INCOME_FALLS,
    /** More work and the same income. */
    NO_GAIN,
    /** It falls once the exemption is used up. */
    INCOME_FALLS_LATER,
    /** The gain is gone once the exemption is used up. */
    NO_GAIN_LATER
  }

  /** What an amount needed and was not there. */
  public enum Missing {
    /** The vacancy states no wage. */
    HOURLY_WAGE,
    /** Wage of the job that stays. */
    CURRENT_HOURLY_WAGE,
    /** Which benefit the person has. */
    BENEFIT,
    HOUSEHOLD,
    AGE,
    /** No norm is loaded for this benefit, household, age and day. */
    NORM,
    /** No rule is loaded for how earnings lower this benefit. */
    DEDUCTION_RULE,
    /** The most that may be kept is not loaded: counted without exemption. */
    EXEMPTION_MAXIMUM,
    /** No wage tax table reaches this wage and nobody stated the net wage. */
    NET_WAGE
  }

  /**
   * An exemption as it applies.
   *
   * @param monthsLeft months it still lasts
   */
  public record Exemption(ExemptionRule rule, int monthsLeft) {}

  /**
   * An income a month.
   *
   * @param earnings wage on the basis of the benefit
   * @param exempt part of it that is kept beside the benefit
   * @param benefit what is left of the benefit
   * @param income earnings and benefit
   */
  public record Situation(
      BigDecimal earnings, BigDecimal exempt, BigDecimal benefit, BigDecimal income) {}

  /** A number of hours on the way to living without benefit. */
  public record Step(
      BigDecimal hoursPerWeek,
      BigDecimal grossPerMonth,
      BigDecimal earnings,
      BigDecimal benefit,
      BigDecimal income) {}

  /** Copies the collections. */
  public IncomeEffect {
    warnings = Set.copyOf(warnings);
    missing = Set.copyOf(missing);
    path = List.copyOf(path);
    sources = List.copyOf(sources);
  }
}
