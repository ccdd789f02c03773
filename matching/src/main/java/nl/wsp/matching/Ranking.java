package nl.wsp.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Orders candidates: highest track score, score, confidence, freshest CV, then id, all on the
 * rounded values, so that the same input always gives the same order.
 */
public final class Ranking {
  /** Best first. */
  public static final Comparator<Match> BEST_FIRST =
      Comparator.comparing(
          match ->
              new Standing(
                  match.trackScore(),
                  match.score(),
                  match.confidence(),
                  match.updatedAt(),
                  match.candidateId()));

  private Ranking() {}

  /**
   * Ranks candidates for a vacancy: exclusions first, then the track, then the score of everyone
   * who is left; only the best are explained.
   *
   * @param limit how many to explain, 0 or more
   */
  public static RankingResult rank(
      PreparedVacancy prepared, Iterable<Candidacy> candidates, int limit) {
    ScoringKernel kernel = new ScoringKernel(prepared);
    Map<ExclusionReason, Integer> excluded = new EnumMap<>(ExclusionReason.class);
    PriorityQueue<Ranked> best = new PriorityQueue<>(Comparator.<Ranked>reverseOrder());
    int total = 0;
    int toDiscuss = 0;
    for (Candidacy candidacy : candidates) {
      ExclusionReason reason = kernel.exclusion(candidacy.profile(), candidacy.consent());
      if (reason != null) {
        excluded.merge(reason, 1, Integer::sum);
        continue;
      }
      switch (candidacy.track().eligibility()) {
        case NOT_ELIGIBLE -> {}
        case TO_DISCUSS -> toDiscuss++;
        case ELIGIBLE -> {
          total++;
          best.add(ranked(kernel, candidacy));
          if (best.size() > limit) {
            best.remove();
          }
        }
      }
    }
    VacancyMatcher matcher = new VacancyMatcher(prepared);
    List<Ranked> ordered = new ArrayList<>(best);
    ordered.sort(Comparator.naturalOrder());
    List<Match> top =
        ordered.stream()
            .map(ranked -> matcher.match(ranked.candidacy().profile(), ranked.candidacy().track()))
            .toList();
    return new RankingResult(prepared.model().version(), total, top, excluded, toDiscuss);
  }

  private static Ranked ranked(ScoringKernel kernel, Candidacy candidacy) {
    CandidateProfile profile = candidacy.profile();
    kernel.score(profile);
    return new Ranked(
        new Standing(
            kernel.trackScore(candidacy.track().track(), candidacy.track().t()),
            kernel.score(),
            kernel.confidence(),
            profile.updatedAt(),
            profile.candidateId()),
        candidacy);
  }

  private record Ranked(Standing place, Candidacy candidacy) implements Comparable<Ranked> {
    @Override
    public int compareTo(Ranked other) {
      return place.compareTo(other.place);
    }
  }

  /** What decides a place in the ranking. */
  private record Standing(
      double trackScore,
      double score,
      double confidence,
      @Nullable Instant updatedAt,
      String candidateId)
      implements Comparable<Standing> {
    private static final Comparator<Standing> ORDER =
        Comparator.comparingDouble(Standing::trackScore)
            .reversed()
            .thenComparing(Comparator.comparingDouble(Standing::score).reversed())
            .thenComparing(Comparator.comparingDouble(Standing::confidence).reversed())
            .thenComparing(
                Standing::updatedAt, Comparator.nullsLast(Comparator.<Instant>reverseOrder()))
            .thenComparing(Standing::candidateId);

    @Override
    public int compareTo(Standing other) {
      return ORDER.compare(this, other);
    }
  }
}
