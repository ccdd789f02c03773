package nl.wsp.matching.income;

/** Which wage a benefit looks at. */
public enum WageBasis {
  /** After tax and premiums, as the Participation Act does. */
  NET,
  /** Before tax and premiums. */
  GROSS
}
