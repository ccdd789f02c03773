package nl.wsp.api.placement;

import static nl.wsp.api.placement.ProposalParty.EMPLOYER;
import static nl.wsp.api.placement.ProposalParty.PERSON;
import static nl.wsp.api.placement.ProposalParty.STAFF;
import static nl.wsp.api.placement.ProposalParty.SYSTEM;
import static nl.wsp.api.placement.ProposalState.CLOSED;
import static nl.wsp.api.placement.ProposalState.INTERESTED;
import static nl.wsp.api.placement.ProposalState.INTERVIEW;
import static nl.wsp.api.placement.ProposalState.PARKED;
import static nl.wsp.api.placement.ProposalState.PLACED;
import static nl.wsp.api.placement.ProposalState.POSTPONED;
import static nl.wsp.api.placement.ProposalState.PREPARED;
import static nl.wsp.api.placement.ProposalState.PROPOSED;
import static nl.wsp.api.placement.ProposalState.REJECTED;
import static nl.wsp.api.placement.ProposalState.TRIAL;
import static nl.wsp.api.placement.ProposalState.WITHDRAWN;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One step a proposal can take. {@link #ALL} is the whole table: a step that is not in it does not
 * exist.
 *
 * @param from where it starts, any of these
 * @param action name in the history
 * @param parties who may take it
 * @param explains those of them who must give a reason; staff who answer for an employer say how
 *     they know
 * @param guard what must hold
 */
record ProposalStep(
    Set<ProposalState> from,
    ProposalState to,
    String action,
    Set<ProposalParty> parties,
    Set<ProposalParty> explains,
    Guard guard) {

  /** What must hold before a step. */
  enum Guard {
    NONE,
    /** The vacancy is open and the person, who looks for work, consents to being shown there. */
    SENDABLE,
    /** A day that is still to come is named. */
    DAY_AHEAD,
    /** A moment that is still to come is named. */
    INTERVIEW_AHEAD
  }

  private static final Set<ProposalState> KEPT = ProposalState.KEPT;
  private static final Set<ProposalState> WITH_EMPLOYER = ProposalState.WITH_EMPLOYER;
  private static final Set<ProposalParty> ANSWERS = Set.of(EMPLOYER, STAFF);
  private static final Set<ProposalParty> NOBODY = Set.of();

  /** The table. */
  static final List<ProposalStep> ALL =
      List.of(
          new ProposalStep(KEPT, PROPOSED, "PROPOSE", Set.of(STAFF), NOBODY, Guard.SENDABLE),
          new ProposalStep(KEPT, POSTPONED, "POSTPONE", Set.of(STAFF), NOBODY, Guard.DAY_AHEAD),
          new ProposalStep(
              EnumSet.of(PREPARED, POSTPONED),
              PARKED,
              "PARK",
              Set.of(STAFF),
              Set.of(STAFF),
              Guard.NONE),
          new ProposalStep(
              EnumSet.of(PROPOSED), INTERESTED, "INTEREST", ANSWERS, Set.of(STAFF), Guard.NONE),
          new ProposalStep(
              WITH_EMPLOYER, INTERVIEW, "INVITE", ANSWERS, NOBODY, Guard.INTERVIEW_AHEAD),
          new ProposalStep(WITH_EMPLOYER, REJECTED, "REJECT", ANSWERS, ANSWERS, Guard.NONE),
          new ProposalStep(KEPT, WITHDRAWN, "WITHDRAW", Set.of(STAFF), Set.of(STAFF), Guard.NONE),
          // the person says no without account to anybody
          new ProposalStep(
              WITH_EMPLOYER,
              WITHDRAWN,
              "WITHDRAW",
              Set.of(STAFF, PERSON),
              Set.of(STAFF),
              Guard.NONE),
          // these follow from a trial placement, from work that starts, or from the vacancy
          new ProposalStep(WITH_EMPLOYER, TRIAL, "START_TRIAL", Set.of(SYSTEM), NOBODY, Guard.NONE),
          new ProposalStep(
              EnumSet.of(PREPARED, POSTPONED, PARKED, PROPOSED, INTERESTED, INTERVIEW, TRIAL),
              PLACED,
              "PLACE",
              Set.of(SYSTEM),
              NOBODY,
              Guard.NONE),
          new ProposalStep(
              EnumSet.of(TRIAL), WITHDRAWN, "STOP_TRIAL", Set.of(SYSTEM), NOBODY, Guard.NONE),
          new ProposalStep(
              EnumSet.of(PREPARED, POSTPONED, PARKED, PROPOSED, INTERESTED, INTERVIEW),
              CLOSED,
              "CLOSE",
              Set.of(SYSTEM),
              NOBODY,
              Guard.NONE));

  static Optional<ProposalStep> find(ProposalState from, ProposalState to) {
    return ALL.stream().filter(step -> step.from.contains(from) && step.to == to).findFirst();
  }

  /** Steps that a party can take from a status. */
  static List<ProposalStep> openTo(ProposalParty party, ProposalState from) {
    return ALL.stream()
        .filter(step -> step.from.contains(from) && step.parties.contains(party))
        .toList();
  }

  boolean needsReason(ProposalParty party) {
    return explains.contains(party);
  }
}
