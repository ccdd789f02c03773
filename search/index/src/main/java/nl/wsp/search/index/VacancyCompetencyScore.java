package nl.wsp.search.index;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a person's competencies are worth to vacancies, each by the share the vacancy gives it. */
final class VacancyCompetencyScore {
  private static final int HIGHEST_LEVEL = 5;
  private static final double HUNDRED = 100;

  /** Gains are rounded to a fortieth of the criterion, under a point. */
  private static final double ROUNDING = 40;

  private final VacancyCriteria criteria;
  private final ScoreModel model;
  private final List<Query> clauses = new ArrayList<>();

  private VacancyCompetencyScore(VacancyCriteria criteria) {
    this.criteria = criteria;
    this.model = criteria.model();
  }

  static List<Query> clauses(VacancyCriteria criteria) {
    VacancyCompetencyScore score = new VacancyCompetencyScore(criteria);
    score.competencies();
    return score.clauses;
  }

  /**
   * Whoever asks competencies gives the prior for all of them; each that the person has adds its
   * share of the rest.
   */
  private void competencies() {
    double weight = model.weights().competencies();
    prior(weight * model.unlistedCompetency());
    Map<String, Map<Integer, Double>> valueOfAsked = new TreeMap<>();
    for (CvCompetency held : criteria.competencies()) {
      for (int asked = 0; !isRefused(held) && asked <= HIGHEST_LEVEL; asked++) {
        merge(valueOfAsked, held.code(), asked, own(held, asked));
      }
    }
    Map<String, CvCompetency> heldByCode = new HashMap<>();
    criteria.competencies().forEach(held -> heldByCode.put(held.code(), held));
    Set<String> refusedCodes = refused();
    criteria
        .relatedCompetencies()
        .forEach(
            (askedCode, related) -> {
              if (!refusedCodes.contains(askedCode)) {
                related.stream()
                    .map(heldByCode::get)
                    .filter(held -> held != null && !isRefused(held))
                    .forEach(held -> mergeRelated(valueOfAsked, askedCode, held));
              }
            });
    valueOfAsked.forEach((code, values) -> competency(code, values, weight));
  }

  /** The prior for every competency that is asked, but for those the person says no to. */
  private void prior(double weight) {
    Set<String> refused = refused();
    Query asked = Queries.term("asked", VacancyFields.COMPETENCIES);
    if (refused.isEmpty()) {
      worth(weight, asked);
      return;
    }
    Query noneRefused = Queries.not(Queries.terms("competencies", refused));
    List<Query> ways = new ArrayList<>();
    ways.add(Queries.worth(weight, Queries.allOf(List.of(asked, noneRefused))));
    for (int share : VacancyFields.SHARES) {
      Set<String> tokens = new TreeSet<>();
      for (String code : refused) {
        tokens.add(Tokens.of(code, Tokens.UNKNOWN, share));
        for (int level = 1; level <= HIGHEST_LEVEL; level++) {
          tokens.add(Tokens.of(code, level, share));
        }
      }
      double rest = 1 - share / HUNDRED;
      ways.add(Queries.worth(weight * rest, Queries.terms("competencyShares", tokens)));
    }
    clauses.add(Queries.best(ways));
  }

  private Set<String> refused() {
    Set<String> refused = new TreeSet<>();
    criteria.competencies().stream()
        .filter(VacancyCompetencyScore::isRefused)
        .forEach(held -> refused.add(held.code()));
    return refused;
  }

  private static boolean isRefused(CvCompetency held) {
    return held.level() != null && held.level() == 0;
  }

  private void mergeRelated(
      Map<String, Map<Integer, Double>> values, String askedCode, CvCompetency held) {
    for (int asked = 0; asked <= HIGHEST_LEVEL; asked++) {
      double value = Math.min(own(held, asked), model.relatedCompetencyMost());
      merge(values, askedCode, asked, value);
    }
  }

  private static void merge(
      Map<String, Map<Integer, Double>> values, String code, int asked, double value) {
    values.computeIfAbsent(code, c -> new TreeMap<>()).merge(asked, value, Math::max);
  }

  private double own(CvCompetency held, int asked) {
    Integer level = held.level();
    if (level == null && asked > 0) {
      return model.unlistedCompetency(); // listed without level: unknown
    }
    double reached = level == null || asked == 0 ? 1 : Math.min(1, (double) level / asked);
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

  private void worth(double score, Query query) {
    if (score > 0) {
      clauses.add(Queries.worth(score, query));
    }
  }
}
