package nl.wsp.api.vacancy;

/** Where an adaptation of a vacancy stands. */
enum AdaptationStatus {
  /** Worked on. */
  OPEN,
  /** Both parties agreed: the vacancy took it over. */
  AGREED,
  /** The other party did not want it. */
  REJECTED,
  /** Whoever proposed it took it back. */
  WITHDRAWN
}
