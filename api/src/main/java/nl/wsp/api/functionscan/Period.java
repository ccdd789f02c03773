package nl.wsp.api.functionscan;

import java.math.BigDecimal;

/**
 * Over which period occurrences of a task are counted. A day is a working day, five in a week; a
 * year has 52 weeks and twelve months (month = week × 52 ÷ 12, as for wage-cost subsidy).
 */
public enum Period {
  DAY(5, 1),
  WEEK(1, 1),
  MONTH(12, 52),
  YEAR(1, 52);

  private final BigDecimal periods;
  private final BigDecimal weeks;

  Period(int periods, int weeks) {
    this.periods = BigDecimal.valueOf(periods);
    this.weeks = BigDecimal.valueOf(weeks);
  }

  /** How many of these periods go in how many weeks: numerator. */
  BigDecimal periods() {
    return periods;
  }

  /** How many of these periods go in how many weeks: denominator. */
  BigDecimal weeks() {
    return weeks;
  }
}
