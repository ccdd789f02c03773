package nl.wsp.api.placement;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import nl.wsp.api.handover.HandedOverWork;
import nl.wsp.api.handover.HandedRows;
import nl.wsp.api.handover.HandedRows.Work;

/** Proposals that are under way, trials that run and work that goes on, with whoever made them. */
@Singleton
class HandedOverPlacements implements HandedOverWork {
  private static final List<Work> WORK =
      List.of(
          new Work(
              ProposalRoad.AGGREGATE, "proposal", "created_by", "job_seeker_id", "under_way = 1"),
          new Work(
              TrialDesk.AGGREGATE,
              "trial_placement",
              "created_by",
              "job_seeker_id",
              "status = 'RUNNING'"),
          new Work(
              Placements.AGGREGATE,
              "placement",
              "created_by",
              "job_seeker_id",
              "status = 'STARTED'"));

  private final HandedRows rows;

  HandedOverPlacements(HandedRows rows) {
    this.rows = rows;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public int handOver(Moving moving) {
    return WORK.stream().mapToInt(work -> rows.move(moving, work).size()).sum();
  }
}
