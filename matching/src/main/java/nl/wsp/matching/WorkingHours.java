package nl.wsp.matching;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Hour fit, contract hours and day-part fit (part-time rules). A bound that is not known is not
 * "any number": where the answer depends on it, the answer is unknown.
 */
public final class WorkingHours {
  private WorkingHours() {}

  /** Whether it is known that no number of hours suits both: the interval of the two is empty. */
  public static boolean impossible(HoursOffered offered, HoursWish wish) {
    return exceeds(wish.min(), offered.max()) || exceeds(offered.min(), wish.max());
  }

  /**
   * Contract hours a week: the hours wanted, clamped to [larger of the minima, smaller of the
   * maxima]; empty when that interval is empty or the answer depends on something unknown.
   */
  public static OptionalDouble contractHours(HoursOffered offered, HoursWish wish) {
    double contract = contract(offered, wish);
    return Double.isNaN(contract) ? OptionalDouble.empty() : OptionalDouble.of(contract);
  }

  /**
   * Hour fit in [0, 1]: 1 − |wanted − contract| ÷ wanted; 0 when no hours are possible, empty when
   * unknown.
   */
  public static OptionalDouble hourFit(HoursOffered offered, HoursWish wish) {
    double fit = fit(offered, wish);
    return Double.isNaN(fit) ? OptionalDouble.empty() : OptionalDouble.of(fit);
  }

  /** Share of the required day parts the person can do; 1 when none is required. */
  public static double dayPartFit(DayParts required, DayParts possible) {
    return required.isEmpty()
        ? 1
        : (double) Integer.bitCount(required.bits() & possible.bits()) / required.size();
  }

  /** Hour fit, NaN when unknown. */
  static double fit(HoursOffered offered, HoursWish wish) {
    if (impossible(offered, wish)) {
      return 0;
    }
    double contract = contract(offered, wish);
    Double wanted = wish.wanted();
    if (Double.isNaN(contract) || wanted == null) {
      return Double.NaN;
    }
    return Math.clamp(1 - Math.abs(wanted - contract) / wanted, 0.0, 1.0);
  }

  /** Contract hours, NaN when impossible or unknown. */
  static double contract(HoursOffered offered, HoursWish wish) {
    Double wanted = wish.wanted();
    Double offeredMin = offered.min();
    Double offeredMax = offered.max();
    if (wanted == null || impossible(offered, wish)) {
      return Double.NaN;
    }
    if (offeredMin != null && wanted < offeredMin) {
      return wish.max() == null ? Double.NaN : offeredMin;
    }
    if (offeredMax != null && wanted > offeredMax) {
      return wish.min() == null ? Double.NaN : offeredMax;
    }
    boolean inside = offeredMin != null && offeredMax != null;
    boolean onBound = wanted.equals(offeredMin) || wanted.equals(offeredMax);
    return inside || onBound ? wanted : Double.NaN;
  }

  private static boolean exceeds(@Nullable Double low, @Nullable Double high) {
    return low != null && high != null && low > high;
  }
}
