package nl.wsp.api.placement;

/** Where work that started is. */
public enum PlacementStatus {
  STARTED,
  ENDED,
  /** Recorded, but it never began. */
  CANCELLED
}
