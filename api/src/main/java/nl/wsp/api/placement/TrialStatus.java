package nl.wsp.api.placement;

/** Where a trial placement is. */
enum TrialStatus {
  RUNNING,
  /** Work follows. */
  SUCCEEDED,
  /** It ended without work. */
  STOPPED
}
