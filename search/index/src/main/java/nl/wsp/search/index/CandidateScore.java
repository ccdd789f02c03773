package nl.wsp.search.index;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The base score (domain §7) as constant-score clauses: each clause adds weight × value to whoever
 * has that value, unknown parts their prior. What is left out is the division by the sum of
 * weights, which is the same for every candidate. Competencies, demands, day parts, occupation,
 * language and education are exact; hours are exact to half an hour, travel to a tenth of its
 * weight.
 */
final class CandidateScore {
  /** The seven task demands. */
  static final List<String> DEMANDS =
      List.of(
          "INDEPENDENCE",
          "SOCIAL",
          "DEADLINES",
          "PACE",
          "INTERRUPTIONS",
          "PREDICTABILITY",
          "PHYSICAL");

  static final String WISH_OR_HISTORY = "wishOrHistory";
  static final String TRAVEL = "travel";

  private static final int HIGHEST_DEMAND = 3;

  /** Levels above 0; null is listed without level. */
  private static final List<@Nullable Integer> LEVELS = Arrays.asList(1, 2, 3, 4, 5, null);

  private static final int HIGHEST_LANGUAGE_LEVEL = 6;
  private static final int HIGHEST_EDUCATION_LEVEL = 6;
  private static final int MOST_HALF_HOURS = 2 * 80;
  private static final int TRAVEL_STEPS = 5;

  private final CandidateCriteria criteria;
  private final List<Integer> travelLimits;
  private final ScoreModel model;
  private final List<Query> clauses = new ArrayList<>();

  private CandidateScore(CandidateCriteria criteria, List<Integer> travelLimits) {
    this.criteria = criteria;
    this.travelLimits = travelLimits;
    this.model = criteria.model();
  }

  /**
   * The clauses, each optional; their scores add up.
   *
   * @param travelLimits the limits that people have, whole kilometres
   */
  static List<Query> clauses(CandidateCriteria criteria, List<Integer> travelLimits) {
    CandidateScore score = new CandidateScore(criteria, travelLimits);
    score.competencies();
    score.demands();
    score.hours();
    score.occupation();
    score.travel();
    score.languages();
    score.education();
    return score.clauses;
  }

  private void competencies() {
    double sum = criteria.competencies().stream().mapToInt(CandidateScore::importance).sum();
    for (AskedCompetency asked : criteria.competencies()) {
      competency(asked, model.weights().competencies() * importance(asked) / sum);
    }
  }

  static int importance(AskedCompetency asked) {
    return asked.essential() ? 2 : 1;
  }

  /**
   * The better of itself and its related ones, at least the prior; nothing for who says level 0,
   * which no relation undoes.
   */
  private void competency(AskedCompetency asked, double weight) {
    double prior = model.unlistedCompetency();
    Map<Double, Set<String>> tokensOfValue = new TreeMap<>(Comparator.reverseOrder());
    for (Integer level : LEVELS) {
      for (boolean assessed : new boolean[] {true, false}) {
        double own = own(asked, level, assessed);
        put(tokensOfValue, own, Tokens.competency(asked.code(), level, assessed));
        for (String related : asked.related()) {
          double capped = Math.min(own, model.relatedCompetencyMost());
          put(tokensOfValue, capped, Tokens.competency(related, level, assessed));
        }
      }
    }
    List<Query> values = new ArrayList<>();
    tokensOfValue.forEach(
        (value, tokens) -> {
          if (value > prior) {
            values.add(Queries.worth(weight * value, Queries.terms("competencyLevels", tokens)));
          }
        });
    values.add(Queries.worth(weight * prior, Queries.all()));
    List<String> refused =
        List.of(
            Tokens.competency(asked.code(), 0, true), Tokens.competency(asked.code(), 0, false));
    clauses.add(
        Query.of(
            q ->
                q.bool(
                    b ->
                        b.must(Queries.best(values))
                            .mustNot(Queries.terms("competencyLevels", refused)))));
  }

  private double own(AskedCompetency asked, @Nullable Integer level, boolean assessed) {
    Integer askedLevel = asked.level();
    if (level == null && askedLevel != null) {
      return model.unlistedCompetency(); // listed without level: unknown
    }
    double reached =
        level == null || askedLevel == null ? 1 : Math.min(1, (double) level / askedLevel);
    return reached * (assessed ? 1 : model.selfReported());
  }

