package nl.wsp.api.jobseeker;

/** Distance to the labour market (afstand tot de arbeidsmarkt) as the consultant decides it. */
public enum LabourDistance {
  LESS_THAN_2_YEARS,
  MORE_THAN_2_YEARS
}
