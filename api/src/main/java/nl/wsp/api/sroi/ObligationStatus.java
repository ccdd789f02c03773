package nl.wsp.api.sroi;

/** Whether an obligation still asks something. */
enum ObligationStatus {
  OPEN,
  /** Settled with the employer; nothing changes any more and nothing is outstanding. */
  CLOSED
}
