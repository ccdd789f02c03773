package nl.wsp.api.matching;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.wsp.api.jobseeker.CandidateFiles;
import nl.wsp.api.jobseeker.CandidateSource;
import nl.wsp.api.matching.MatchBodies.Item;
import nl.wsp.api.matching.MatchBodies.Matches;
import nl.wsp.api.matching.RankingInputs.RankedVacancy;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.reference.LoadedLists;
import nl.wsp.api.vacancy.Vacancies;
import nl.wsp.api.vacancy.VacancyDetail;
import nl.wsp.api.vacancy.VacancyProfiles;
import nl.wsp.matching.CandidateProfile;
import nl.wsp.matching.CompactProfile;
import nl.wsp.matching.Eligibility;
import nl.wsp.matching.Exclusions;
import nl.wsp.matching.Match;
import nl.wsp.matching.PreparedVacancy;
import nl.wsp.matching.Ranking;
import nl.wsp.matching.ReferenceCatalogue;
import nl.wsp.matching.ScoringModel;
import nl.wsp.matching.SroiOpening;
import nl.wsp.matching.Track;
import nl.wsp.matching.TrackAssessment;
import nl.wsp.matching.Tracks;
import nl.wsp.matching.VacancyMatcher;
import nl.wsp.search.index.Retrieved;
import nl.wsp.search.index.VacancyRetrieval;

/** Vacancies that suit a person: the same score, looked at from the other side. */
@Singleton
class VacancyMatches {
  /** How many the first phase hands over. */
  static final int RETRIEVED = 300;

  private final CandidateFiles files;
  private final Vacancies vacancies;
  private final VacancyProfiles profiles;
  private final VacancyRetrieval retrieval;
  private final PersonCriteria criteria;
  private final SroiOpenings openings;
  private final Rankings rankings;
  private final ScoringModel model;
  private final ReferenceCatalogue references;
  private final Catalogue catalogue;
  private final LoadedLists lists;
  private final Clock clock;

  VacancyMatches(
      CandidateFiles files,
      Vacancies vacancies,
      VacancyProfiles profiles,
      VacancyRetrieval retrieval,
      PersonCriteria criteria,
      SroiOpenings openings,
      Rankings rankings,
      ScoringModel model,
      ReferenceCatalogue references,
      Catalogue catalogue,
      LoadedLists lists,
      Clock clock) {
    this.files = files;
    this.vacancies = vacancies;
    this.profiles = profiles;
    this.retrieval = retrieval;
    this.criteria = criteria;
    this.openings = openings;
    this.rankings = rankings;
    this.model = model;
    this.references = references;
    this.catalogue = catalogue;
    this.lists = lists;
    this.clock = clock;
  }

  /**
   * The best open vacancies for a person.
   *
   * @throws Problem 404 when the person is out of sight
   */
  Matches of(Actor actor, UUID jobSeekerId, Track track, int limit, Locale language) {
    CandidateSource person = files.openForMatches(actor, jobSeekerId);
    CandidateProfile profile = person.profile(lists::point);
    Retrieved retrieved =
        retrieval.best(criteria.of(profile, track, Time.today(clock), model), RETRIEVED);
    Map<UUID, VacancyDetail> details =
        vacancies.details(
            retrieved.items().stream().map(item -> UUID.fromString(item.id())).toList());
    List<Scored> scored = new ArrayList<>();
    for (VacancyDetail vacancy : details.values()) {
      score(person, profile, vacancy, track).ifPresent(scored::add);
    }
    scored.sort((a, b) -> Ranking.BEST_FIRST.compare(a.match(), b.match()));
    List<Scored> top = scored.subList(0, Math.min(limit, scored.size()));
    int total =
        retrieved.total() <= retrieved.items().size() ? scored.size() : (int) retrieved.total();
    UUID rankingId =
        rankings.storeVacancies(
            actor,
            new Rankings.ForPerson(
                person,
                CompactProfile.encode(profile),
                total,
                top.stream().map(VacancyMatches::ranked).toList()),
            track,
            model,
            Time.today(clock));
    MatchWording wording = new MatchWording(catalogue, lists, language);
    List<Item> items =
        top.stream()
            .map(
                each ->
                    wording.vacancy(
                        each.match(),
                        each.vacancy().id(),
                        each.vacancy().content().title(),
                        each.vacancy().employer().name()))
            .toList();
    return new Matches(
        model.version(), rankingId, track, total, items, null, null, null, null, null);
  }

  private Optional<Scored> score(
      CandidateSource person, CandidateProfile profile, VacancyDetail vacancy, Track track) {
    PreparedVacancy prepared =
        new PreparedVacancy(profiles.of(vacancy), model, references, Time.today(clock));
    // the person looks at vacancies: no audience is asked here
    if (!vacancy.isOpen() || Exclusions.firstReason(prepared, profile, true).isPresent()) {
      return Optional.empty();
    }
    SroiOpening opening = track == Track.SROI ? openings.of(vacancy, prepared.today()) : null;
    TrackAssessment assessed = new Tracks(prepared).assess(track, profile, person.facts(), opening);
    if (assessed.eligibility() != Eligibility.ELIGIBLE) {
      return Optional.empty();
    }
    Match match = new VacancyMatcher(prepared).match(profile, assessed);
    // ties between vacancies: the freshest vacancy, then its id
    Match byVacancy =
        new Match(
            vacancy.id().toString(),
            match.modelVersion(),
            match.score(),
            match.confidence(),
            match.trackScore(),
            match.track(),
            match.criteria(),
            vacancy.updatedAt());
    return Optional.of(new Scored(vacancy, prepared, byVacancy));
  }

  private static RankedVacancy ranked(Scored scored) {
    Match match = scored.match();
    return new RankedVacancy(
        scored.vacancy().id(),
        scored.vacancy().version(),
        scored.vacancy().content().title(),
        scored.vacancy().employer().name(),
        scored.prepared().vacancy(),
        match.track().t(),
        match.track().notes(),
        match.score(),
        match.confidence(),
        match.trackScore());
  }

  private record Scored(VacancyDetail vacancy, PreparedVacancy prepared, Match match) {}
}
