package nl.wsp.search.index;

import org.jspecify.annotations.Nullable;

/**
 * A language and how well it is spoken.
 *
 * @param code ISO 639-1, or 639-3 where there is none
 * @param level CEFR as a number: none 0, A1 1 … C2 6; null when listed without level
 */
public record LanguageLevel(String code, @Nullable Integer level) {
  /**
   * @throws IllegalArgumentException when the level is outside 0-6
   */
  public LanguageLevel {
    if (level != null && (level < 0 || level > 6)) {
      throw new IllegalArgumentException("language level outside 0-6");
    }
  }
}
