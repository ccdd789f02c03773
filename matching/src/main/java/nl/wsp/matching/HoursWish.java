package nl.wsp.matching;

import org.jspecify.annotations.Nullable;

/**
 * Hours a week a person can and wants to work, decimals; null is unknown. For someone with a job
 * these are the additional hours.
 *
 * @param min fewest hours
 * @param wanted hours wanted; defaults to {@code max}
 * @param max most hours
 * @param current hours of the present job, kept apart; 0 is "no job"
 */
public record HoursWish(
    @Nullable Double min, @Nullable Double wanted, @Nullable Double max, @Nullable Double current) {
  /** Nothing known. */
  public static final HoursWish UNKNOWN = new HoursWish(null, null, null, null);

  /** Fills in the default and checks 0 ≤ min ≤ wanted ≤ max, wanted above 0, as far as known. */
  public HoursWish {
    if (wanted == null) {
      wanted = max;
    }
    if ((min != null && !(min >= 0)) || (current != null && !(current >= 0))) {
      throw new IllegalArgumentException("hours below 0");
    }
    if (wanted != null && !(wanted > 0)) {
      throw new IllegalArgumentException("wanted hours must be above 0");
    }
    if ((min != null && wanted != null && min > wanted)
        || (wanted != null && max != null && wanted > max)) {
      throw new IllegalArgumentException("not min <= wanted <= max");
    }
  }
}
