package nl.wsp.search.index;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import nl.wsp.search.index.CvOccupation.Relation;

/**
 * The score of domain §7 written down once more, in the plainest way, to judge the approximation
 * by. Only what {@link CandidateCriteria} and {@link CvDocument} say.
 */
final class DomainScore {
  static final ScoreModel MODEL =
      new ScoreModel(
          new ScoreModel.Weights(35, 15, 15, 15, 10, 5, 5), 0.3, 0.6, 0.9, 0.5, 0.7, 0.5, 0.6);

  private DomainScore() {}

  /** Sum of weight × value over what is asked. */
  static double of(CandidateCriteria asked, CvDocument cv) {
    double score = 15 * hours(asked, cv) + 15 * occupation(asked, cv) + 10 * travel(asked, cv);
    if (!asked.competencies().isEmpty()) {
      double sum = 0;
      double importance = 0;
      for (AskedCompetency competency : asked.competencies()) {
        int weight = competency.essential() ? 2 : 1;
        sum += weight * competency(competency, cv);
        importance += weight;
      }
      score += 35 * sum / importance;
    }
    if (!asked.demands().isEmpty()) {
      double sum = 0;
      for (Map.Entry<String, Integer> demand : asked.demands().entrySet()) {
        Integer suits = cv.suits().get(demand.getKey());
        sum += suits == null ? 0.5 : 1 - Math.max(0, demand.getValue() - suits) / 3.0;
      }
      score += 15 * sum / asked.demands().size();
    }
    if (!asked.languages().isEmpty()) {
      double lowest = 1;
      for (LanguageLevel language : asked.languages()) {
        double value = 0.5;
        for (LanguageLevel spoken : cv.languages()) {
          if (spoken.code().equals(language.code()) && spoken.level() != null) {
            value = Math.min(1, spoken.level() / (double) language.level());
          }
        }
        lowest = Math.min(lowest, value);
      }
      score += 5 * lowest;
    }
    if (asked.educationLevel() != null) {
      Integer level = cv.educationLevel();
      score += 5 * (level == null ? 0.5 : Math.min(1, level / (double) asked.educationLevel()));
    }
    return score;
  }

  private static double competency(AskedCompetency asked, CvDocument cv) {
    double best = 0.3;
    for (CvCompetency held : cv.competencies()) {
      boolean own = held.code().equals(asked.code());
      if (own && held.level() != null && held.level() == 0) {
        return 0;
      }
      boolean counts = own || asked.related().contains(held.code());
      if (!counts || (held.level() != null && held.level() == 0)) {
        continue;
      }
      double value = 0.3;
      if (asked.level() == null) {
        value = held.assessed() ? 1 : 0.9;
      } else if (held.level() != null) {
        value = Math.min(1, held.level() / (double) asked.level()) * (held.assessed() ? 1 : 0.9);
      }
      best = Math.max(best, own ? value : Math.min(0.6, value));
    }
    return best;
  }

  private static double hours(CandidateCriteria asked, CvDocument cv) {
    Double wanted = cv.hours().wanted();
    double fit = 0.5;
    if (wanted != null) {
      double contract = Math.min(Math.max(wanted, asked.hours().min()), asked.hours().max());
      fit = Math.clamp(1 - Math.abs(wanted - contract) / wanted, 0, 1);
    }
    if (asked.dayParts().isEmpty()) {
      return fit;
    }
    double dayParts = 0.5;
    if (!cv.dayParts().isEmpty()) {
      double can = asked.dayParts().stream().filter(cv.dayParts()::contains).count();
      dayParts = can / asked.dayParts().size();
    }
    return fit / 2 + dayParts / 2;
  }

  private static double occupation(CandidateCriteria asked, CvDocument cv) {
    boolean wishes =
        !cv.sectorsWished().isEmpty()
            || cv.occupations().stream().anyMatch(o -> o.relation() == Relation.WISHED);
    boolean history = cv.occupations().stream().anyMatch(o -> o.relation() != Relation.WISHED);
    double best = wishes && history ? 0 : 0.5;
    for (CvOccupation occupation : cv.occupations()) {
      if (occupation.comparedCode().equals(asked.occupation())) {
        best =
            Math.max(
                best,
                switch (occupation.relation()) {
                  case WISHED -> 1;
                  case DONE -> 0.7;
                  case DONE_UNDATED -> 0.5;
                  case DONE_BRIEFLY -> 0;
                });
      }
    }
    return cv.sectorsWished().contains(asked.sector()) ? Math.max(best, 0.6) : best;
  }

  private static double travel(CandidateCriteria asked, CvDocument cv) {
    if (cv.place() == null || cv.maxTravelKm() == null) {
      return 0.5;
    }
    double limit = cv.maxTravelKm();
    if (limit == 0) {
      return cv.place().postcode4().equals(asked.place().postcode4()) ? 1 : 0;
    }
    double km = km(asked, cv);
    return Math.clamp(2 - 2 * km / limit, 0, 1);
  }

  private static double km(CandidateCriteria asked, CvDocument cv) {
    return asked.place().centroid().distanceKm(cv.place().centroid());
  }

  /** The first reason under which a person is excluded, or null. */
  static Exclusion exclusion(CandidateCriteria asked, CvDocument cv) {
    if (cv.audiences().stream().noneMatch(asked.audiences()::contains)) {
      return Exclusion.NO_CONSENT;
    }
    if (!cv.active()) {
      return Exclusion.NOT_ACTIVE;
    }
    for (AskedCredential licence : asked.licences()) {
      if (missing(licence, cv, asked.validOn())) {
        return Exclusion.LICENCE_OR_CERTIFICATE_MISSING;
      }
    }
    Hours hours = cv.hours();
    if ((hours.min() != null && hours.min() > asked.hours().max())
        || (hours.max() != null && hours.max() < asked.hours().min())) {
      return Exclusion.NO_POSSIBLE_HOURS;
    }
    if (cv.place() != null && cv.maxTravelKm() != null) {
      boolean same = cv.place().postcode4().equals(asked.place().postcode4());
      if (cv.maxTravelKm() == 0 ? !same : !same && km(asked, cv) > cv.maxTravelKm()) {
        return Exclusion.TOO_FAR;
      }
    }
    LocalDate from = cv.availableFrom();
    return from != null && asked.availableBy() != null && from.isAfter(asked.availableBy())
        ? Exclusion.AVAILABLE_TOO_LATE
        : null;
  }

  private static boolean missing(AskedCredential asked, CvDocument cv, LocalDate today) {
    Set<String> valid = new java.util.HashSet<>();
    boolean no = false;
    for (Credential credential : cv.licences()) {
      boolean expired = credential.validUntil() != null && credential.validUntil().isBefore(today);
      if (Boolean.TRUE.equals(credential.held()) && !expired) {
        valid.add(credential.code());
      }
      if (credential.code().equals(asked.code())) {
        no |= Boolean.FALSE.equals(credential.held());
        no |= Boolean.TRUE.equals(credential.held()) && expired;
      }
    }
    boolean enough =
        valid.contains(asked.code()) || asked.sufficient().stream().anyMatch(valid::containsAll);
    return no && !enough;
  }
}
