package nl.wsp.matching;

/** The roads along which a person can be matched with a vacancy. */
public enum Track {
  /** Regulier: everyone. */
  REGULAR,
  /** Loonkostensubsidie. */
  WAGE_COST_SUBSIDY,
  /** Social return on investment. */
  SROI,
  /** Deeltijd. */
  PART_TIME
}
