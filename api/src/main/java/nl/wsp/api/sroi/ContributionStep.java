package nl.wsp.api.sroi;

import static nl.wsp.api.sroi.ContributionStatus.APPROVED;
import static nl.wsp.api.sroi.ContributionStatus.PLANNED;
import static nl.wsp.api.sroi.ContributionStatus.REJECTED;
import static nl.wsp.api.sroi.ContributionStatus.SUBMITTED;
import static nl.wsp.api.sroi.ContributionStatus.WITHDRAWN;

import java.util.List;
import java.util.Optional;

/**
 * One step a contribution can take. {@link #ALL} is the whole table.
 *
 * @param action name in the history
 * @param party who may take it
 * @param explained whether a reason is needed
 */
record ContributionStep(
    ContributionStatus from, ContributionStatus to, String action, Party party, boolean explained) {
  /** In what capacity somebody acts on a contribution. */
  enum Party {
    /** The employer's own people for what they entered, and his account manager. */
    WRITER,
    /** An account manager or quality officer who did not enter, change or hand it in. */
    SECOND_PERSON
  }

  static final List<ContributionStep> ALL =
      List.of(
          new ContributionStep(PLANNED, SUBMITTED, "SUBMIT", Party.WRITER, false),
          new ContributionStep(PLANNED, WITHDRAWN, "WITHDRAW", Party.WRITER, false),
          new ContributionStep(SUBMITTED, PLANNED, "TAKE_BACK", Party.WRITER, false),
          new ContributionStep(SUBMITTED, APPROVED, "APPROVE", Party.SECOND_PERSON, false),
          new ContributionStep(SUBMITTED, REJECTED, "REJECT", Party.SECOND_PERSON, true),
          new ContributionStep(REJECTED, SUBMITTED, "SUBMIT", Party.WRITER, false),
          new ContributionStep(REJECTED, WITHDRAWN, "WITHDRAW", Party.WRITER, false),
          // what was approved by mistake, or ended early, is undone and entered anew
          new ContributionStep(APPROVED, REJECTED, "UNDO", Party.SECOND_PERSON, true));

  static Optional<ContributionStep> find(ContributionStatus from, ContributionStatus to) {
    return ALL.stream().filter(step -> step.from == from && step.to == to).findFirst();
  }

  static List<ContributionStep> from(ContributionStatus status) {
    return ALL.stream().filter(step -> step.from == status).toList();
  }

  /** Whether evidence is held by a contribution in a status, so that no other may use it. */
  static boolean holdsEvidence(ContributionStatus status) {
    return status == SUBMITTED || status == APPROVED;
  }
}
