package nl.wsp.api.matching;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.indexing.SearchAudiences;
import nl.wsp.api.jobseeker.CandidateSource;
import nl.wsp.api.jobseeker.CandidateSources;
import nl.wsp.api.jobseeker.JobSeekerAccess;
import nl.wsp.api.jobseeker.Viewer;
import nl.wsp.api.matching.MatchBodies.ExcludedItem;
import nl.wsp.api.matching.MatchBodies.Item;
import nl.wsp.api.matching.MatchBodies.Matches;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.privacy.AccessLog;
import nl.wsp.api.privacy.LookContext;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.reference.LoadedLists;
import nl.wsp.api.vacancy.Vacancies;
import nl.wsp.api.vacancy.VacancyDetail;
import nl.wsp.api.vacancy.VacancyProfiles;
import nl.wsp.matching.Candidacy;
import nl.wsp.matching.CandidateProfile;
import nl.wsp.matching.CompactProfileReader;
import nl.wsp.matching.ExclusionReason;
import nl.wsp.matching.Match;
import nl.wsp.matching.PreparedVacancy;
import nl.wsp.matching.Ranking;
import nl.wsp.matching.RankingResult;
import nl.wsp.matching.ReferenceCatalogue;
import nl.wsp.matching.ScoringModel;
import nl.wsp.matching.SroiOpening;
import nl.wsp.matching.TargetGroupFacts;
import nl.wsp.matching.Track;
import nl.wsp.matching.Tracks;
import nl.wsp.search.index.CandidateCriteria;
import nl.wsp.search.index.CandidateRetrieval;
import nl.wsp.search.index.Exclusion;
import nl.wsp.search.index.Retrieved;
import org.jspecify.annotations.Nullable;

/**
 * Candidates for a vacancy, in two phases: the index filters and approximates the score of
 * everybody, the matching room computes it exactly for the best of them. No query per person.
 */
@Singleton
class CandidateMatches {
  /** How many the first phase hands over; bench/ shows that they hold 99% of the true top 50. */
  static final int RETRIEVED = 1_000;

  // ranked beyond the limit, to fill the places of people who just withdrew their consent
  private static final int SPARE = 20;
  private static final Set<Track> TRACKS_OF_EMPLOYERS = Set.of(Track.REGULAR, Track.PART_TIME);
  private static final Set<Track> TRACKS_ON_FACTS = Set.of(Track.WAGE_COST_SUBSIDY, Track.SROI);

  private final Vacancies vacancies;
  private final VacancyProfiles profiles;
  private final CandidateSources sources;
  private final JobSeekerAccess access;
  private final CandidateRetrieval retrieval;
  private final Criteria criteria;
  private final SroiOpenings openings;
  private final Rankings rankings;
  private final EmployerView employerView;
  private final AccessLog accessLog;
  private final ScoringModel model;
  private final ReferenceCatalogue references;
  private final Catalogue catalogue;
  private final LoadedLists lists;
  private final Clock clock;

