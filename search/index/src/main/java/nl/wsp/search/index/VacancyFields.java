package nl.wsp.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a {@link VacancyDocument} as the fields of {@code vacancy-mapping.json}. */
final class VacancyFields {
  /**
   * Shares of a criterion that a part can have, in hundredths. A vacancy's k competencies each
   * count about 1/k; rounding to these keeps the number of terms small.
   */
  static final int[] SHARES = {
    4, 5, 7, 8, 10, 11, 13, 14, 17, 20, 22, 25, 29, 33, 40, 50, 67, 80, 100
  };

  static final String COMPETENCIES = "competencies";
  static final String DEMANDS = "demands";
  static final String LANGUAGES = "languages";
  static final String EDUCATION = "education";
  static final String HOURS = "hours";
  static final String OCCUPATION = "occupation";
  static final String PLACE = "place";

  private VacancyFields() {}

  static byte[] toJson(VacancyDocument vacancy) {
    DocumentFields fields =
        new DocumentFields()
            .put("id", vacancy.id())
            .put("version", vacancy.version())
            .put("published", vacancy.published())
            .put(
                "closingDate",
                vacancy.closingDate() == null ? null : vacancy.closingDate().toString())
            .put("employerId", vacancy.employerId())
            .put("title", vacancy.title())
            .put("description", vacancy.description())
            .put("occupationText", vacancy.occupationLabel())
            .put("occupationCode", vacancy.occupationCode())
            .put("occupation", comparedOccupation(vacancy))
            .put("sector", vacancy.sector())
            .putPlace("workplace", "workplacePostcode", vacancy.place())
            .put("hoursMin", vacancy.hours().min())
            .put("hoursMax", vacancy.hours().max())
            .put("dayParts", vacancy.dayParts())
            .put("startDate", vacancy.startDate() == null ? null : vacancy.startDate().toString())
            .put("educationLevel", vacancy.educationLevel())
            .put("licences", vacancy.licences())
            .put("certificates", vacancy.certificates())
            .put("tracks", vacancy.tracks())
            .put(
                "publishedAt",
                vacancy.publishedAt() == null ? null : vacancy.publishedAt().toEpochMilli());
    List<String> demands = askedDemands(vacancy);
    List<String> asked = asked(vacancy, demands);
    return fields
        .put("competencies", vacancy.competencies().stream().map(AskedCompetency::code).toList())
        .put("competencyShares", competencyShares(vacancy))
        .put("demandShares", demands)
        .put("dayPartShares", dayPartShares(vacancy))
        .put(
            "languagesAsked",
            vacancy.languages().stream().map(l -> Tokens.level(l.code(), l.level())).toList())
        .put("languageCount", vacancy.languages().size())
        .put("asked", asked)
        .put("askedTogether", String.join(" ", asked))
        .put("unknown", unknown(vacancy))
        .putCompactProfile(vacancy.compactProfile())
        .toJson();
  }

  private static @Nullable String comparedOccupation(VacancyDocument vacancy) {
    return vacancy.occupationReferenceCode() == null
        ? vacancy.occupationCode()
        : vacancy.occupationReferenceCode();
  }

  private static List<String> competencyShares(VacancyDocument vacancy) {
    double sum = vacancy.competencies().stream().mapToInt(VacancyFields::importance).sum();
    return vacancy.competencies().stream()
        .map(
            asked ->
                Tokens.of(
                    asked.code(),
                    asked.level() == null ? Tokens.UNKNOWN : asked.level(),
                    share(importance(asked) / sum)))
        .toList();
  }

  private static int importance(AskedCompetency asked) {
    return asked.essential() ? 2 : 1;
  }

  private static List<String> askedDemands(VacancyDocument vacancy) {
    List<Map.Entry<String, Integer>> asked =
        vacancy.demands().entrySet().stream().filter(entry -> entry.getValue() > 0).toList();
    return asked.stream()
        .map(entry -> Tokens.of(entry.getKey(), entry.getValue(), share(1.0 / asked.size())))
        .toList();
  }

  private static List<String> dayPartShares(VacancyDocument vacancy) {
    return vacancy.dayParts().stream()
        .map(dayPart -> Tokens.of(dayPart, share(1.0 / vacancy.dayParts().size())))
        .toList();
  }

  /** The nearest of {@link #SHARES}. */
  static int share(double part) {
    int nearest = SHARES[0];
    for (int share : SHARES) {
      if (Math.abs(share - part * 100) < Math.abs(nearest - part * 100)) {
        nearest = share;
      }
    }
    return nearest;
  }

  private static List<String> asked(VacancyDocument vacancy, List<String> demands) {
    List<String> asked = new ArrayList<>();
    if (!vacancy.competencies().isEmpty()) {
      asked.add(COMPETENCIES);
    }
    if (!demands.isEmpty()) {
      asked.add(DEMANDS);
    }
    if (!vacancy.languages().isEmpty()) {
      asked.add(LANGUAGES);
    }
    if (vacancy.educationLevel() != null) {
      asked.add(EDUCATION);
    }
    return asked;
  }

  private static List<String> unknown(VacancyDocument vacancy) {
    List<String> unknown = new ArrayList<>();
    if (vacancy.hours().min() == null || vacancy.hours().max() == null) {
      unknown.add(HOURS);
    }
    if (vacancy.occupationCode() == null) {
      unknown.add(OCCUPATION);
    }
    if (vacancy.place() == null || vacancy.place().centroid() == null) {
      unknown.add(PLACE);
    }
    return unknown;
  }
}
