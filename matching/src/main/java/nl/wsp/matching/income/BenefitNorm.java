package nl.wsp.matching.income;

import java.math.BigDecimal;
import nl.wsp.matching.TargetGroup;
import org.jspecify.annotations.Nullable;

/**
 * What a benefit comes to without other income.
 *
 * @param benefit which benefit
 * @param household for whom
 * @param ageFrom youngest age in years
 * @param ageUntil oldest age in years, null without limit
 * @param perMonth euros a month without holiday allowance, on the basis of the benefit's {@link
 *     DeductionRule}
 * @param term when it holds
 * @param source where it stands
 */
public record BenefitNorm(
    TargetGroup benefit,
    Household household,
    int ageFrom,
    @Nullable Integer ageUntil,
    BigDecimal perMonth,
    Term term,
    String source) {
  boolean suits(TargetGroup asked, Household asks, int age) {
    return benefit == asked
        && household == asks
        && ageFrom <= age
        && (ageUntil == null || age <= ageUntil);
  }
}
