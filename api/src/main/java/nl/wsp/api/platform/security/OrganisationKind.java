package nl.wsp.api.platform.security;

/** Kind of organisation somebody acts for; decides whether staff are colleagues or partners. */
public enum OrganisationKind {
  MUNICIPALITY,
  SERVICE_POINT,
  UWV,
  SHELTERED_WORK,
  TEMP_AGENCY,
  EMPLOYER;

  /** Staff of the partnership itself; others need the consent for that partner. */
  public boolean isPartnership() {
    return this == MUNICIPALITY || this == SERVICE_POINT;
  }
}
