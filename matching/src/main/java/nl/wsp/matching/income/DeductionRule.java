package nl.wsp.matching.income;

import java.math.BigDecimal;
import nl.wsp.matching.TargetGroup;
import org.jspecify.annotations.Nullable;

/**
 * How earnings lower a benefit.
 *
 * @param benefit which benefit
 * @param sharePercent share of the counted earnings that is taken off, 0-100
 * @param basis which wage counts
 * @param endsAtPercent the benefit ends when all earnings reach this % of the norm; null: it ends
 *     when nothing is left of it
 * @param term when it holds
 * @param source law and article
 */
public record DeductionRule(
    TargetGroup benefit,
    BigDecimal sharePercent,
    WageBasis basis,
    @Nullable BigDecimal endsAtPercent,
    Term term,
    String source) {}
