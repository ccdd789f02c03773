package nl.wsp.api.interop;

import io.micronaut.serde.annotation.Serdeable;

/**
 * One line of the report of a row.
 *
 * @param field pointer of the field in the row: {@code /werktijden/aantalWerkurenPerWeekMaximaal};
 *     {@code *} stands for every element of a list; empty for the row itself
 * @param code stable code, worded in {@code messages/imports}; never a value of the row
 * @param severity what it means for the row
 */
@Serdeable
public record RowProblem(String field, String code, Severity severity) {
  /** The row cannot be taken. */
  public static RowProblem error(String field, String code) {
    return new RowProblem(field, code, Severity.ERROR);
  }

  /** A value could not be used. */
  public static RowProblem warning(String field, String code) {
    return new RowProblem(field, code, Severity.WARNING);
  }

  /** A field was treated as documented. */
  public static RowProblem note(String field, String code) {
    return new RowProblem(field, code, Severity.NOTE);
  }
}
