package nl.wsp.api.functionscan;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;

/** The one door to a scan: every read and write of a scan or its tasks begins here. */
@Singleton
class ScanSight {
  private final ScanRepository scans;
  private final ScanAccess access;

  ScanSight(ScanRepository scans, ScanAccess access) {
    this.scans = scans;
    this.access = access;
  }

  /**
   * A scan and what the actor is to it.
   *
   * @param parties never empty
   */
  record Found(ScanRow row, Set<ScanParty> parties) {
    boolean isAdvisers() {
      return parties.contains(ScanParty.ADVISER);
    }

    boolean showsTasks() {
      return isAdvisers() || row.tasksShared();
    }
  }

  /**
   * A scan in the actor's sight.
   *
   * @throws Problem 404 when there is none
   */
  Found find(Actor actor, UUID id) {
    ScanRow row = scans.findById(id).orElseThrow(Problem::notFound);
    Set<ScanParty> parties = access.partiesOf(actor, row);
    if (parties.isEmpty()) {
      throw Problem.notFound();
    }
    return new Found(row, parties);
  }

  /** The same, and no other transaction changes the scan until this one ends. */
  Found findToChange(Actor actor, UUID id) {
    scans.lock(id);
    return find(actor, id);
  }

  /**
   * A scan whose tasks the actor may change now; its status stays until this transaction ends,
   * while others change tasks of it too.
   *
   * @throws Problem 404 out of sight, 403 when he only reads it, 409 when it is closed
   */
  Found findToFill(Actor actor, UUID id) {
    scans.lockShared(id);
    Found found = find(actor, id);
    if (!found.isAdvisers()) {
      throw Problem.notAllowed();
    }
    if (!found.row().status().isOpen()) {
      throw Problem.conflict("/status", "scan-closed");
    }
    return found;
  }
}
