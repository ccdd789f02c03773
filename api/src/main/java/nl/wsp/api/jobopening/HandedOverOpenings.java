package nl.wsp.api.jobopening;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.handover.HandedOverWork;
import nl.wsp.api.platform.history.ChangeHistory;

/** Employers that were approached for a person are followed up by his new consultant. */
@Singleton
class HandedOverOpenings implements HandedOverWork {
  private final JobOpeningRepository openings;
  private final ChangeHistory history;
  private final Clock clock;

  HandedOverOpenings(JobOpeningRepository openings, ChangeHistory history, Clock clock) {
    this.openings = openings;
    this.history = history;
    this.clock = clock;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public int handOver(UUID actorId, UUID from, UUID to, Collection<UUID> people) {
    List<JobOpening> moving =
        people.isEmpty() ? List.of() : openings.lockOpenOf(from, List.copyOf(people));
    for (JobOpening before : moving) {
      JobOpening after =
          openings.update(
              before.with(
                  before.status(),
                  to,
                  before.approachedOn(),
                  before.approachedBy(),
                  before.nextOn(),
                  before.noReason(),
                  clock.instant()));
      history.record(
          "JOB_OPENING",
          after.id(),
          after.version(),
          "HANDED_OVER",
          actorId,
          null,
          JobOpenings.Tracked.of(before),
          JobOpenings.Tracked.of(after));
    }
    return moving.size();
  }
}
