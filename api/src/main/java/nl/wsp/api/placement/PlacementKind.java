package nl.wsp.api.placement;

/** What work or learning somebody started. */
public enum PlacementKind {
  JOB,
  SELF_EMPLOYED,
  EDUCATION,
  INTERNSHIP
}
