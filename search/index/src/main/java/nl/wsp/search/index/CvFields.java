package nl.wsp.search.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nl.wsp.search.index.CvOccupation.Relation;
import org.jspecify.annotations.Nullable;

/** Writes a {@link CvDocument} as the fields of {@code cv-mapping.json}. */
final class CvFields {
  private CvFields() {}

  static byte[] toJson(CvDocument cv) {
    DocumentFields fields =
        new DocumentFields()
            .put("id", cv.id())
            .put("version", cv.version())
            .put("active", cv.active())
            .put("audiences", cv.audiences())
            .put("municipality", cv.municipality())
            .put("headline", cv.headline())
            .put("presentation", cv.presentation())
            .put("sectorsWished", cv.sectorsWished())
            .put("hoursMin", cv.hours().min())
            .put("hoursMax", cv.hours().max())
            .put("hoursWantedKey", hoursWanted(cv))
            .put("dayParts", cv.dayParts())
            .putPlace("home", "homePostcode", cv.place())
            .put(
                "travelLimit",
                cv.maxTravelKm() == null ? null : Tokens.travelLimit(cv.maxTravelKm()))
            .put("availableFrom", cv.availableFrom() == null ? null : cv.availableFrom().toString())
            .put("educationLevel", level(cv))
            .put("completeness", cv.completeness())
            .put("updatedAt", cv.updatedAt() == null ? null : cv.updatedAt().toEpochMilli());
    occupations(cv, fields);
    competencies(cv, fields);
    fields
        .put(
            "languages",
            cv.languages().stream().map(l -> Tokens.level(l.code(), l.level())).toList())
        .put("languageCodes", cv.languages().stream().map(LanguageLevel::code).toList())
        .put("suits", cv.suits().entrySet().stream().map(CvFields::suits).toList())
        .put("tracks", tracks(cv, Eligibility.ELIGIBLE))
        .put("tracksToDiscuss", tracks(cv, Eligibility.TO_DISCUSS));
    credentials(cv.licences(), "licence", fields);
    credentials(cv.certificates(), "certificate", fields);
    return fields
        .put("unknown", unknown(cv))
        .put("display", Display.write(cv))
        .putCompactProfile(cv.compactProfile())
        .toJson();
  }

  private static String hoursWanted(CvDocument cv) {
    Double wanted = cv.hours().wanted() == null ? cv.hours().max() : cv.hours().wanted();
    return wanted == null ? Tokens.UNKNOWN : Tokens.halfHours(wanted);
  }

  private static @Nullable Integer level(CvDocument cv) {
    Integer diploma = cv.educationLevel();
    Integer proven = cv.provenLevel();
    return diploma == null || (proven != null && proven > diploma) ? proven : diploma;
  }

  private static String suits(Map.Entry<String, Integer> entry) {
    return Tokens.of(entry.getKey(), entry.getValue());
  }

  private static List<String> tracks(CvDocument cv, Eligibility eligibility) {
    return cv.tracks().entrySet().stream()
        .filter(entry -> entry.getValue() == eligibility)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static void occupations(CvDocument cv, DocumentFields fields) {
    fields
        .put("occupationsWished", codes(cv, o -> o.relation() == Relation.WISHED))
        .put("occupationsDone", codes(cv, o -> o.relation() != Relation.WISHED))
        .put("occupationsDoneLong", codes(cv, o -> o.relation() == Relation.DONE))
        .put("occupationsDoneUndated", codes(cv, o -> o.relation() == Relation.DONE_UNDATED))
        .put(
            "occupations",
            cv.occupations().stream().map(CvOccupation::comparedCode).distinct().toList())
        .put(
            "occupationText",
            cv.occupations().stream().map(CvOccupation::label).distinct().toList());
  }

  /** Own codes and the codes under which they are compared. */
  private static Set<String> codes(CvDocument cv, Predicate<CvOccupation> which) {
    Set<String> codes = new LinkedHashSet<>();
    cv.occupations().stream()
        .filter(which)
        .forEach(
            occupation -> {
              codes.add(occupation.code());
              codes.add(occupation.comparedCode());
            });
    return codes;
  }

  private static void competencies(CvDocument cv, DocumentFields fields) {
    List<CvCompetency> able =
        cv.competencies().stream().filter(c -> c.level() == null || c.level() > 0).toList();
    fields
        .put("competencies", able.stream().map(CvCompetency::code).toList())
        .put("competencyText", able.stream().map(CvCompetency::label).distinct().toList())
        .put(
            "competencyLevels",
            cv.competencies().stream()
                .map(c -> Tokens.competency(c.code(), c.level(), c.assessed()))
                .toList());
  }

  private static void credentials(List<Credential> all, String name, DocumentFields fields) {
    List<Credential> held = all.stream().filter(c -> Boolean.TRUE.equals(c.held())).toList();
    fields
        .put(
            name + "s", held.stream().map(c -> Tokens.heldUntil(c.code(), c.validUntil())).toList())
        .put(name + "Codes", held.stream().map(Credential::code).distinct().toList())
        .put(
            name + "sMissing",
            all.stream()
                .filter(c -> Boolean.FALSE.equals(c.held()))
                .map(c -> Tokens.of(c.code()))
                .toList());
  }

  /** Names of the fields that are unknown, as {@link CvQuery} names its filters. */
  private static List<String> unknown(CvDocument cv) {
    List<String> unknown = new ArrayList<>();
    addIf(cv.competencies().isEmpty(), CvFilters.COMPETENCY, unknown);
    addIf(cv.occupations().isEmpty(), CvFilters.OCCUPATION, unknown);
    addIf(
        (cv.occupations().stream().noneMatch(o -> o.relation() == Relation.WISHED)
                && cv.sectorsWished().isEmpty())
            || cv.occupations().stream().noneMatch(o -> o.relation() != Relation.WISHED),
        CandidateScore.WISH_OR_HISTORY,
        unknown);
    addIf(cv.sectorsWished().isEmpty(), CvFilters.SECTOR, unknown);
    addIf(cv.hours().min() == null && cv.hours().max() == null, CvFilters.HOURS, unknown);
    addIf(cv.dayParts().isEmpty(), CvFilters.DAY_PART, unknown);
    addIf(cv.place() == null || cv.place().centroid() == null, CvFilters.RADIUS, unknown);
    addIf(
        cv.place() == null || cv.place().centroid() == null || cv.maxTravelKm() == null,
        CandidateScore.TRAVEL,
        unknown);
    addIf(level(cv) == null, CvFilters.EDUCATION_LEVEL, unknown);
    addIf(cv.municipality() == null, CvFilters.MUNICIPALITY, unknown);
    for (String demand : CandidateScore.DEMANDS) {
      addIf(!cv.suits().containsKey(demand), demand, unknown);
    }
    return unknown;
  }

  private static void addIf(boolean condition, String name, Collection<String> names) {
    if (condition) {
      names.add(name);
    }
  }

  /** Occupations and competencies in the order in which a list shows them. */
  static List<CvOccupation> shownOccupations(CvDocument cv) {
    return cv.occupations().stream().sorted(Comparator.comparing(CvOccupation::relation)).toList();
  }

  static List<CvCompetency> shownCompetencies(CvDocument cv) {
    Comparator<CvCompetency> byLevel =
        Comparator.comparing(c -> c.level() == null ? 0 : -c.level());
    return cv.competencies().stream()
        .filter(c -> c.level() == null || c.level() > 0)
        .sorted(byLevel.thenComparing(CvCompetency::label))
        .toList();
  }
}
