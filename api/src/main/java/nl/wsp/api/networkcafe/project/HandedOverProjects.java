package nl.wsp.api.networkcafe.project;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import nl.wsp.api.handover.HandedOverWork;
import nl.wsp.api.handover.HandedRows;
import nl.wsp.api.handover.HandedRows.Work;

/**
 * Open projects and leads of an account manager who leaves: they are about nobody in particular, so
 * they go when everything goes.
 */
@Singleton
class HandedOverProjects implements HandedOverWork {
  private static final Work PROJECTS =
      new Work("PROJECT", "project", "owner_id", null, "status IN ('PLANNED', 'RUNNING')");
  private static final Work LEADS =
      new Work("ENTREPRENEUR_LEAD", "entrepreneur_lead", "owner_id", null, "status = 'OPEN'");

  private final HandedRows rows;

  HandedOverProjects(HandedRows rows) {
    this.rows = rows;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public int handOver(Moving moving) {
    return rows.move(moving, PROJECTS).size() + rows.move(moving, LEADS).size();
  }
}
