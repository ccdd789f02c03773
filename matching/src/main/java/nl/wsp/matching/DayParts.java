package nl.wsp.matching;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * A set of day parts as one number.
 *
 * @param bits one bit per {@link DayPart} in its order
 */
public record DayParts(int bits) {
  private static final int ALL = (1 << DayPart.values().length) - 1;

  /** No day part. */
  public static final DayParts NONE = new DayParts(0);

  /** Checks that only existing day parts are named. */
  public DayParts {
    if ((bits & ~ALL) != 0) {
      throw new IllegalArgumentException("unknown day part");
    }
  }

  /** The given day parts. */
  public static DayParts of(Collection<DayPart> dayParts) {
    int bits = 0;
    for (DayPart dayPart : dayParts) {
      bits |= 1 << dayPart.ordinal();
    }
    return new DayParts(bits);
  }

  /** The given day parts. */
  public static DayParts of(DayPart... dayParts) {
    return of(Set.of(dayParts));
  }

  /** How many day parts. */
  public int size() {
    return Integer.bitCount(bits);
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return bits == 0;
  }

  /** The day parts in both. */
  public DayParts intersect(DayParts other) {
    return new DayParts(bits & other.bits);
  }

  /** The day parts here that are not in the other. */
  public DayParts minus(DayParts other) {
    return new DayParts(bits & ~other.bits);
  }

  /** As a set in the order of the week. */
  public Set<DayPart> toSet() {
    Set<DayPart> dayParts = EnumSet.noneOf(DayPart.class);
    for (DayPart dayPart : DayPart.values()) {
      if ((bits & (1 << dayPart.ordinal())) != 0) {
        dayParts.add(dayPart);
      }
    }
    return dayParts;
  }
}
