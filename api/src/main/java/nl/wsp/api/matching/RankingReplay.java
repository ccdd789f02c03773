package nl.wsp.api.matching;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.jobseeker.CandidateSource;
import nl.wsp.api.jobseeker.CandidateSources;
import nl.wsp.api.jobseeker.JobSeekerAccess;
import nl.wsp.api.matching.MatchBodies.Item;
import nl.wsp.api.matching.MatchBodies.Matches;
import nl.wsp.api.matching.RankingInputs.RankedCandidate;
import nl.wsp.api.matching.RankingInputs.RankedVacancy;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.privacy.AccessLog;
import nl.wsp.api.privacy.LookContext;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.reference.LoadedLists;
import nl.wsp.api.vacancy.Vacancies;
import nl.wsp.matching.CompactProfile;
import nl.wsp.matching.Eligibility;
import nl.wsp.matching.Match;
import nl.wsp.matching.PreparedVacancy;
import nl.wsp.matching.ReferenceCatalogue;
import nl.wsp.matching.ScoringModel;
import nl.wsp.matching.TrackAssessment;
import nl.wsp.matching.VacancyMatcher;
import nl.wsp.matching.VacancyProfile;

/**
 * Shows a ranking again: computed from the stored inputs with the model it names, and compared with
 * the figures that were shown. Who may no longer be seen is left out.
 */
@Singleton
class RankingReplay {
  private final Rankings rankings;
  private final Vacancies vacancies;
  private final CandidateSources sources;
  private final JobSeekerAccess access;
  private final EmployerView employerView;
  private final AccessLog accessLog;
  private final ScoringModel model;
  private final ReferenceCatalogue references;
  private final Catalogue catalogue;
  private final LoadedLists lists;

  RankingReplay(
      Rankings rankings,
      Vacancies vacancies,
      CandidateSources sources,
      JobSeekerAccess access,
      EmployerView employerView,
      AccessLog accessLog,
      ScoringModel model,
      ReferenceCatalogue references,
      Catalogue catalogue,
      LoadedLists lists) {
    this.rankings = rankings;
    this.vacancies = vacancies;
    this.sources = sources;
    this.access = access;
    this.employerView = employerView;
    this.accessLog = accessLog;
    this.model = model;
    this.references = references;
    this.catalogue = catalogue;
    this.lists = lists;
  }

  /**
   * A ranking the actor was shown, or any for a quality officer.
   *
   * @throws Problem 404 for another's ranking
   */
  Matches of(Actor actor, UUID rankingId, Locale language) {
    StoredRanking ranking = rankings.find(rankingId).orElseThrow(Problem::notFound);
    boolean own = ranking.actorId().equals(actor.userId());
    if (!own && !actor.is(Role.QUALITY)) {
      throw Problem.notFound();
    }
    return switch (ranking.subjectKind()) {
      case VACANCY -> candidates(actor, ranking, own, language);
      case JOB_SEEKER -> vacanciesOf(ranking, language);
    };
  }

  private Matches candidates(Actor actor, StoredRanking ranking, boolean own, Locale language) {
    RankingInputs inputs = ranking.inputs();
    PreparedVacancy prepared = prepared(inputs.subjectVacancy().getFirst(), ranking);
    List<RankedCandidate> shown = inputs.candidates();
    if (own) {
      Set<UUID> visible =
          sources.stillVisible(
              shown.stream().map(RankedCandidate::id).toList(), access.viewerOf(actor));
      shown = shown.stream().filter(each -> visible.contains(each.id())).toList();
    }
    VacancyMatcher matcher = new VacancyMatcher(prepared);
    List<Match> matches = new ArrayList<>();
    boolean same = model.version().equals(ranking.modelVersion());
    for (RankedCandidate each : shown) {
      Match match =
          matcher.match(
              CompactProfile.decode(each.profile()),
              new TrackAssessment(ranking.track(), each.eligibility(), each.t(), each.notes()));
      matches.add(match);
      same &= match.score() == each.score() && match.trackScore() == each.trackScore();
    }
    List<UUID> ids = shown.stream().map(RankedCandidate::id).toList();
    accessLog.matches(actor, ids, LookContext.of(LookContext.Kind.RANKING, ranking.id()));
    MatchWording wording = new MatchWording(catalogue, lists, language);
    List<Item> items;
    if (ranking.actorRole() == Role.EMPLOYER) {
      UUID employerId =
          vacancies.find(ranking.subjectId()).orElseThrow(Problem::notFound).employer().id();
      items =
          matches.stream()
              .map(
                  match ->
                      wording.coarse(
                          match,
                          employerView.pseudonym(employerId, UUID.fromString(match.candidateId()))))
              .toList();
    } else {
      Map<UUID, CandidateSource> people = sources.load(ids);
      items =
          matches.stream()
              .map(
                  match ->
                      wording.candidate(
                          match, people.get(UUID.fromString(match.candidateId())).cv().headline()))
              .toList();
    }
    boolean staff = ranking.actorRole() != Role.EMPLOYER;
    return new Matches(
        ranking.modelVersion(),
        ranking.id(),
        ranking.track(),
        ranking.total(),
        items,
        staff ? wording.excluded(inputs.excluded()) : null,
        staff ? inputs.toDiscuss() : null,
        null,
        null,
        same);
  }

  private Matches vacanciesOf(StoredRanking ranking, Locale language) {
    MatchWording wording = new MatchWording(catalogue, lists, language);
    List<Item> items = new ArrayList<>();
    boolean same = model.version().equals(ranking.modelVersion());
    for (RankedVacancy each : ranking.inputs().vacancies()) {
      Match match =
          new VacancyMatcher(prepared(each.profile(), ranking))
              .match(
                  CompactProfile.decode(ranking.inputs().subjectProfile().getFirst()),
                  new TrackAssessment(
                      ranking.track(), Eligibility.ELIGIBLE, each.t(), each.notes()));
      same &= match.score() == each.score() && match.trackScore() == each.trackScore();
      items.add(wording.vacancy(match, each.id(), each.title(), each.employerName()));
    }
    return new Matches(
        ranking.modelVersion(),
        ranking.id(),
        ranking.track(),
        ranking.total(),
        items,
        null,
        null,
        null,
        null,
        same);
  }

  private PreparedVacancy prepared(VacancyProfile vacancy, StoredRanking ranking) {
    return new PreparedVacancy(vacancy, model, references, ranking.rankedOn());
  }
}
