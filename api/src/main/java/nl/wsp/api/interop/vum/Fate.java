package nl.wsp.api.interop.vum;

/** What happens with a field of the standard. Nothing is dropped in silence. */
enum Fate {
  /** Becomes a field of ours, completely. */
  MAPPED,
  /** Becomes a field of ours, coarser or only in part; the original is kept beside it. */
  TRANSLATED,
  /** Has no place of its own: kept with the source fields, shown with them, reported. */
  KEPT,
  /** Tells something about health, so it is reported and stored nowhere (domain §3). */
  NOT_STORED_HEALTH;

  /** Whether the value stays with the source fields. */
  boolean isKept() {
    return this == TRANSLATED || this == KEPT;
  }
}
