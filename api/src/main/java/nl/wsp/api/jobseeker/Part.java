package nl.wsp.api.jobseeker;

/** Parts of a person's file that are opened one by one. */
public enum Part {
  /** Headline, municipality, consultant; with name and contact data for whom they are. */
  FILE,
  CV,
  CONSENTS,
  TARGET_GROUP,
  ACCESS_LOG,
  /** Changes: what, when, by whom. */
  HISTORY,
  /** Vacancies that suit the person. */
  MATCHES,
  /** What work does to the person's income, from benefit, age and hours. */
  INCOME,
  /** Employers without a vacancy who are approached for the person. */
  JOB_OPENINGS,
  /** Contact after the person started to work or to learn. */
  AFTERCARE
}
