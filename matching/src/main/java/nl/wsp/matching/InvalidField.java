package nl.wsp.matching;

import static java.util.Objects.requireNonNull;

/**
 * A figure was asked with a field that makes no figure possible. Names the field and the kind of
 * problem, never the value.
 */
public final class InvalidField extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Kinds of problem. */
  public enum Problem {
    /** Not given. */
    REQUIRED,
    /** Must be above 0. */
    NOT_POSITIVE,
    /** Outside its range. */
    OUT_OF_RANGE,
    /** Below the statutory minimum wage for the age. */
    BELOW_MINIMUM_WAGE,
    /** Before the first date of the table. */
    BEFORE_TABLE
  }

  private final String field;
  private final Problem problem;

  /** A problem with a field. */
  public InvalidField(String field, Problem problem) {
    super(field + " " + problem);
    this.field = requireNonNull(field, "field");
    this.problem = requireNonNull(problem, "problem");
  }

  /** Name of the field as in the request. */
  public String field() {
    return field;
  }

  /** What is wrong with it; its sentence is {@code problem.} + name in {@link Sentences}. */
  public Problem problem() {
    return problem;
  }
}
