package nl.wsp.api.placement;

/** Which norm of fictitious saving a placement falls under. */
enum SavingKind {
  /** Somebody who found work: by hours and half-year of outflow. */
  PLACEMENT,
  /** A young person kept from or helped off a benefit. */
  YOUTH,
  /** A benefit that ended by enforcement. */
  ENFORCEMENT
}
