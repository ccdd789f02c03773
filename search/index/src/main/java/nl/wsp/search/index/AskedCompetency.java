package nl.wsp.search.index;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A competency a vacancy asks.
 *
 * @param code catalogue code
 * @param level 1-5, null when any level will do
 * @param essential essential or desired
 * @param related codes one step away in the catalogue; only used when candidates are sought
 */
public record AskedCompetency(
    String code, @Nullable Integer level, boolean essential, Set<String> related) {
  /**
   * @throws IllegalArgumentException when the level is outside 1-5
   */
  public AskedCompetency {
    if (level != null && (level < 1 || level > 5)) {
      throw new IllegalArgumentException("level outside 1-5");
    }
    related = Set.copyOf(related);
  }
}
