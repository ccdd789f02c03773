package nl.wsp.matching.sroi;

/** How an obligation is fulfilled. */
public enum ContributionKind {
  /** A person employed, learning or on an internship. */
  EMPLOYMENT,
  /** Trial placement or work experience. */
  TRIAL,
  /** Purchase from a sheltered-work company. */
  PURCHASE
}
