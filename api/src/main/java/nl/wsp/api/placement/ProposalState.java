package nl.wsp.api.placement;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Where a proposal is on its road; {@link ProposalStep} says which steps exist. */
public enum ProposalState {
  /** Chosen, not sent to the employer yet. */
  PREPARED,
  /** Put off until a day. */
  POSTPONED,
  /** Put aside, with a reason. */
  PARKED,
  /** With the employer, who has not answered. */
  PROPOSED,
  /** The employer wants to know more. */
  INTERESTED,
  /** The employer invited the person. */
  INTERVIEW,
  /** The person works there on trial. */
  TRIAL,
  /** Work has started. */
  PLACED,
  /** The employer said no. */
  REJECTED,
  /** Taken back by staff or by the person himself. */
  WITHDRAWN,
  /** Ended with the vacancy. */
  CLOSED;

  /** What staff still have to send or leave. */
  static final Set<ProposalState> KEPT = EnumSet.of(PREPARED, POSTPONED, PARKED);

  /** What waits for a word of the employer; it ends when the vacancy does. */
  static final Set<ProposalState> WITH_EMPLOYER = EnumSet.of(PROPOSED, INTERESTED, INTERVIEW);

  /** The status with this exact name. */
  static Optional<ProposalState> find(String name) {
    return Arrays.stream(values()).filter(status -> status.name().equals(name)).findFirst();
  }
}
