package nl.wsp.matching;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A language with the level of speaking, held by a person or asked by a vacancy.
 *
 * @param code ISO 639-1 code, or 639-3 where 639-1 has none
 * @param level CEFR level; null is unknown (person) or any level above none (vacancy)
 */
public record SpokenLanguage(String code, @Nullable LanguageLevel level) {
  /** Requires a code. */
  public SpokenLanguage {
    requireNonNull(code, "code");
  }
}
