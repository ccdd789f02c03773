package nl.wsp.api.matching;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.wsp.api.jobseeker.CandidateSource;
import nl.wsp.api.matching.CandidateRanking.Ranked;
import nl.wsp.api.matching.RankingInputs.RankedCandidate;
import nl.wsp.api.matching.RankingInputs.RankedVacancy;
import nl.wsp.api.matching.StoredRanking.SubjectKind;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sql.Ids;
import nl.wsp.api.vacancy.VacancyDetail;
import nl.wsp.matching.Match;
import nl.wsp.matching.PreparedVacancy;
import nl.wsp.matching.ScoringModel;
import nl.wsp.matching.Track;
import nl.wsp.search.index.Retrieved;

/** Keeps every ranking that is shown, so that it can be reproduced (GDPR art. 22, AI Act). */
@Singleton
class Rankings {
  private final RankingRepository rankings;
  private final Clock clock;

  Rankings(RankingRepository rankings, Clock clock) {
    this.rankings = rankings;
    this.clock = clock;
  }

  /** A stored ranking. */
  Optional<StoredRanking> find(UUID id) {
    return rankings.findById(id);
  }

  /** Stores candidates shown for a vacancy. */
  @Transactional
  UUID storeCandidates(Actor actor, VacancyDetail vacancy, Ranked ranked, List<Match> top) {
    List<RankedCandidate> candidates =
        top.stream().map(match -> ranked(match, ranked.found())).toList();
    PreparedVacancy prepared = ranked.prepared();
    RankingInputs inputs =
        new RankingInputs(
            ranked.excluded(),
            ranked.toDiscuss(),
            candidates,
            List.of(),
            List.of(prepared.vacancy()),
            List.of());
    return store(
        actor,
        SubjectKind.VACANCY,
        vacancy.id(),
        vacancy.version(),
        ranked.track(),
        prepared.model(),
        prepared.today(),
        ranked.total(),
        inputs);
  }

  /** Stores vacancies shown for a person. */
  @Transactional
  UUID storeVacancies(
      Actor actor,
      CandidateSource person,
      String profile,
      Track track,
      ScoringModel model,
      LocalDate today,
      int total,
      List<RankedVacancy> vacancies) {
    RankingInputs inputs =
        new RankingInputs(Map.of(), 0, List.of(), vacancies, List.of(), List.of(profile));
    return store(
        actor,
        SubjectKind.JOB_SEEKER,
        person.id(),
        person.version(),
        track,
        model,
        today,
        total,
        inputs);
  }

  private UUID store(
      Actor actor,
      SubjectKind kind,
      UUID subjectId,
      long subjectVersion,
      Track track,
      ScoringModel model,
      LocalDate today,
      int total,
      RankingInputs inputs) {
    UUID id = Ids.next();
    rankings.save(
        new StoredRanking(
            id,
            kind,
            subjectId,
            subjectVersion,
            track,
            model.version(),
            actor.userId(),
            actor.mainRole(),
            today,
            clock.instant(),
            total,
            inputs));
    return id;
  }

  private static RankedCandidate ranked(Match match, Map<UUID, Retrieved.Item> found) {
    UUID id = UUID.fromString(match.candidateId());
    Retrieved.Item item = found.get(id);
    return new RankedCandidate(
        id,
        item.version(),
        item.compactProfile(),
        match.track().eligibility(),
        match.track().t(),
        match.track().notes(),
        match.score(),
        match.confidence(),
        match.trackScore());
  }
}
