package nl.wsp.matching.income;

import java.math.BigDecimal;
import nl.wsp.matching.TargetGroup;
import org.jspecify.annotations.Nullable;

/**
 * Earnings somebody keeps beside a benefit for some months (inkomstenvrijlating).
 *
 * @param code stable code
 * @param benefit beside which benefit
 * @param household for whom only, null for everybody
 * @param ageFrom youngest age in years
 * @param ageUntil oldest age in years, null without limit
 * @param sharePercent share of the earnings that is kept, 0-100
 * @param maxPerMonth most that is kept, euros a month; null when the amount is not loaded, and then
 *     the rule is named and not applied
 * @param months how long, above 0
 * @param order which comes first; the months of one begin when those before it are used up
 * @param term when it holds
 * @param source law and article
 */
public record ExemptionRule(
    String code,
    TargetGroup benefit,
    @Nullable Household household,
    int ageFrom,
    @Nullable Integer ageUntil,
    BigDecimal sharePercent,
    @Nullable BigDecimal maxPerMonth,
    int months,
    int order,
    Term term,
    String source) {
  boolean suits(TargetGroup asked, @Nullable Household asks, int age) {
    return benefit == asked
        && (household == null || household == asks)
        && ageFrom <= age
        && (ageUntil == null || age <= ageUntil);
  }
}
