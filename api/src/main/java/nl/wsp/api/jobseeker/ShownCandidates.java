package nl.wsp.api.jobseeker;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.privacy.AccessLog;
import nl.wsp.api.privacy.LookContext;

/**
 * What the index found becomes what somebody sees: consent is checked where it is kept and the look
 * is logged, in one transaction and as few round trips.
 */
@Singleton
public class ShownCandidates {
  private final CandidateSources sources;
  private final AccessLog accessLog;

  ShownCandidates(CandidateSources sources, AccessLog accessLog) {
    this.sources = sources;
    this.accessLog = accessLog;
  }

  /**
   * Shows a list.
   *
   * @param found in the order in which they are shown
   * @return those who may be shown, logged as shown, in the same order
   */
  @Transactional
  public List<UUID> asResultList(
      Actor actor, Viewer viewer, List<UUID> found, LookContext context) {
    List<UUID> shown = visible(viewer, found);
    accessLog.resultList(actor, shown, context);
    return shown;
  }

  /**
   * Hands over a list that leaves the service as a copy.
   *
   * @param found in their order
   * @return those who may be in it, logged as exported, in the same order
   */
  @Transactional
  public List<UUID> asExport(Actor actor, Viewer viewer, List<UUID> found, LookContext context) {
    List<UUID> shown = visible(viewer, found);
    accessLog.export(actor, shown, context);
    return shown;
  }

  private List<UUID> visible(Viewer viewer, List<UUID> found) {
    Set<UUID> visible = sources.stillVisible(found, viewer);
    return found.stream().filter(visible::contains).toList();
  }
}
