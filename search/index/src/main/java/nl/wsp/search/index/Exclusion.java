package nl.wsp.search.index;

/** Why a person is not considered, in the order in which reasons are tested (domain §7). */
public enum Exclusion {
  /** No consent for any of the audiences. */
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
