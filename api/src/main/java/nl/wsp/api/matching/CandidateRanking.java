package nl.wsp.api.matching;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.wsp.api.indexing.SearchAudiences;
import nl.wsp.api.jobseeker.CandidateSources;
import nl.wsp.api.jobseeker.Viewer;
import nl.wsp.api.platform.concurrent.Beside;
import nl.wsp.api.platform.time.Time;
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

/**
 * Who comes out best for a vacancy, in two phases: the index filters and approximates the score of
 * everybody, the matching room computes it exactly for the best of them. No query per person;
 * nobody is shown anything yet ({@link ShownRanking}).
 */
@Singleton
class CandidateRanking {
  /** How many the first phase hands over; bench/ shows that they hold 99% of the true top 50. */
  static final int RETRIEVED = 1_000;

  private final VacancyProfiles profiles;
  private final CandidateSources sources;
  private final CandidateRetrieval retrieval;
  private final Criteria criteria;
  private final SroiOpenings openings;
  private final ScoringModel model;
  private final ReferenceCatalogue references;
  private final Beside beside;
  private final Clock clock;

  CandidateRanking(
      VacancyProfiles profiles,
      CandidateSources sources,
      CandidateRetrieval retrieval,
      Criteria criteria,
      SroiOpenings openings,
      ScoringModel model,
      ReferenceCatalogue references,
      Beside beside,
      Clock clock) {
    this.profiles = profiles;
    this.sources = sources;
    this.retrieval = retrieval;
    this.criteria = criteria;
    this.openings = openings;
    this.model = model;
    this.references = references;
    this.beside = beside;
    this.clock = clock;
  }

  /**
   * A ranking nobody has seen yet.
   *
   * @param best the best first, as many as were asked when there are
   * @param found the same people as the index knows them
   * @param total how many are in the list, however many of them are here
   * @param excluded per reason, in the order in which they are tested
   * @param toDiscuss of how many it is unknown whether they belong to the track
   */
  record Ranked(
      PreparedVacancy prepared,
      Track track,
      List<Match> best,
      Map<UUID, Retrieved.Item> found,
      int total,
      Map<ExclusionReason, Long> excluded,
      int toDiscuss) {}

  /** Ranks everybody whom a viewer may see, by what the index knows of their consent. */
  Ranked rank(VacancyDetail vacancy, Viewer viewer, Track track, int size) {
    PreparedVacancy prepared = prepare(vacancy);
    CandidateCriteria asked = criteria.of(prepared, SearchAudiences.of(viewer), track);
    List<Integer> limits = retrieval.travelLimits();
    Supplier<CandidateRetrieval.Counts> counting =
        beside.begin(() -> retrieval.counts(asked, limits));
    Retrieved retrieved = retrieval.best(asked, RETRIEVED, limits);
    RankingResult result =
        Ranking.rank(prepared, candidacies(prepared, vacancy, retrieved, track), size);
    Map<UUID, Retrieved.Item> found = new HashMap<>();
    retrieved.items().forEach(item -> found.put(UUID.fromString(item.id()), item));
    CandidateRetrieval.Counts counts = counting.get();
    return new Ranked(
        prepared,
        track,
        result.top(),
        found,
        total(track, counts, retrieved, result),
        reasons(counts),
        (int) counts.toDiscuss());
  }

  /** Who is out for a reason, freshest CV first. */
  List<UUID> excluded(
      VacancyDetail vacancy, Viewer viewer, ExclusionReason reason, Track track, int limit) {
    CandidateCriteria asked = criteria.of(prepare(vacancy), SearchAudiences.of(viewer), track);
    return retrieval.excludedBy(Exclusion.valueOf(reason.name()), asked, limit).items().stream()
        .map(item -> UUID.fromString(item.id()))
        .toList();
  }

  private PreparedVacancy prepare(VacancyDetail vacancy) {
    return new PreparedVacancy(profiles.of(vacancy), model, references, Time.today(clock));
  }

  private List<Candidacy> candidacies(
      PreparedVacancy prepared, VacancyDetail vacancy, Retrieved retrieved, Track track) {
    Map<UUID, TargetGroupFacts> facts =
        ShownRanking.usesFacts(track)
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
}