  private static void put(Map<Double, Set<String>> map, double value, String token) {
    map.computeIfAbsent(value, v -> new TreeSet<>()).add(token);
  }

  private void demands() {
    List<Map.Entry<String, Integer>> asked =
        criteria.demands().entrySet().stream()
            .filter(entry -> entry.getValue() > 0)
            .sorted(Map.Entry.comparingByKey())
            .toList();
    for (Map.Entry<String, Integer> demand : asked) {
      double weight = model.weights().demands() / asked.size();
      List<String> enough = new ArrayList<>();
      for (int suits = 0; suits <= HIGHEST_DEMAND; suits++) {
        String token = Tokens.of(demand.getKey(), suits);
        if (suits >= demand.getValue()) {
          enough.add(token);
        } else {
          double value = 1 - (demand.getValue() - suits) / (double) HIGHEST_DEMAND;
          worth(weight * value, Queries.term("suits", token));
        }
      }
      worth(weight, Queries.terms("suits", enough));
      worth(weight * model.unknown(), Queries.unknown(demand.getKey()));
    }
  }

  private void hours() {
    double weight = model.weights().hours();
    boolean dayPartsAsked = !criteria.dayParts().isEmpty();
    hourFit(dayPartsAsked ? weight / 2 : weight);
    if (dayPartsAsked) {
      double each = weight / 2 / criteria.dayParts().size();
      for (String dayPart : new TreeSet<>(criteria.dayParts())) {
        worth(each, Queries.term("dayParts", dayPart));
      }
      worth(weight / 2 * model.unknown(), Queries.unknown(CvFilters.DAY_PART));
    }
  }

  /** The contract is what is wanted, moved into what is offered; see domain §6. */
  private void hourFit(double weight) {
    Double min = criteria.hours().min();
    Double max = criteria.hours().max();
    if (min == null && max == null) {
      return; // unknown for everyone alike
    }
    Map<Double, Set<String>> wantedOfValue = new TreeMap<>(Comparator.reverseOrder());
    for (int halfHours = 1; halfHours <= MOST_HALF_HOURS; halfHours++) {
      double wanted = halfHours / 2.0;
      double contract = wanted;
      contract = min == null ? contract : Math.max(contract, min);
      contract = max == null ? contract : Math.min(contract, max);
      double fit = Math.clamp(1 - Math.abs(wanted - contract) / wanted, 0, 1);
      put(wantedOfValue, Math.round(fit * 50) / 50.0, Integer.toString(halfHours));
    }
    wantedOfValue.forEach(
        (fit, wanted) -> worth(weight * fit, Queries.terms("hoursWantedKey", wanted)));
    worth(weight * model.unknown(), Queries.term("hoursWantedKey", Tokens.UNKNOWN));
  }

  private void occupation() {
    double weight = model.weights().occupation();
    List<Query> ways = new ArrayList<>();
    String occupation = criteria.occupation();
    if (occupation != null) {
      ways.add(Queries.worth(weight, Queries.term("occupationsWished", occupation)));
      ways.add(
          Queries.worth(weight * model.done(), Queries.term("occupationsDoneLong", occupation)));
      ways.add(
          Queries.worth(
              weight * model.doneUndated(), Queries.term("occupationsDoneUndated", occupation)));
    }
    String sector = criteria.sector();
    if (sector != null) {
      ways.add(Queries.worth(weight * model.sectorWished(), Queries.term("sectorsWished", sector)));
    }
    ways.add(Queries.worth(weight * model.unknown(), incomparable()));
    clauses.add(Queries.best(ways));
  }

  /** Wish or history is unknown, or the vacancy lacks what they would be compared with. */
  private Query incomparable() {
    if (criteria.occupation() == null) {
      return Queries.all();
    }
    Query unknown = Queries.unknown(WISH_OR_HISTORY);
    return criteria.sector() == null
        ? Queries.anyOf(List.of(unknown, Queries.exists("sectorsWished")))
        : unknown;
  }

