package nl.wsp.search.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CV that was found.
 *
 * @param id id of the job seeker
 * @param version version of the file that was indexed
 * @param score how well it fits the text and filters; only its order means something
 * @param distanceKm distance to the asked place, null when none was asked or the home is unknown
 * @param summary what may be shown of the CV
 * @param highlights pieces of text that were found, HTML-escaped, found words in {@code <em>}
 * @param reasons why it was found
 */
public record CvHit(
    String id,
    long version,
    double score,
    @Nullable Double distanceKm,
    CvSummary summary,
    List<Highlight> highlights,
    List<Reason> reasons) {
  /**
   * A piece of text.
   *
   * @param field headline, presentation, occupations or competencies
   * @param text escaped for HTML, found words in {@code <em>}
   */
  public record Highlight(String field, String text) {}

  /**
   * Why a CV was found.
   *
   * @param kind how
   * @param field the filter or text field, as the interface names it
   * @param value word, phrase or code
   */
  public record Reason(Kind kind, String field, String value) {
    /** Ways to be found. */
    public enum Kind {
      /** A recognised concept is wished, done or listed. */
      CONCEPT,
      /** A concept much like what was typed is wished, done or listed. */
      SIMILAR_CONCEPT,
      /** The words stand in a text. */
      TEXT,
      /** A word that is spelled almost like this stands in a text. */
      SIMILAR_TEXT,
      /** A filter fits. */
      FILTER,
      /** The field of a filter is unknown: to be discussed. */
      TO_DISCUSS
    }
  }

  /** Copies the lists. */
  public CvHit {
    highlights = List.copyOf(highlights);
    reasons = List.copyOf(reasons);
  }
}
