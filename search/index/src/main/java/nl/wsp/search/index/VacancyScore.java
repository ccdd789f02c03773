package nl.wsp.search.index;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.wsp.search.index.CvOccupation.Relation;

/** The base score (domain §7) of vacancies for one person, as constant-score clauses. */
final class VacancyScore {
  private static final int HIGHEST_LEVEL = 5;
  private static final int HIGHEST_DEMAND = 3;
  private static final int HIGHEST_LANGUAGE_LEVEL = 6;
  private static final int STEPS = 5;
  private static final double HUNDRED = 100;
  private static final double ROUNDING = 20;

  /** What a criterion counts that the vacancy does not ask; about what a good match scores. */
  private static final double NOT_ASKED = 0.85;

  private final VacancyCriteria criteria;
  private final ScoreModel model;
  private final List<Query> clauses = new ArrayList<>();

  private VacancyScore(VacancyCriteria criteria) {
    this.criteria = criteria;
    this.model = criteria.model();
  }

  /** The clauses, each optional; their scores add up. */
  static List<Query> clauses(VacancyCriteria criteria) {
    VacancyScore score = new VacancyScore(criteria);
    ScoreModel.Weights weights = criteria.model().weights();
    score.notAsked(VacancyFields.COMPETENCIES, weights.competencies());
    score.notAsked(VacancyFields.DEMANDS, weights.demands());
    score.notAsked(VacancyFields.LANGUAGES, weights.language());
    score.notAsked(VacancyFields.EDUCATION, weights.education());
    score.competencies();
    score.demands();
    score.hours();
    score.occupation();
    score.travel();
    score.languages();
    score.education();
    return score.clauses;
  }

  /** Vacancies that are out of the question for the person. Unknown never excludes. */
  static List<Query> excluded(VacancyCriteria criteria) {
    String today = criteria.today().toString();
    List<Query> excluded = new ArrayList<>();
    excluded.add(Query.of(q -> q.range(r -> r.date(d -> d.field("closingDate").lt(today)))));
    if (!criteria.licencesMissing().isEmpty()) {
      excluded.add(Queries.terms("licences", criteria.licencesMissing()));
    }
    if (!criteria.certificatesMissing().isEmpty()) {
      excluded.add(Queries.terms("certificates", criteria.certificatesMissing()));
    }
    excluded.addAll(
        CandidateFilters.noOverlap(Hours.between(criteria.hours().min(), criteria.hours().max())));
    Place home = criteria.place();
    Double limit = criteria.maxTravelKm();
    if (home != null && home.centroid() != null && limit != null) {
      Query near =
          limit == 0
              ? Queries.term("workplacePostcode", home.postcode4())
              : Queries.within("workplace", home.centroid(), limit + 0.05);
      excluded.add(Query.of(q -> q.bool(b -> b.filter(Queries.exists("workplace")).mustNot(near))));
    }
    if (criteria.availableFrom() != null) {
      // a start in the past counts as today; an unknown start excludes nobody
      var latest = criteria.availableFrom().minusMonths(criteria.latestStartLeadMonths());
      if (latest.isAfter(criteria.today())) {
        excluded.add(
            Query.of(q -> q.range(r -> r.date(d -> d.field("startDate").lt(latest.toString())))));
      }
    }
    return excluded;
  }

  private void notAsked(String criterion, double weight) {
    worth(weight * NOT_ASKED, Queries.not(Queries.term("asked", criterion)));
  }

  /**
   * Whoever asks competencies gives the prior for all of them; each that the person has adds its
   * share of the rest.
   */
  private void competencies() {
    double weight = model.weights().competencies();
    worth(weight * model.unlistedCompetency(), Queries.term("asked", VacancyFields.COMPETENCIES));
    Map<String, Map<Integer, Double>> valueOfAsked = new TreeMap<>();
    for (CvCompetency held : criteria.competencies()) {
      for (int asked = 0; asked <= HIGHEST_LEVEL; asked++) {
        merge(valueOfAsked, held.code(), asked, own(held, asked));
      }
    }
    Map<String, CvCompetency> heldByCode = new HashMap<>();
    criteria.competencies().forEach(held -> heldByCode.put(held.code(), held));
    criteria
        .relatedCompetencies()
        .forEach(
            (askedCode, related) -> {
              for (String code : related) {
                CvCompetency held = heldByCode.get(code);
                for (int asked = 0; held != null && asked <= HIGHEST_LEVEL; asked++) {
                  double value = Math.min(own(held, asked), model.relatedCompetencyMost());
                  merge(valueOfAsked, askedCode, asked, value);
                }
              }
            });
    valueOfAsked.forEach((code, values) -> competency(code, values, weight));
  }

