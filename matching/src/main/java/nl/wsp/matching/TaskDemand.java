package nl.wsp.matching;

/** The seven task demands of the national inclusive-work method, each 0 (absent) to 3 (high). */
public enum TaskDemand {
  /** Zelfstandigheid. */
  INDEPENDENCE,
  /** Sociaal functioneren. */
  SOCIAL,
  /** Deadlines en pieken. */
  DEADLINES,
  /** Handelingstempo. */
  PACE,
  /** Storingen en onderbrekingen. */
  INTERRUPTIONS,
  /** Onvoorspelbaarheid van de werksituatie. */
  PREDICTABILITY,
  /** Fysieke belasting. */
  PHYSICAL
}
