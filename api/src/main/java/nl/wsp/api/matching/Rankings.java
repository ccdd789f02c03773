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
    return rankings
        .save(
            row(
                actor,
                SubjectKind.VACANCY,
                vacancy.id(),
                vacancy.version(),
                ranked.track(),
                prepared.model(),
                prepared.today(),
                ranked.total(),
                inputs))
        .id();
  }

  /**
   * Vacancies shown for a person.
   *
   * @param profile of the person, compact
   * @param total how many there were to choose from
   */
  record ForPerson(
      CandidateSource person, String profile, int total, List<RankedVacancy> vacancies) {}

  /** Stores vacancies shown for a person. */
  @Transactional
  UUID storeVacancies(
      Actor actor, ForPerson shown, Track track, ScoringModel model, LocalDate today) {
    return rankings.save(row(actor, shown, track, model, today)).id();
  }

  /** Stores vacancies shown for several people, in one batch. */
  @Transactional
  void storeVacancies(
      Actor actor, List<ForPerson> shown, Track track, ScoringModel model, LocalDate today) {
    if (!shown.isEmpty()) {
      rankings.saveAll(shown.stream().map(one -> row(actor, one, track, model, today)).toList());
    }
  }

  private StoredRanking row(
      Actor actor, ForPerson shown, Track track, ScoringModel model, LocalDate today) {
    return row(
        actor,
        SubjectKind.JOB_SEEKER,
        shown.person().id(),
        shown.person().version(),
        track,
        model,
        today,
        shown.total(),
        new RankingInputs(
            Map.of(), 0, List.of(), shown.vacancies(), List.of(), List.of(shown.profile())));
  }

  private StoredRanking row(
      Actor actor,
      SubjectKind kind,
      UUID subjectId,
      long subjectVersion,
      Track track,
      ScoringModel model,
      LocalDate today,
      int total,
      RankingInputs inputs) {
    return new StoredRanking(
        Ids.next(),
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
        inputs);
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
