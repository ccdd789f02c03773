package nl.wsp.api.functionscan;

/** Whether a task can be taken out of the job it is part of now. */
public enum Takeable {
  YES,
  NO,
  /** When a condition is met, which is written beside it. */
  WITH_CONDITION
}
