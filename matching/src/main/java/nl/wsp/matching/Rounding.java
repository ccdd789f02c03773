package nl.wsp.matching;

/** Rounding of scores. */
final class Rounding {
  private static final double HUNDRED = 100;

  /**
   * Sums of doubles miss a tie by about 1e-13; this many hundredths below a tie still counts as the
   * tie, so that 74.085 computed as 74.08499999999999 rounds like 74.085.
   */
  private static final double TIE_NOISE = 1e-9;

  private Rounding() {}

  /** Half-up to two decimals of a number of 0 or more. */
  static double twoDecimals(double value) {
    return Math.floor(value * HUNDRED + 0.5 + TIE_NOISE) / HUNDRED;
  }
}
