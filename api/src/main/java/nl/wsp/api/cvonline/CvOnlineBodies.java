package nl.wsp.api.cvonline;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What CV-online answers. */
final class CvOnlineBodies {
  private CvOnlineBodies() {}

  /**
   * A page of CVs.
   *
   * @param total how many pass all filters
   * @param facets per field its values with counts
   * @param understood occupations and competencies recognised in the words
   */
  @Serdeable
  record Results(
      List<Item> items,
      @Nullable String next,
      long total,
      Map<String, List<FacetValue>> facets,
      List<Understood> understood) {}

  /**
   * A CV.
   *
   * @param score only its order means something
   * @param highlights pieces of text, HTML-escaped, found words in {@code <em>}
   * @param reasons why it is in the list, and what is still to be discussed
   * @param completeness 0-1
   */
  @Serdeable
  record Item(
      UUID id,
      @Nullable String headline,
      List<Coded> occupations,
      List<CompetencyBody> competencies,
      @Nullable Hours hoursPerWeek,
      @Nullable Double distanceKm,
      double score,
      List<Highlight> highlights,
      List<ReasonBody> reasons,
      double completeness,
      @Nullable Instant updatedAt) {}

  @Serdeable
  record Coded(String code, String label) {}

  @Serdeable
  record CompetencyBody(String code, String label, @Nullable Integer level) {}

  @Serdeable
  record Hours(@Nullable Double min, @Nullable Double wanted, @Nullable Double max) {}

  @Serdeable
  record Highlight(String field, String text) {}

  /** Why: a kind, the filter or text field, its value and a sentence. */
  @Serdeable
  record ReasonBody(String kind, String field, String value, String text) {}

  @Serdeable
  record FacetValue(String value, String label, long count) {}

  /** A recognised occupation or competency. */
  @Serdeable
  record Understood(String kind, String code, String label) {}
}
