package nl.wsp.api.interop;

/** What a line of the report means for its row. */
public enum Severity {
  /** The row was not taken. */
  ERROR,
  /** The row was taken; a value could not be used, or somebody should look at it. */
  WARNING,
  /** The row was taken; the field has no place of its own and was treated as documented. */
  NOTE
}
