package nl.wsp.matching;

/** Whether a person belongs in the list of a track. */
public enum Eligibility {
  /** In the list. */
  ELIGIBLE,
  /** Not in the list. */
  NOT_ELIGIBLE,
  /** Not in the list, counted under "nog te bespreken": a fact that decides is not known. */
  TO_DISCUSS
}
