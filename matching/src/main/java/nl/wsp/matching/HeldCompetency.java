package nl.wsp.matching;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A competency a CV lists.
 *
 * @param code catalogue code
 * @param level 1 (with help) to 5 (teaches others), 0 "cannot or does not want to"; null when
 *     listed without level
 * @param evidence null when nobody said
 */
public record HeldCompetency(String code, @Nullable Integer level, @Nullable Evidence evidence) {
  /** Highest level of a competency. */
  public static final int MAX_LEVEL = 5;

  /** Requires a code and a level of 0-5 or none. */
  public HeldCompetency {
    requireNonNull(code, "code");
    if (level != null && (level < 0 || level > MAX_LEVEL)) {
      throw new IllegalArgumentException("level outside 0-5");
    }
  }
}
