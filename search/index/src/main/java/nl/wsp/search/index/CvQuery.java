package nl.wsp.search.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A search in CV-online. Every filter that is given is applied; none is dropped. A filter passes
 * when the value fits <em>or the field is unknown</em>; known ones come first and an unknown is
 * named in the hit as "to discuss".
 *
 * <p>Unknown is, for competencies, occupations and day parts: the list is empty; for a language, a
 * licence or a level: this one is not recorded.
 *
 * @param text what was typed: words, {@code "quoted phrases"} and {@code -exclusions}; at most 300
 *     characters
 * @param audiences who is searching; a CV is found when it consents to at least one of them
 * @param competencies all of these
 * @param occupations at least one of these codes, wished or done
 * @param sectors at least one of these, wished (SBI, two digits)
 * @param hours overlaps with the person's hours
 * @param dayParts all of these
 * @param around within this distance of the home postcode
 * @param languages all of these
 * @param licences all of these
 * @param educationLevel this level (1-6) or higher, by diploma or proven
 * @param track eligible for this track
 * @param municipality paid by this municipality
 * @param today the day on which licences must be valid
 * @param sort order of the hits; ties by freshness, then id
 * @param limit hits a page, 1-100
 * @param after where the page before ended
 */
public record CvQuery(
    @Nullable String text,
    Set<String> audiences,
    List<CompetencyFilter> competencies,
    List<String> occupations,
    List<String> sectors,
    Hours hours,
    Set<String> dayParts,
    @Nullable Around around,
    List<LanguageLevel> languages,
    List<AskedCredential> licences,
    @Nullable Integer educationLevel,
    @Nullable String track,
    @Nullable String municipality,
    LocalDate today,
    Sort sort,
    int limit,
    @Nullable SearchPosition after) {

  /** Longest text that is searched. */
  public static final int LONGEST_TEXT = 300;

  /** Most hits a page. */
  public static final int MOST_HITS = 100;

  /** Orders of hits. */
  public enum Sort {
    /** Best match first. */
    RELEVANCE,
    /** Last changed first. */
    FRESHNESS,
    /** Nearest first, unknown last; needs {@link CvQuery#around}. */
    DISTANCE,
    /** Most complete first. */
    COMPLETENESS
  }

  /**
   * A competency that is asked.
   *
   * @param code catalogue code
   * @param minLevel this level (1-5) or higher; null is any level above 0
   */
  public record CompetencyFilter(String code, @Nullable Integer minLevel) {
    /**
     * @throws InvalidQuery when the level is outside 1-5
     */
    public CompetencyFilter {
      InvalidQuery.unless(
          minLevel == null || (minLevel >= 1 && minLevel <= 5), "competency", "level 1-5");
    }
  }

  /**
   * A circle.
   *
   * @param centre its centre
   * @param radiusKm more than 0, at most 500
   */
  public record Around(GeoPoint centre, double radiusKm) {
    /**
     * @throws InvalidQuery when the radius is outside its range
     */
    public Around {
      InvalidQuery.unless(radiusKm > 0 && radiusKm <= 500, "radiusKm", "more than 0, at most 500");
    }
  }

  /**
   * Copies the collections and checks the ranges.
   *
   * @throws InvalidQuery naming the field of the interface that is wrong
   */
  public CvQuery {
    InvalidQuery.unless(
        text == null || text.length() <= LONGEST_TEXT, "q", "at most " + LONGEST_TEXT);
    InvalidQuery.unless(!audiences.isEmpty(), "audiences", "at least one");
    InvalidQuery.unless(limit >= 1 && limit <= MOST_HITS, "limit", "1-" + MOST_HITS);
    InvalidQuery.unless(
        educationLevel == null || (educationLevel >= 1 && educationLevel <= 6),
        "educationLevel",
        "1-6");
    InvalidQuery.unless(sort != Sort.DISTANCE || around != null, "sort", "needs postcode");
    for (LanguageLevel language : languages) {
      InvalidQuery.unless(language.level() != null, "language", "needs a level");
    }
    audiences = Set.copyOf(audiences);
    competencies = List.copyOf(competencies);
    occupations = List.copyOf(occupations);
    sectors = List.copyOf(sectors);
    dayParts = Set.copyOf(dayParts);
    languages = List.copyOf(languages);
    licences = List.copyOf(licences);
  }

  /** A query of these audiences without any filter, 20 hits by relevance. */
  public static CvQueryBuilder of(Set<String> audiences, LocalDate today) {
    return new CvQueryBuilder(audiences, today);
  }
}