  /** In rings around the work, for each travel limit; whoever has no limit gets the prior. */
  private void travel() {
    double weight = model.weights().travel();
    GeoPoint work = workplace();
    if (work == null) {
      return; // unknown for everyone alike
    }
    for (int limit : travelLimits) {
      if (limit > 0) {
        clauses.add(rings(limit, work, weight));
      }
    }
    worth(
        weight,
        Queries.allOf(List.of(Queries.term("travelLimit", Tokens.FAR), Queries.exists("home"))));
    worth(weight, samePostcodeOnly());
    worth(weight * model.unknown(), Queries.unknown(TRAVEL));
  }

  /** Value 1 to half the limit, then down to 0 at the limit: value v is reached at (1 - v/2). */
  private static Query rings(int limitKm, GeoPoint work, double weight) {
    List<Query> rings = new ArrayList<>();
    for (int step = 0; step < TRAVEL_STEPS; step++) {
      double middle = 1 - (step + 0.5) / TRAVEL_STEPS;
      double km = limitKm * (1 - middle / 2);
      rings.add(Queries.worth(weight / TRAVEL_STEPS, Queries.within("home", work, km)));
    }
    Query ofLimit = Queries.term("travelLimit", Integer.toString(limitKm));
    return Query.of(q -> q.bool(b -> b.filter(ofLimit).should(rings).minimumShouldMatch("1")));
  }

  private Query samePostcodeOnly() {
    Place place = criteria.place();
    return Queries.allOf(
        List.of(
            Queries.term("travelLimit", "0"),
            Queries.term("homePostcode", place == null ? Tokens.UNKNOWN : place.postcode4())));
  }

  private @Nullable GeoPoint workplace() {
    Place place = criteria.place();
    return place == null ? null : place.centroid();
  }

  /**
   * The lowest over the languages, built from below: each step from one possible value to the next
   * goes to whoever reaches it in every language.
   */
  private void languages() {
    List<LanguageLevel> asked =
        criteria.languages().stream()
            .filter(language -> language.level() == null || language.level() > 0)
            .toList();
    if (asked.isEmpty()) {
      return;
    }
    Set<Double> values = new TreeSet<>(Set.of(model.unknown()));
    for (LanguageLevel language : asked) {
      for (int level = 1; level <= HIGHEST_LANGUAGE_LEVEL; level++) {
        values.add(reached(level, language));
      }
    }
    double below = 0;
    for (double value : values) {
      List<Query> inEach = new ArrayList<>();
      for (LanguageLevel language : asked) {
        inEach.add(reaches(language, value));
      }
      worth(model.weights().language() * (value - below), Queries.allOf(inEach));
      below = value;
    }
  }

  private static double reached(int level, LanguageLevel asked) {
    Integer askedLevel = asked.level();
    return askedLevel == null ? 1 : Math.min(1, (double) level / askedLevel); // any level will do
  }

  private Query reaches(LanguageLevel asked, double value) {
    List<String> tokens = new ArrayList<>();
    for (int level = 1; level <= HIGHEST_LANGUAGE_LEVEL; level++) {
      if (reached(level, asked) >= value) {
        tokens.add(Tokens.level(asked.code(), level));
      }
    }
    List<Query> ways = new ArrayList<>(List.of(Queries.terms("languages", tokens)));
    if (model.unknown() >= value) {
      ways.add(Queries.not(Queries.term("languageCodes", asked.code())));
      ways.add(Queries.term("languages", Tokens.level(asked.code(), null)));
    }
    return Queries.anyOf(ways);
  }

  private void education() {
    Integer asked = criteria.educationLevel();
    if (asked == null) {
      return;
    }
    double weight = model.weights().education();
    for (int level = 1; level < asked; level++) {
      double to = level + 1;
      worth(weight * level / asked, Queries.between("educationLevel", (double) level, to));
    }
    if (asked <= HIGHEST_EDUCATION_LEVEL) {
      worth(weight, Queries.between("educationLevel", (double) asked, null));
    }
    worth(weight * model.unknown(), Queries.unknown(CvFilters.EDUCATION_LEVEL));
  }

  private void worth(double score, Query query) {
    if (score > 0) {
      clauses.add(Queries.worth(score, query));
    }
  }
}
