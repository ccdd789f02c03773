package nl.wsp.search.index;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of CV-online.
 *
 * @param hits the hits, best first
 * @param total how many CVs pass all filters
 * @param facets per field its values with counts. A field of which one value is enough (occupation,
 *     sector, education level, municipality) counts as if it had no filter itself; one of which all
 *     are needed counts what is left
 * @param understood the concepts recognised in the text, in its order
 * @param next where the next page starts, null on the last
 */
public record CvPage(
    List<CvHit> hits,
    long total,
    Map<String, List<FacetValue>> facets,
    List<Concept> understood,
    @Nullable SearchPosition next) {
  /**
   * A value of a facet.
   *
   * @param value code
   * @param count CVs that have it
   */
  public record FacetValue(String value, long count) {}

  /** Copies the collections. */
  public CvPage {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
    understood = List.copyOf(understood);
  }
}
