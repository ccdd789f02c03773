package nl.wsp.matching;

/** Who says that a person has a competency at a level. */
public enum Evidence {
  /** The person. */
  SELF,
  /** The consultant, in conversation or from observation. */
  CONSULTANT,
  /** A test or a certificate. */
  TESTED
}
