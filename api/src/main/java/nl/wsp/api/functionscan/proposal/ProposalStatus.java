package nl.wsp.api.functionscan.proposal;

/** How far a proposal is. */
enum ProposalStatus {
  RUNNING,
  DONE,
  /** The search ended with an error, or its instance was killed. */
  FAILED,
  /** The instance that searched was stopped; asking again is safe. */
  STOPPED
}
