package nl.wsp.api.introduction;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import nl.wsp.api.handover.HandedOverWork;
import nl.wsp.api.handover.HandedRows;
import nl.wsp.api.handover.HandedRows.Work;

/** Requests that a member of staff made and that wait for an answer: the answer goes to him. */
@Singleton
class HandedOverIntroductions implements HandedOverWork {
  private static final Work WORK =
      new Work(
          Introductions.AGGREGATE,
          "introduction",
          "asked_by",
          "job_seeker_id",
          "status = 'ASKED' AND asked_as <> 'EMPLOYER'");

  private final HandedRows rows;

  HandedOverIntroductions(HandedRows rows) {
    this.rows = rows;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public int handOver(Moving moving) {
    return rows.move(moving, WORK).size();
  }
}
