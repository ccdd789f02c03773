package nl.wsp.api.sroi;

/** How far a contribution is. */
enum ContributionStatus {
  /** Intended; counts for the forecast only. */
  PLANNED,
  /** Handed in with evidence; waits for a second person. */
  SUBMITTED,
  /** Counts. */
  APPROVED,
  /** Does not count, for a reason; may be improved and handed in again. */
  REJECTED,
  /** Taken back. */
  WITHDRAWN
}
