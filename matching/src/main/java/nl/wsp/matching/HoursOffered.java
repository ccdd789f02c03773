package nl.wsp.matching;

import org.jspecify.annotations.Nullable;

/**
 * Hours a week a vacancy offers, decimals; null is unknown.
 *
 * @param min fewest hours, above 0
 * @param max most hours, at least {@code min}
 */
public record HoursOffered(@Nullable Double min, @Nullable Double max) {
  /** Nothing known. */
  public static final HoursOffered UNKNOWN = new HoursOffered(null, null);

  /** Checks 0 &lt; min ≤ max as far as known. */
  public HoursOffered {
    if ((min != null && !(min > 0)) || (max != null && !(max > 0))) {
      throw new IllegalArgumentException("hoursPerWeek must be above 0");
    }
    if (min != null && max != null && min > max) {
      throw new IllegalArgumentException("hoursPerWeek min above max");
    }
  }
}
