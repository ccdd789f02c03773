package nl.wsp.api.interop;

/** What became of a row. */
public enum Outcome {
  /** Added or changed. */
  ACCEPTED,
  /** Known already, with the same content: nothing was written. */
  UNCHANGED,
  /** Not taken. */
  REJECTED
}
