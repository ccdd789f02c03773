package nl.wsp.search.index;

import org.jspecify.annotations.Nullable;

/**
 * Hours a week, decimals; null is unknown.
 *
 * @param min fewest
 * @param wanted wanted, null for work that is offered and for "as many as possible"
 * @param max most
 */
public record Hours(@Nullable Double min, @Nullable Double wanted, @Nullable Double max) {
  /** Nothing known. */
  public static final Hours UNKNOWN = new Hours(null, null, null);

  /**
   * @throws IllegalArgumentException when hours are below 0 or the fewest exceed the most
   */
  public Hours {
    if ((min != null && !(min >= 0)) || (max != null && !(max >= 0))) {
      throw new IllegalArgumentException("hours below 0");
    }
    if (min != null && max != null && min > max) {
      throw new IllegalArgumentException("hours min above max");
    }
  }

  /** Hours offered, without a wish. */
  public static Hours between(@Nullable Double min, @Nullable Double max) {
    return new Hours(min, null, max);
  }
}