  private static void merge(
      Map<String, Map<Integer, Double>> values, String code, int asked, double value) {
    values.computeIfAbsent(code, c -> new TreeMap<>()).merge(asked, value, Math::max);
  }

  private double own(CvCompetency held, int asked) {
    Integer level = held.level();
    if (level == null) {
      return model.unlistedCompetency();
    }
    double reached = asked == 0 ? Math.min(1, level) : Math.min(1, (double) level / asked);
    return reached * (held.assessed() ? 1 : model.selfReported());
  }

  private void competency(String code, Map<Integer, Double> valueOfAsked, double weight) {
    Map<Double, Set<String>> tokensOfGain = new TreeMap<>();
    valueOfAsked.forEach(
        (asked, value) -> {
          for (int share : VacancyFields.SHARES) {
            double gain = (value - model.unlistedCompetency()) * share / HUNDRED;
            double rounded = Math.round(gain * ROUNDING) / ROUNDING;
            tokensOfGain
                .computeIfAbsent(rounded, g -> new TreeSet<>())
                .add(Tokens.of(code, asked == 0 ? Tokens.UNKNOWN : asked, share));
          }
        });
    tokensOfGain.forEach(
        (gain, tokens) -> worth(weight * gain, Queries.terms("competencyShares", tokens)));
  }

  private void demands() {
    double weight = model.weights().demands();
    for (String demand : CandidateScore.DEMANDS) {
      Integer suits = criteria.suits().get(demand);
      Map<Double, Set<String>> tokensOfValue = new TreeMap<>();
      for (int asked = 1; asked <= HIGHEST_DEMAND; asked++) {
        double value = model.unknown();
        if (suits != null) {
          value = 1 - Math.max(0, asked - suits) / (double) HIGHEST_DEMAND;
        }
        for (int share : VacancyFields.SHARES) {
          tokensOfValue
              .computeIfAbsent(value * share / HUNDRED, v -> new TreeSet<>())
              .add(Tokens.of(demand, asked, share));
        }
      }
      tokensOfValue.forEach(
          (value, tokens) -> worth(weight * value, Queries.terms("demandShares", tokens)));
    }
  }

  private void hours() {
    double half = model.weights().hours() / 2;
    Double wanted =
        criteria.hours().wanted() == null ? criteria.hours().max() : criteria.hours().wanted();
    if (wanted != null && wanted > 0) {
      hourFit(half, wanted);
      worth(half * model.unknown(), Queries.term("unknown", VacancyFields.HOURS));
    }
    if (!criteria.dayParts().isEmpty()) {
      Query onlyWhatSuits = Queries.not(Queries.terms("dayParts", dayPartsNotSuiting()));
      Query someSuit = Queries.terms("dayParts", criteria.dayParts());
      clauses.add(
          Queries.best(
              List.of(Queries.worth(half, onlyWhatSuits), Queries.worth(half / 2, someSuit))));
    } else {
      worth(half * (1 - model.unknown()), Queries.not(Queries.exists("dayParts")));
    }
  }

  private Set<String> dayPartsNotSuiting() {
    Set<String> others = new LinkedHashSet<>();
    for (String day : List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN")) {
      for (String part : List.of("MORNING", "AFTERNOON", "EVENING", "NIGHT")) {
        others.add(day + "_" + part);
      }
    }
    others.removeAll(criteria.dayParts());
    return others.isEmpty() ? Set.of(Tokens.UNKNOWN) : others;
  }

