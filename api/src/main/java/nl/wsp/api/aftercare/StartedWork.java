package nl.wsp.api.aftercare;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.placement.PlacementDetail;
import nl.wsp.api.placement.PlacementKind;
import nl.wsp.api.placement.Placements;
import org.jspecify.annotations.Nullable;

/** Work and education that were recorded as started and not as ended. */
@Singleton
class StartedWork implements OutflowSource {
  private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

  private final Placements placements;

  StartedWork(Placements placements) {
    this.placements = placements;
  }

  @Override
  public List<Outflow> running(LocalDate day, @Nullable UUID after, int limit) {
    return placements.startedBetween(LONG_AGO, day, after, limit).stream()
        .map(StartedWork::outflow)
        .toList();
  }

  @Override
  public List<Outflow> runningOf(UUID jobSeekerId, LocalDate day) {
    return placements.runningOf(jobSeekerId, day).stream().map(StartedWork::outflow).toList();
  }

  static Outflow outflow(PlacementDetail started) {
    return new Outflow(
        started.id(),
        started.jobSeekerId(),
        started.employerId(),
        started.kind() == PlacementKind.EDUCATION ? Outflow.Kind.EDUCATION : Outflow.Kind.WORK,
        started.startDate(),
        started.endDate());
  }
}
