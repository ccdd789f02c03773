package nl.wsp.api.signal;

/** What a signal asks of its owner. */
public enum SignalKind {
  /** Contact by the plan with somebody who works. */
  AFTERCARE_PERSON,
  /** Contact by the plan with his employer. */
  AFTERCARE_EMPLOYER,
  /** Contact in the first months with a status holder who works. */
  AFTERCARE_STATUS_HOLDER,
  /** A contract ends in six weeks. */
  CONTRACT_ENDS,
  /** An education ends in six weeks. */
  EDUCATION_ENDS,
  /** An employer does not answer a proposal. */
  PROPOSAL_UNANSWERED,
  /** A proposal was put off until today, or made and never sent. */
  PROPOSAL_TO_PICK_UP,
  /** An action of a session is due. */
  ACTION_DUE,
  /** A phase of a project is about to start and nothing hangs on it. */
  PHASE_STARTS
}
