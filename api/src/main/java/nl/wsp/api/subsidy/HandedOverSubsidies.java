package nl.wsp.api.subsidy;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import nl.wsp.api.handover.HandedOverWork;
import nl.wsp.api.handover.HandedRows;
import nl.wsp.api.handover.HandedRows.Work;

/** Offers that wait for an answer and cases that run: whoever made them is reminded of them. */
@Singleton
class HandedOverSubsidies implements HandedOverWork {
  private static final List<Work> WORK =
      List.of(
          new Work(
              OfferDesk.AGGREGATE,
              "subsidy_offer",
              "created_by",
              "job_seeker_id",
              "status IN ('DRAFT', 'SENT')"),
          new Work(
              CaseDesk.AGGREGATE,
              "subsidy_case",
              "created_by",
              "job_seeker_id",
              "status = 'RUNNING'"));

  private final HandedRows rows;

  HandedOverSubsidies(HandedRows rows) {
    this.rows = rows;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public int handOver(Moving moving) {
    return WORK.stream().mapToInt(work -> rows.move(moving, work).size()).sum();
  }
}
