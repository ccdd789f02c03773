package nl.wsp.api.functionscan;

import static nl.wsp.api.functionscan.ScanParty.ADVISER;
import static nl.wsp.api.functionscan.ScanParty.EMPLOYER;
import static nl.wsp.api.functionscan.ScanStatus.ACCEPTED;
import static nl.wsp.api.functionscan.ScanStatus.ADVICE;
import static nl.wsp.api.functionscan.ScanStatus.DECLINED;
import static nl.wsp.api.functionscan.ScanStatus.IN_PROGRESS;
import static nl.wsp.api.functionscan.ScanStatus.PLANNED;
import static nl.wsp.api.functionscan.ScanStatus.REQUESTED;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One step a scan can take. {@link #ALL} is the whole table: a step that is not in it does not
 * exist. A scan that ends without an advice is declined as well: the reason says why.
 *
 * @param action name in the history
 * @param parties who may take it
 * @param explained whether a reason must be given
 * @param guard what must hold of the scan
 */
record ScanStep(
    ScanStatus from,
    ScanStatus to,
    String action,
    Set<ScanParty> parties,
    boolean explained,
    Guard guard) {

  /** What must hold of a scan before a step. */
  enum Guard {
    NONE,
    /** A date that has not passed and an adviser. */
    PLANNED_WHOLE,
    /** A task that can be taken out, and of each such task the minutes, the cost and the level. */
    TASKS_COMPLETE
  }

  private static final Set<ScanParty> BOTH = Set.of(EMPLOYER, ADVISER);
  private static final Set<ScanParty> STAFF = Set.of(ADVISER);

  static final List<ScanStep> ALL =
      List.of(
          new ScanStep(REQUESTED, PLANNED, "PLAN", STAFF, false, Guard.PLANNED_WHOLE),
          new ScanStep(REQUESTED, DECLINED, "DECLINE", BOTH, true, Guard.NONE),
          new ScanStep(PLANNED, IN_PROGRESS, "START", STAFF, false, Guard.NONE),
          new ScanStep(PLANNED, DECLINED, "DECLINE", BOTH, true, Guard.NONE),
          new ScanStep(IN_PROGRESS, ADVICE, "ADVISE", STAFF, false, Guard.TASKS_COMPLETE),
          new ScanStep(IN_PROGRESS, DECLINED, "DECLINE", BOTH, true, Guard.NONE),
          new ScanStep(ADVICE, IN_PROGRESS, "REVISE", STAFF, true, Guard.NONE),
          new ScanStep(ADVICE, ACCEPTED, "ACCEPT", BOTH, false, Guard.NONE),
          new ScanStep(ADVICE, DECLINED, "DECLINE", BOTH, true, Guard.NONE));

  static Optional<ScanStep> find(ScanStatus from, ScanStatus to) {
    return ALL.stream().filter(step -> step.from == from && step.to == to).findFirst();
  }

  /** Steps that somebody with these capacities can take from a status. */
  static List<ScanStep> openTo(Set<ScanParty> parties, ScanStatus from) {
    return ALL.stream().filter(step -> step.from == from && step.isOpenTo(parties)).toList();
  }

  boolean isOpenTo(Set<ScanParty> acting) {
    return !Collections.disjoint(parties, acting);
  }
}
