package nl.wsp.api.interop;

/** What a file holds and in which format. */
public enum ImportKind {
  /** Job seekers in the national format VUM 3.0.8, JSON. */
  VUM_JOB_SEEKERS,
  /** Vacancies in the national format VUM 3.0.8, JSON. */
  VUM_VACANCIES,
  /** Occupation list of UWV, CSV: code, label, code and label of the reference occupation. */
  OCCUPATIONS_BOC,
  /** Middle of each four-digit postcode area, CSV: pc4, latitude, longitude. */
  POSTCODES,
  /** Job seekers from an export of Sonar, CSV. */
  SONAR_JOB_SEEKERS,
  /** Benefit norms and rules for the effect of work on an income, CSV. */
  INCOME_RULES
}
