package nl.wsp.matching;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The explained score of one candidate for one vacancy in one track.
 *
 * @param candidateId id of the job seeker
 * @param modelVersion version of the scoring model
 * @param score 0-100, two decimals
 * @param confidence 0-1, two decimals: the weighted share that is known
 * @param trackScore 0-100, two decimals; the score itself in the regular track
 * @param track track assessed
 * @param criteria all seven, asked or not, in the order of {@link Criterion}
 * @param updatedAt last change of the CV, for the ranking
 */
public record Match(
    String candidateId,
    String modelVersion,
    double score,
    double confidence,
    double trackScore,
    TrackAssessment track,
    List<CriterionScore> criteria,
    @Nullable Instant updatedAt) {
  /** Copies the list. */
  public Match {
    requireNonNull(candidateId, "candidateId");
    requireNonNull(modelVersion, "modelVersion");
    requireNonNull(track, "track");
    criteria = List.copyOf(criteria);
  }
}
