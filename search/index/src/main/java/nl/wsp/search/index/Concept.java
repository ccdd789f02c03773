package nl.wsp.search.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something people name in a search: an occupation or a competency.
 *
 * @param kind which of the two
 * @param code its code
 * @param referenceCode for an occupation title: the reference occupation it belongs to; null when
 *     it is one itself
 * @param label what a person reads
 * @param synonyms other names
 */
public record Concept(
    Kind kind, String code, @Nullable String referenceCode, String label, List<String> synonyms) {
  /** Kinds of concept. */
  public enum Kind {
    /** Work someone does. */
    OCCUPATION,
    /** Something someone can. */
    COMPETENCY
  }

  /** Copies the list. */
  public Concept {
    synonyms = List.copyOf(synonyms);
  }

  /** The code under which documents are compared with this concept. */
  public String comparedCode() {
    return referenceCode == null ? code : referenceCode;
  }
}
