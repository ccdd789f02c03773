package nl.wsp.matching;

/**
 * The seven criteria of the base score. Their order here is the fixed order of summation and of
 * presentation.
 */
public enum Criterion {
  /** Competencies asked against competencies held. */
  COMPETENCIES,
  /** Task demands of the work against what suits the person at most. */
  TASK_DEMANDS,
  /** Hours a week and day parts. */
  HOURS,
  /** Occupation wished or done, sector wished. */
  OCCUPATION,
  /** Distance against the person's own travel limit. */
  TRAVEL,
  /** Spoken languages by CEFR level. */
  LANGUAGE,
  /** National work and thinking level 1-6. */
  EDUCATION
}