  /** Steps down where fewer hours are offered than wanted, and where more must be worked. */
  private void hourFit(double weight, double wanted) {
    Query known = Queries.not(Queries.term("unknown", VacancyFields.HOURS));
    for (int step = 1; step <= STEPS; step++) {
      double middle = (step - 0.5) / STEPS;
      List<Query> reaches =
          List.of(
              known,
              Queries.between("hoursMax", wanted * middle, null),
              Queries.not(Queries.above("hoursMin", wanted * (2 - middle))));
      worth(weight / STEPS, Queries.allOf(reaches));
    }
  }

  private void occupation() {
    double weight = model.weights().occupation();
    List<Query> ways = new ArrayList<>();
    ways.add(by(weight, Relation.WISHED));
    ways.add(by(weight * model.done(), Relation.DONE));
    ways.add(by(weight * model.doneUndated(), Relation.DONE_UNDATED));
    if (!criteria.sectorsWished().isEmpty()) {
      ways.add(
          Queries.worth(
              weight * model.sectorWished(), Queries.terms("sector", criteria.sectorsWished())));
    }
    boolean wishes = criteria.occupations().stream().anyMatch(o -> o.relation() == Relation.WISHED);
    boolean history =
        criteria.occupations().stream().anyMatch(o -> o.relation() != Relation.WISHED);
    Query unknown =
        wishes && history ? Queries.term("unknown", VacancyFields.OCCUPATION) : Queries.all();
    ways.add(Queries.worth(weight * model.unknown(), unknown));
    clauses.add(Queries.best(ways));
  }

  private Query by(double score, Relation relation) {
    Set<String> codes = new TreeSet<>(Set.of(Tokens.UNKNOWN));
    criteria.occupations().stream()
        .filter(occupation -> occupation.relation() == relation)
        .forEach(occupation -> codes.add(occupation.comparedCode()));
    return Queries.worth(score, Queries.terms("occupation", codes));
  }

  private void travel() {
    Place home = criteria.place();
    Double limit = criteria.maxTravelKm();
    if (home == null || home.centroid() == null || limit == null) {
      return; // unknown for every vacancy alike
    }
    double weight = model.weights().travel();
    worth(weight * model.unknown(), Queries.term("unknown", VacancyFields.PLACE));
    if (limit == 0) {
      worth(weight, Queries.term("workplacePostcode", home.postcode4()));
      return;
    }
    for (int step = 1; step <= STEPS; step++) {
      double middle = (step - 0.5) / STEPS;
      worth(weight / STEPS, Queries.within("workplace", home.centroid(), limit * (1 - middle / 2)));
    }
  }

  /** A step is reached when every language that is asked reaches it. */
  private void languages() {
    double weight = model.weights().language();
    worth(weight * model.unknown(), Queries.term("asked", VacancyFields.LANGUAGES));
    List<String> half = new ArrayList<>();
    List<String> enough = new ArrayList<>();
    for (LanguageLevel spoken : criteria.languages()) {
      for (int asked = 1; asked <= HIGHEST_LANGUAGE_LEVEL; asked++) {
        int level = spoken.level() == null ? 0 : spoken.level();
        String token = Tokens.level(spoken.code(), asked);
        if (level >= asked) {
          enough.add(token);
        }
        if (level >= asked * (model.unknown() + 1) / 2) {
          half.add(token);
        }
      }
    }
    for (List<String> step : List.of(half, enough)) {
      if (!step.isEmpty()) {
        Query inEach =
            Query.of(
                q ->
                    q.termsSet(
                        t ->
                            t.field("languagesAsked")
                                .terms(step)
                                .minimumShouldMatchField("languageCount")));
        worth(
            weight * (1 - model.unknown()) / 2,
            Queries.allOf(List.of(Queries.exists("languagesAsked"), inEach)));
      }
    }
  }

  private void education() {
    double weight = model.weights().education();
    Integer level = criteria.level();
    if (level == null) {
      worth(weight * model.unknown(), Queries.term("asked", VacancyFields.EDUCATION));
      return;
    }
    for (int asked = 1; asked <= HIGHEST_LANGUAGE_LEVEL; asked++) {
      double from = asked;
      worth(
          weight * Math.min(1, (double) level / asked),
          Queries.between("educationLevel", from, from + 1));
    }
  }

  private void worth(double score, Query query) {
    if (score > 0) {
      clauses.add(Queries.worth(score, query));
    }
  }
}
