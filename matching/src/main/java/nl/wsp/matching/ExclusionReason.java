package nl.wsp.matching;

/**
 * The hard exclusions in the order they are tested; a person counts once, under the first that
 * applies. Unknown never excludes.
 */
public enum ExclusionReason {
  /** No consent for this audience: counted for staff, never listed. */
  NO_CONSENT,
  /** Not active. */
  NOT_ACTIVE,
  /** A required licence or certificate is recorded "no" or has expired. */
  LICENCE_OR_CERTIFICATE_MISSING,
  /** No contract hours fit both. */
  NO_POSSIBLE_HOURS,
  /** The distance is known to exceed the person's own limit. */
  TOO_FAR,
  /** Available too long after the start. */
  AVAILABLE_TOO_LATE
}
