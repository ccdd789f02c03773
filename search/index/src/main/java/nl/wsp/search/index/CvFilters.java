package nl.wsp.search.index;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.wsp.search.index.CvHit.Reason;
import nl.wsp.search.index.CvHit.Reason.Kind;
import nl.wsp.search.index.CvQuery.CompetencyFilter;

/**
 * The filters of CV-online. Each passes what fits and what is unknown, scores the first higher, and
 * names itself in the hit.
 */
final class CvFilters {
  static final String COMPETENCY = "competency";
  static final String OCCUPATION = "occupation";
  static final String SECTOR = "sector";
  static final String HOURS = "hours";
  static final String DAY_PART = "dayPart";
  static final String RADIUS = "radiusKm";
  static final String LANGUAGE = "language";
  static final String LICENCE = "licence";
  static final String EDUCATION_LEVEL = "educationLevel";
  static final String TRACK = "track";
  static final String MUNICIPALITY = "municipality";

  private static final double FITS = 2;
  private static final double UNKNOWN = 0.5;
  private static final int HIGHEST_LEVEL = 5;
  private static final int HIGHEST_LANGUAGE_LEVEL = 6;

  private CvFilters() {}

  /** The filters that are asked, by the name of their field. */
  static Map<String, List<Query>> of(CvQuery query) {
    Map<String, List<Query>> filters = new LinkedHashMap<>();
    query.competencies().forEach(asked -> add(filters, COMPETENCY, competency(asked)));
    if (!query.occupations().isEmpty()) {
      add(filters, OCCUPATION, occupation(query.occupations()));
    }
    if (!query.sectors().isEmpty()) {
      Query fits = Queries.terms("sectorsWished", query.sectors());
      add(filters, SECTOR, passes(SECTOR, String.join(" ", query.sectors()), fits));
    }
    if (query.hours().min() != null || query.hours().max() != null) {
      add(filters, HOURS, hours(query.hours()));
    }
    for (String dayPart : new TreeSet<>(query.dayParts())) {
      add(filters, DAY_PART, passes(DAY_PART, dayPart, Queries.term("dayParts", dayPart)));
    }
    CvQuery.Around around = query.around();
    if (around != null) {
      Query near = Queries.within("home", around.centre(), around.radiusKm());
      add(filters, RADIUS, passes(RADIUS, Double.toString(around.radiusKm()), near));
    }
    query.languages().forEach(asked -> add(filters, LANGUAGE, language(asked)));
    for (AskedCredential asked : query.licences()) {
      add(filters, LICENCE, licence(asked, query.today().toString()));
    }
    Integer level = query.educationLevel();
    if (level != null) {
      Query enough = Queries.between("educationLevel", level.doubleValue(), null);
      add(filters, EDUCATION_LEVEL, passes(EDUCATION_LEVEL, level.toString(), enough));
    }
    String track = query.track();
    if (track != null) {
      add(filters, TRACK, track(track));
    }
    String municipality = query.municipality();
    if (municipality != null) {
      Query fits = Queries.term("municipality", municipality);
      add(filters, MUNICIPALITY, passes(MUNICIPALITY, municipality, fits));
    }
    return filters;
  }

  private static void add(Map<String, List<Query>> filters, String field, Query query) {
    filters.computeIfAbsent(field, f -> new ArrayList<>()).add(query);
  }

  private static Query competency(CompetencyFilter asked) {
    int lowest = asked.minLevel() == null ? 1 : asked.minLevel();
    List<String> enough = new ArrayList<>();
    for (int level = lowest; level <= HIGHEST_LEVEL; level++) {
      enough.add(Tokens.competency(asked.code(), level, true));
      enough.add(Tokens.competency(asked.code(), level, false));
    }
    List<String> withoutLevel =
        List.of(
            Tokens.competency(asked.code(), null, true),
            Tokens.competency(asked.code(), null, false));
    Query unknown = Queries.unknown(COMPETENCY);
    if (asked.minLevel() == null) {
      enough.addAll(withoutLevel);
    } else {
      unknown = Queries.anyOf(List.of(unknown, Queries.terms("competencyLevels", withoutLevel)));
    }
    return passes(COMPETENCY, asked.code(), Queries.terms("competencyLevels", enough), unknown);
  }

  private static Query occupation(List<String> codes) {
    Query fits =
        Queries.anyOf(
            List.of(
                Queries.terms("occupationsWished", codes),
                Queries.terms("occupationsDone", codes)));
    return passes(OCCUPATION, String.join(" ", codes), fits);
  }

  private static Query hours(Hours asked) {
    Query overlaps =
        Query.of(
            q ->
                q.bool(
                    b ->
                        b.mustNot(Queries.unknown(HOURS))
                            .mustNot(CandidateFilters.noOverlap(asked))));
    return passes(HOURS, asked.min() + "-" + asked.max(), overlaps);
  }

  private static Query language(LanguageLevel asked) {
    List<String> enough = new ArrayList<>();
    int lowest = asked.level() == null ? 0 : asked.level();
    for (int level = lowest; level <= HIGHEST_LANGUAGE_LEVEL; level++) {
      enough.add(Tokens.level(asked.code(), level));
    }
    Query unknown =
        Queries.anyOf(
            List.of(
                Queries.not(Queries.term("languageCodes", asked.code())),
                Queries.term("languages", Tokens.level(asked.code(), null))));
    return passes(LANGUAGE, asked.code(), Queries.terms("languages", enough), unknown);
  }

  private static Query licence(AskedCredential asked, String today) {
    Query held = CandidateFilters.held("licence", asked, today);
    Query unknown =
        Query.of(
            q ->
                q.bool(
                    b ->
                        b.mustNot(held)
                            .mustNot(CandidateFilters.knownMissing("licence", asked, today))));
    return passes(LICENCE, asked.code(), held, unknown);
  }

  /** No reason: whether somebody is eligible is used, never shown. */
  private static Query track(String track) {
    return Queries.best(
        List.of(
            Queries.worth(FITS, Queries.term("tracks", track)),
            Queries.worth(UNKNOWN, Queries.term("tracksToDiscuss", track))));
  }

  private static Query passes(String field, String value, Query fits) {
    return passes(field, value, fits, Queries.unknown(field));
  }

  private static Query passes(String field, String value, Query fits, Query unknown) {
    String fitsName = Reasons.name(new Reason(Kind.FILTER, field, value));
    String unknownName = Reasons.name(new Reason(Kind.TO_DISCUSS, field, value));
    return Queries.best(
        List.of(
            Query.of(
                q -> q.constantScore(c -> c.filter(fits).boost((float) FITS).queryName(fitsName))),
            Query.of(
                q ->
                    q.constantScore(
                        c -> c.filter(unknown).boost((float) UNKNOWN).queryName(unknownName)))));
  }
}
