package nl.wsp.api.matching;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.jobseeker.CandidateSources;
import nl.wsp.api.jobseeker.Viewer;
import nl.wsp.api.matching.CandidateRanking.Ranked;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.privacy.AccessLog;
import nl.wsp.api.privacy.LookContext;
import nl.wsp.api.vacancy.VacancyDetail;
import nl.wsp.matching.Match;
import nl.wsp.matching.Track;

/**
 * A ranking becomes what somebody sees, in one transaction: consent is checked where it is kept,
 * the ranking is stored and the look is logged. No row, no view.
 */
@Singleton
class ShownRanking {
  private static final Set<Track> TRACKS_ON_FACTS = Set.of(Track.WAGE_COST_SUBSIDY, Track.SROI);

  private final CandidateSources sources;
  private final Rankings rankings;
  private final AccessLog accessLog;

  ShownRanking(CandidateSources sources, Rankings rankings, AccessLog accessLog) {
    this.sources = sources;
    this.rankings = rankings;
    this.accessLog = accessLog;
  }

  /**
   * Whether a track is computed from target-group facts, so that its list tells something of them.
   */
  static boolean usesFacts(Track track) {
    return TRACKS_ON_FACTS.contains(track);
  }

  /**
   * What is shown.
   *
   * @param rankingId what it is stored as
   * @param top the best who still consent
   * @param headlines of those who have one; empty when names of CVs were not asked
   */
  record Shown(UUID rankingId, List<Match> top, Map<UUID, String> headlines) {}

  /** Shows the best of a ranking, at most so many. */
  @Transactional
  public Shown show(
      Actor actor,
      Viewer viewer,
      VacancyDetail vacancy,
      Ranked ranked,
      int limit,
      boolean withHeadlines) {
    List<Match> top = visible(ranked.best(), viewer, limit);
    List<UUID> shown = top.stream().map(match -> UUID.fromString(match.candidateId())).toList();
    UUID rankingId = rankings.storeCandidates(actor, vacancy, ranked, top);
    LookContext context = LookContext.of(LookContext.Kind.VACANCY, vacancy.id());
    accessLog.matches(actor, shown, context);
    if (usesFacts(ranked.track())) {
      accessLog.targetGroup(actor, shown, context);
    }
    return new Shown(rankingId, top, withHeadlines ? sources.headlines(shown) : Map.of());
  }

  private List<Match> visible(List<Match> ranked, Viewer viewer, int limit) {
    List<UUID> ids = ranked.stream().map(match -> UUID.fromString(match.candidateId())).toList();
    Set<UUID> visible = sources.stillVisible(ids, viewer);
    return ranked.stream()
        .filter(match -> visible.contains(UUID.fromString(match.candidateId())))
        .limit(limit)
        .toList();
  }
}
