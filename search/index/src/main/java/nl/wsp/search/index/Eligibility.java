package nl.wsp.search.index;

/** Whether a person belongs in the list of a track. */
public enum Eligibility {
  /** In the list. */
  ELIGIBLE,
  /** Not in the list, counted as "nog te bespreken": a fact that decides is not known. */
  TO_DISCUSS
}
