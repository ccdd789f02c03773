package nl.wsp.api.platform.outbox;

/** What became of one delivery. */
public enum Delivery {
  /** The other side holds this version or a later one. */
  DONE,
  /** Not now: busy or failing at the other side. */
  RETRY,
  /** Never as it is: a person must look at it. */
  PARK
}
