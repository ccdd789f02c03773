package nl.wsp.api.matching;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.jobseeker.CandidateSources;
import nl.wsp.api.jobseeker.JobSeekerAccess;
import nl.wsp.api.jobseeker.ShownCandidates;
import nl.wsp.api.jobseeker.Viewer;
import nl.wsp.api.matching.CandidateRanking.Ranked;
import nl.wsp.api.matching.MatchBodies.ExcludedItem;
import nl.wsp.api.matching.MatchBodies.Item;
import nl.wsp.api.matching.MatchBodies.Matches;
import nl.wsp.api.matching.ShownRanking.Shown;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.privacy.LookContext;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.reference.LoadedLists;
import nl.wsp.api.vacancy.Vacancies;
import nl.wsp.api.vacancy.VacancyDetail;
import nl.wsp.matching.ExclusionReason;
import nl.wsp.matching.Track;

/** Answers who the candidates for a vacancy are, in the words and detail the asker may read. */
@Singleton
class CandidateMatches {
  // ranked beyond the limit, to fill the places of people who just withdrew their consent
  private static final int SPARE = 20;
  private static final Set<Track> TRACKS_OF_EMPLOYERS = Set.of(Track.REGULAR, Track.PART_TIME);

  private final Vacancies vacancies;
  private final JobSeekerAccess access;
  private final CandidateRanking ranking;
  private final ShownRanking showing;
  private final ShownCandidates shownCandidates;
  private final CandidateSources sources;
  private final EmployerView employerView;
  private final Catalogue catalogue;
  private final LoadedLists lists;

  CandidateMatches(
      Vacancies vacancies,
      JobSeekerAccess access,
      CandidateRanking ranking,
      ShownRanking showing,
      ShownCandidates shownCandidates,
      CandidateSources sources,
      EmployerView employerView,
      Catalogue catalogue,
      LoadedLists lists) {
    this.vacancies = vacancies;
    this.access = access;
    this.ranking = ranking;
    this.showing = showing;
    this.shownCandidates = shownCandidates;
    this.sources = sources;
    this.employerView = employerView;
    this.catalogue = catalogue;
    this.lists = lists;
  }

  /**
   * The best candidates of a track.
   *
   * @throws Problem 404 out of sight, 403 for an employer who asks a track that tells something
   *     about health or benefit
   */
  Matches of(Actor actor, UUID vacancyId, Track track, int limit, Locale language) {
    VacancyDetail vacancy = vacancies.forMatching(actor, vacancyId);
    boolean asEmployer = !actor.isProfessional();
    if (asEmployer && !TRACKS_OF_EMPLOYERS.contains(track)) {
      throw Problem.notAllowed();
    }
    Viewer viewer = access.viewerOf(actor);
    Ranked ranked = ranking.rank(vacancy, viewer, track, limit + SPARE);
    Shown shown = showing.show(actor, viewer, vacancy, ranked, limit, !asEmployer);
    MatchWording wording = new MatchWording(catalogue, lists, language);
    if (asEmployer) {
      return employerView.of(
          vacancy,
          ranked.prepared(),
          track,
          shown.rankingId(),
          ranked.total(),
          shown.top(),
          wording,
          language);
    }
    List<Item> items =
        shown.top().stream()
            .map(
                match ->
                    wording.candidate(
                        match, shown.headlines().get(UUID.fromString(match.candidateId()))))
            .toList();
    return new Matches(
        ranked.prepared().model().version(),
        shown.rankingId(),
        track,
        ranked.total(),
        items,
        wording.excluded(ranked.excluded()),
        ranked.toDiscuss(),
        null,
        null,
        null);
  }

  /**
   * Who is out for a reason.
   *
   * @throws Problem 400 for those without consent, who are counted but never listed
   */
  Slice<ExcludedItem> excluded(
      Actor actor,
      UUID vacancyId,
      ExclusionReason reason,
      Track track,
      int limit,
      Locale language) {
    if (reason == ExclusionReason.NO_CONSENT) {
      throw Problem.invalidParameter("reason", "never-listed");
    }
    VacancyDetail vacancy = vacancies.forMatching(actor, vacancyId);
    Viewer viewer = access.viewerOf(actor);
    List<UUID> shown =
        shownCandidates.asResultList(
            actor,
            viewer,
            ranking.excluded(vacancy, viewer, reason, track, limit),
            LookContext.of(LookContext.Kind.VACANCY, vacancyId));
    Map<UUID, String> headlines = sources.headlines(shown);
    String why = new MatchWording(catalogue, lists, language).reason(reason);
    return new Slice<>(
        shown.stream().map(id -> new ExcludedItem(id, headlines.get(id), reason, why)).toList(),
        null);
  }
}
