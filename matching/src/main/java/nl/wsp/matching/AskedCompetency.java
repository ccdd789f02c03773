package nl.wsp.matching;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A competency a vacancy asks.
 *
 * @param code catalogue code
 * @param level 1-5, or null when any level will do
 * @param essential essential (true) or desired
 */
public record AskedCompetency(String code, @Nullable Integer level, boolean essential) {
  /** Requires a code and a level of 1-5 or none. */
  public AskedCompetency {
    requireNonNull(code, "code");
    if (level != null && (level < 1 || level > HeldCompetency.MAX_LEVEL)) {
      throw new IllegalArgumentException("level outside 1-5");
    }
  }
}