  CandidateMatches(
      Vacancies vacancies,
      VacancyProfiles profiles,
      CandidateSources sources,
      JobSeekerAccess access,
      CandidateRetrieval retrieval,
      Criteria criteria,
      SroiOpenings openings,
      Rankings rankings,
      EmployerView employerView,
      AccessLog accessLog,
      ScoringModel model,
      ReferenceCatalogue references,
      Catalogue catalogue,
      LoadedLists lists,
      Clock clock) {
    this.vacancies = vacancies;
    this.profiles = profiles;
    this.sources = sources;
    this.access = access;
    this.retrieval = retrieval;
    this.criteria = criteria;
    this.openings = openings;
    this.rankings = rankings;
    this.employerView = employerView;
    this.accessLog = accessLog;
    this.model = model;
    this.references = references;
    this.catalogue = catalogue;
    this.lists = lists;
    this.clock = clock;
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
    PreparedVacancy prepared = prepare(vacancy);
    CandidateCriteria asked = criteria.of(prepared, SearchAudiences.of(viewer), track);
    Retrieved retrieved = retrieval.best(asked, RETRIEVED);
    CandidateRetrieval.Counts counts = retrieval.counts(asked);
    Map<UUID, Retrieved.Item> found = new HashMap<>();
    retrieved.items().forEach(item -> found.put(UUID.fromString(item.id()), item));
    RankingResult result =
        Ranking.rank(prepared, candidacies(prepared, vacancy, retrieved, track), limit + SPARE);
    List<Match> top = visible(result.top(), viewer, limit);
    int total = total(track, counts, retrieved, result);
    Map<ExclusionReason, Long> excluded = reasons(counts);
    UUID rankingId =
        rankings.storeCandidates(
            actor, vacancy, prepared, track, total, excluded, (int) counts.toDiscuss(), top, found);
    List<UUID> shown = top.stream().map(match -> UUID.fromString(match.candidateId())).toList();
    accessLog.matches(actor, shown, LookContext.of(LookContext.Kind.VACANCY, vacancyId));
    if (TRACKS_ON_FACTS.contains(track)) {
      accessLog.targetGroup(actor, shown, LookContext.of(LookContext.Kind.VACANCY, vacancyId));
    }
    MatchWording wording = new MatchWording(catalogue, lists, language);
    if (asEmployer) {
      return employerView.of(vacancy, prepared, track, rankingId, total, top, wording, language);
    }
    Map<UUID, CandidateSource> people = sources.load(shown);
    List<Item> items =
        top.stream()
            .map(match -> wording.candidate(match, headline(people, match.candidateId())))
            .toList();
    return new Matches(
        model.version(),
        rankingId,
        track,
        total,
        items,
        wording.excluded(excluded),
        (int) counts.toDiscuss(),
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
    CandidateCriteria asked = criteria.of(prepare(vacancy), SearchAudiences.of(viewer), track);
    Retrieved retrieved = retrieval.excludedBy(Exclusion.valueOf(reason.name()), asked, limit);
    List<UUID> ids = retrieved.items().stream().map(item -> UUID.fromString(item.id())).toList();
    Set<UUID> visible = sources.stillVisible(ids, viewer);
    List<UUID> shown = ids.stream().filter(visible::contains).toList();
    accessLog.resultList(actor, shown, LookContext.of(LookContext.Kind.VACANCY, vacancyId));
    Map<UUID, CandidateSource> people = sources.load(shown);
    String why = new MatchWording(catalogue, lists, language).reason(reason);
    return new Slice<>(
        shown.stream()
            .map(id -> new ExcludedItem(id, headline(people, id.toString()), reason, why))
            .toList(),
        null);
  }

  private PreparedVacancy prepare(VacancyDetail vacancy) {
    return new PreparedVacancy(profiles.of(vacancy), model, references, Time.today(clock));
  }

  private List<Candidacy> candidacies(
      PreparedVacancy prepared, VacancyDetail vacancy, Retrieved retrieved, Track track) {
    Map<UUID, TargetGroupFacts> facts =
        TRACKS_ON_FACTS.contains(track)
            ? sources.facts(
                retrieved.items().stream().map(item -> UUID.fromString(item.id())).toList())
            : Map.of();
    SroiOpening opening = track == Track.SROI ? openings.of(vacancy, prepared.today()) : null;
    Tracks tracks = new Tracks(prepared);
    CompactProfileReader reader = new CompactProfileReader();
    List<Candidacy> candidacies = new ArrayList<>(retrieved.items().size());
    for (Retrieved.Item item : retrieved.items()) {
      CandidateProfile profile = reader.read(item.compactProfile());
      TargetGroupFacts known =
          facts.getOrDefault(UUID.fromString(item.id()), TargetGroupFacts.UNKNOWN);
      candidacies.add(new Candidacy(profile, true, tracks.assess(track, profile, known, opening)));
    }
    return candidacies;
  }

  /** Consent is checked again where it is kept, whatever the index says. */
  private List<Match> visible(List<Match> ranked, Viewer viewer, int limit) {
    List<UUID> ids = ranked.stream().map(match -> UUID.fromString(match.candidateId())).toList();
    Set<UUID> visible = sources.stillVisible(ids, viewer);
    return ranked.stream()
        .filter(match -> visible.contains(UUID.fromString(match.candidateId())))
        .limit(limit)
        .toList();
  }

  /** Exact when the first phase handed over everybody, else what the index counts. */
  private static int total(
      Track track, CandidateRetrieval.Counts counts, Retrieved retrieved, RankingResult result) {
    boolean everybody = retrieved.total() <= retrieved.items().size();
    return everybody || track == Track.SROI ? result.total() : (int) counts.listed();
  }

  private static Map<ExclusionReason, Long> reasons(CandidateRetrieval.Counts counts) {
    Map<ExclusionReason, Long> inOrder = new EnumMap<>(ExclusionReason.class);
    counts
        .excluded()
        .forEach((reason, count) -> inOrder.put(ExclusionReason.valueOf(reason.name()), count));
    return new LinkedHashMap<>(inOrder);
  }

  private static @Nullable String headline(Map<UUID, CandidateSource> people, String id) {
    CandidateSource person = people.get(UUID.fromString(id));
    return person == null ? null : person.cv().headline();
  }
}
