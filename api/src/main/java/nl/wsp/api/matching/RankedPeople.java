package nl.wsp.api.matching;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import nl.wsp.api.jobseeker.Pseudonyms;
import nl.wsp.api.matching.RankingInputs.RankedCandidate;
import nl.wsp.api.matching.StoredRanking.SubjectKind;
import nl.wsp.api.platform.security.Actor;

/** Who stands behind a pseudonym in a ranking: there is no other way back. */
@Singleton
public class RankedPeople {
  private final Rankings rankings;
  private final Pseudonyms pseudonyms;

  RankedPeople(Rankings rankings, Pseudonyms pseudonyms) {
    this.rankings = rankings;
    this.pseudonyms = pseudonyms;
  }

  /**
   * The person an employer was shown under a pseudonym.
   *
   * @return empty when the actor was not shown that ranking, it was for another vacancy or nobody
   *     in it has that name
   */
  public Optional<UUID> behind(
      Actor actor, UUID rankingId, UUID vacancyId, UUID employerId, UUID pseudonym) {
    return rankings
        .find(rankingId)
        .filter(ranking -> ranking.actorId().equals(actor.userId()))
        .filter(ranking -> ranking.subjectKind() == SubjectKind.VACANCY)
        .filter(ranking -> ranking.subjectId().equals(vacancyId))
        .flatMap(
            ranking ->
                ranking.inputs().candidates().stream()
                    .map(RankedCandidate::id)
                    .filter(id -> pseudonyms.of(employerId, id).equals(pseudonym))
                    .findFirst());
  }
}
