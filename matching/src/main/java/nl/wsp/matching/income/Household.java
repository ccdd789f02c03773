package nl.wsp.matching.income;

/** Household situation (leefsituatie) as benefit norms know it. Asked, never stored. */
public enum Household {
  /** Lives alone. */
  SINGLE,
  /** Alone with children below 18. */
  SINGLE_PARENT,
  /** Married or living together; norms are for the two of them. */
  COUPLE
}
