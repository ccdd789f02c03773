package nl.wsp.api.privacy;

/** What was looked at. */
public enum LookKind {
  /** One opened profile or file. */
  PROFILE,
  /** A result list in which the person stood. */
  RESULT_LIST,
  /** Wage value or target-group facts. */
  TARGET_GROUP,
  /** A score with its reasons. */
  MATCH,
  /** Part of the file other than the profile, in a quality sample. */
  SAMPLE,
  /** A copy that left the service. */
  EXPORT
}
