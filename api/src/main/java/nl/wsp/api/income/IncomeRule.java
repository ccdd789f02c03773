package nl.wsp.api.income;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import nl.wsp.matching.TargetGroup;
import nl.wsp.matching.income.Household;
import nl.wsp.matching.income.WageBasis;
import org.jspecify.annotations.Nullable;

/**
 * One line of norms and rules: of ours or loaded.
 *
 * @param code of an exemption
 * @param amount NORM: the norm; EXEMPTION: the most that is kept; NET_WAGE: net; euros a month
 * @param order of an exemption: which comes first
 * @param grossWage of a point of a wage tax table, euros a month
 */
record IncomeRule(
    Kind kind,
    @Nullable String code,
    @Nullable TargetGroup benefit,
    @Nullable Household household,
    @Nullable Integer ageFrom,
    @Nullable Integer ageUntil,
    @Nullable BigDecimal amount,
    @Nullable BigDecimal sharePercent,
    @Nullable WageBasis basis,
    @Nullable BigDecimal endsAtPercent,
    @Nullable Integer months,
    @Nullable Integer order,
    @Nullable BigDecimal grossWage,
    LocalDate validFrom,
    @Nullable LocalDate validUntil,
    String source) {

  /** What a line says. */
  enum Kind {
    /** A benefit without other income. */
    NORM,
    /** How earnings lower a benefit. */
    DEDUCTION,
    /** Earnings that are kept for some months. */
    EXEMPTION,
    /** A point of a wage tax table. */
    NET_WAGE
  }

  /** What tells a line apart: two with the same key are two versions of one line. */
  String key() {
    return String.join(
        "|",
        kind.name(),
        text(code),
        text(benefit),
        text(household),
        text(ageFrom),
        grossWage == null ? "" : grossWage.stripTrailingZeros().toPlainString(),
        validFrom.toString());
  }

  /** Whether another line says the same; 25 and 25.0 are the same. */
  boolean says(IncomeRule other) {
    return key().equals(other.key())
        && Objects.equals(ageUntil, other.ageUntil)
        && same(amount, other.amount)
        && same(sharePercent, other.sharePercent)
        && basis == other.basis
        && same(endsAtPercent, other.endsAtPercent)
        && Objects.equals(months, other.months)
        && Objects.equals(order, other.order)
        && Objects.equals(validUntil, other.validUntil)
        && source.equals(other.source);
  }

  private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null || b == null ? a == b : a.compareTo(b) == 0;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
