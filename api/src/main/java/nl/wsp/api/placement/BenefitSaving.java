package nl.wsp.api.placement;

/** What work saves on the benefit; a placement is work that saves some or all of it (domain §2). */
public enum BenefitSaving {
  NONE,
  PARTIAL,
  FULL
}
