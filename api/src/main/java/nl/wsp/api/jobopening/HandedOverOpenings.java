package nl.wsp.api.jobopening;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import nl.wsp.api.handover.HandedOverWork;
import nl.wsp.api.handover.HandedRows;
import nl.wsp.api.handover.HandedRows.Work;

/** Employers that were approached for a person are followed up by whoever helps him now. */
@Singleton
class HandedOverOpenings implements HandedOverWork {
  private static final Work WORK =
      new Work("JOB_OPENING", "job_opening", "owner_id", "job_seeker_id", "status <> 'NO'");

  private final HandedRows rows;

  HandedOverOpenings(HandedRows rows) {
    this.rows = rows;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public int handOver(Moving moving) {
    return rows.move(moving, WORK).size();
  }
}
