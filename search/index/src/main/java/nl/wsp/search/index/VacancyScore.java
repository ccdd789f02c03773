package nl.wsp.search.index;

import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScore;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.wsp.search.index.CvOccupation.Relation;

/** The base score (domain §7) of vacancies for one person, as constant-score clauses. */
final class VacancyScore {
  private static final int HIGHEST_DEMAND = 3;
  private static final int HIGHEST_LANGUAGE_LEVEL = 6;
  private static final int STEPS = 5;
  private static final int HOUR_STEPS = 10;
  private static final double HUNDRED = 100;

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
    score.clauses.addAll(VacancyCompetencyScore.clauses(criteria));
    score.demands();
    score.hours();
    score.occupation();
    score.travel();
    score.languages();
    score.education();
    return score.clauses;
  }

  /** A query's scores, divided by the weights that each vacancy asks: points out of 100. */
  static Query outOfHundred(Query query, ScoreModel.Weights weights) {
    double always = weights.hours() + weights.occupation() + weights.travel();
    Map<List<String>, Double> sums = new LinkedHashMap<>(Map.of(List.of(), always));
    addTo(sums, VacancyFields.COMPETENCIES, weights.competencies());
    addTo(sums, VacancyFields.DEMANDS, weights.demands());
    addTo(sums, VacancyFields.LANGUAGES, weights.language());
    addTo(sums, VacancyFields.EDUCATION, weights.education());
    List<FunctionScore> shares = new ArrayList<>();
    sums.forEach(
        (asked, sum) ->
            shares.add(
                FunctionScore.of(
                    f ->
                        f.filter(Queries.term("askedTogether", String.join(" ", asked)))
                            .weight(HUNDRED / sum))));
    return Query.of(
        q ->
            q.functionScore(
                f ->
                    f.query(query)
                        .functions(shares)
                        .scoreMode(FunctionScoreMode.First)
                        .boostMode(FunctionBoostMode.Multiply)));
  }

  private static void addTo(Map<List<String>, Double> sums, String criterion, double weight) {
    Map<List<String>, Double> with = new LinkedHashMap<>();
    sums.forEach(
        (asked, sum) -> {
          List<String> more = new ArrayList<>(asked);
          more.add(criterion);
          with.put(more, sum + weight);
        });
    sums.putAll(with);
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

  /** Hours alone where no day parts are required, else half hours and half day parts. */
  private void hours() {
    double weight = model.weights().hours();
    Query dayPartsAsked = Queries.exists("dayParts");
    hourFit(weight / 2, dayPartsAsked);
    hourFit(weight, Queries.not(dayPartsAsked));
    if (criteria.dayParts().isEmpty()) {
      worth(weight / 2 * model.unknown(), dayPartsAsked);
    }
    for (String dayPart : new TreeSet<>(criteria.dayParts())) {
      for (int share : VacancyFields.SHARES) {
        worth(
            weight / 2 * share / HUNDRED, Queries.term("dayPartShares", Tokens.of(dayPart, share)));
      }
    }
  }

  /** Steps down where fewer hours are offered than wanted, and where more must be worked. */
  private void hourFit(double weight, Query where) {
    Double wanted =
        criteria.hours().wanted() == null ? criteria.hours().max() : criteria.hours().wanted();
    if (wanted == null || wanted <= 0) {
      worth(weight * model.unknown(), where);
      return;
    }
    Query unknown = Queries.term("unknown", VacancyFields.HOURS);
    worth(weight * model.unknown(), Queries.allOf(List.of(where, unknown)));
    for (int step = 1; step <= HOUR_STEPS; step++) {
      double middle = (step - 0.5) / HOUR_STEPS;
      Query reaches =
          Query.of(
              q ->
                  q.bool(
                      b ->
                          b.filter(where)
                              .filter(Queries.between("hoursMax", wanted * middle, null))
                              .mustNot(unknown)
                              .mustNot(Queries.above("hoursMin", wanted * (2 - middle)))));
      worth(weight / HOUR_STEPS, reaches);
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
    ways.add(Queries.worth(weight * model.unknown(), incomparable()));
    clauses.add(Queries.best(ways));
  }

  /** Wish or history is unknown, or a vacancy lacks what they would be compared with. */
  private Query incomparable() {
    boolean sectors = !criteria.sectorsWished().isEmpty();
    boolean wishes =
        sectors || criteria.occupations().stream().anyMatch(o -> o.relation() == Relation.WISHED);
    boolean history =
        criteria.occupations().stream().anyMatch(o -> o.relation() != Relation.WISHED);
    if (!wishes || !history) {
      return Queries.all();
    }
    Query withoutOccupation = Queries.term("unknown", VacancyFields.OCCUPATION);
    return sectors
        ? Queries.anyOf(List.of(withoutOccupation, Queries.not(Queries.exists("sector"))))
        : withoutOccupation;
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
    double weight = model.weights().travel();
    if (home == null || home.centroid() == null || limit == null) {
      worth(weight * model.unknown(), Queries.all());
      return;
    }
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
