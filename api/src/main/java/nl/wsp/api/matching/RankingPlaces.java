package nl.wsp.api.matching;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.wsp.api.matching.RankingInputs.RankedCandidate;
import nl.wsp.api.matching.RankingInputs.RankedVacancy;

/** Where somebody stood in a ranking, for who chooses from it. */
@Singleton
public class RankingPlaces {
  private final Rankings rankings;

  RankingPlaces(Rankings rankings) {
    this.rankings = rankings;
  }

  /**
   * The place of a person for a vacancy in a stored ranking; empty when the ranking does not exist
   * or does not hold the two together.
   */
  @Transactional
  public Optional<RankingPlace> placeOf(UUID rankingId, UUID vacancyId, UUID jobSeekerId) {
    return rankings
        .find(rankingId)
        .flatMap(
            ranking ->
                switch (ranking.subjectKind()) {
                  case VACANCY ->
                      ranking.subjectId().equals(vacancyId)
                          ? place(
                              ranking.inputs().candidates().stream()
                                  .map(RankedCandidate::id)
                                  .toList(),
                              jobSeekerId,
                              true)
                          : Optional.empty();
                  case JOB_SEEKER ->
                      ranking.subjectId().equals(jobSeekerId)
                          ? place(
                              ranking.inputs().vacancies().stream().map(RankedVacancy::id).toList(),
                              vacancyId,
                              false)
                          : Optional.empty();
                });
  }

  private static Optional<RankingPlace> place(List<UUID> ranked, UUID chosen, boolean ofPeople) {
    int index = ranked.indexOf(chosen);
    if (index < 0) {
      return Optional.empty();
    }
    List<UUID> above = List.copyOf(ranked.subList(0, index));
    return Optional.of(
        new RankingPlace(index + 1, ofPeople ? above : List.of(), ofPeople ? List.of() : above));
  }
}
