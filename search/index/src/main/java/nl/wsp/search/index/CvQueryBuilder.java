package nl.wsp.search.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects a {@link CvQuery}; what is not set is not asked. */
public final class CvQueryBuilder {
  private static final int USUAL_LIMIT = 20;

  private final Set<String> audiences;
  private final LocalDate today;
  private @Nullable String text;
  private List<CvQuery.CompetencyFilter> competencies = List.of();
  private List<String> occupations = List.of();
  private List<String> sectors = List.of();
  private Hours hours = Hours.UNKNOWN;
  private Set<String> dayParts = Set.of();
  private CvQuery.@Nullable Around around;
  private List<LanguageLevel> languages = List.of();
  private List<AskedCredential> licences = List.of();
  private @Nullable Integer educationLevel;
  private @Nullable String track;
  private @Nullable String municipality;
  private CvQuery.Sort sort = CvQuery.Sort.RELEVANCE;
  private int limit = USUAL_LIMIT;
  private @Nullable SearchPosition after;

  CvQueryBuilder(Set<String> audiences, LocalDate today) {
    this.audiences = audiences;
    this.today = today;
  }

  public CvQueryBuilder text(@Nullable String value) {
    text = value;
    return this;
  }

  public CvQueryBuilder competencies(List<CvQuery.CompetencyFilter> value) {
    competencies = value;
    return this;
  }

  public CvQueryBuilder occupations(List<String> value) {
    occupations = value;
    return this;
  }

  public CvQueryBuilder sectors(List<String> value) {
    sectors = value;
    return this;
  }

  public CvQueryBuilder hours(Hours value) {
    hours = value;
    return this;
  }

  public CvQueryBuilder dayParts(Set<String> value) {
    dayParts = value;
    return this;
  }

  public CvQueryBuilder around(CvQuery.@Nullable Around value) {
    around = value;
    return this;
  }

  public CvQueryBuilder languages(List<LanguageLevel> value) {
    languages = value;
    return this;
  }

  public CvQueryBuilder licences(List<AskedCredential> value) {
    licences = value;
    return this;
  }

  public CvQueryBuilder educationLevel(@Nullable Integer value) {
    educationLevel = value;
    return this;
  }

  public CvQueryBuilder track(@Nullable String value) {
    track = value;
    return this;
  }

  public CvQueryBuilder municipality(@Nullable String value) {
    municipality = value;
    return this;
  }

  public CvQueryBuilder sort(CvQuery.Sort value) {
    sort = value;
    return this;
  }

  public CvQueryBuilder limit(int value) {
    limit = value;
    return this;
  }

  public CvQueryBuilder after(@Nullable SearchPosition value) {
    after = value;
    return this;
  }

  /**
   * The query.
   *
   * @throws InvalidQuery naming the field that is wrong
   */
  public CvQuery build() {
    return new CvQuery(
        text,
        audiences,
        competencies,
        occupations,
        sectors,
        hours,
        dayParts,
        around,
        languages,
        licences,
        educationLevel,
        track,
        municipality,
        today,
        sort,
        limit,
        after);
  }
}
