package nl.wsp.api.interop;

/** Where an import is. */
public enum ImportStatus {
  RUNNING,
  DONE,
  /** Stopped before the end; rows that were taken stay taken, and importing again does no harm. */
  FAILED
}
