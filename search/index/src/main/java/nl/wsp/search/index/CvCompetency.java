package nl.wsp.search.index;

import org.jspecify.annotations.Nullable;

/**
 * A competency a CV lists.
 *
 * @param code catalogue code
 * @param label what a person reads; the code itself when no label is known
 * @param level 1-5, 0 "cannot or does not want to", null when listed without level
 * @param assessed whether a consultant or a test says so, rather than the person himself
 */
public record CvCompetency(String code, String label, @Nullable Integer level, boolean assessed) {
  /**
   * @throws IllegalArgumentException when the level is outside 0-5
   */
  public CvCompetency {
    if (level != null && (level < 0 || level > 5)) {
      throw new IllegalArgumentException("level outside 0-5");
    }
  }
}
