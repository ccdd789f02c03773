package nl.wsp.api.platform.sheet;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list to be written as a spreadsheet.
 *
 * @param name name of the file without extension, and of its one sheet: letters, digits, hyphens
 * @param columns in order, at least one
 * @param rows read once, one at a time, so that a long list is never in memory as a whole
 */
public record Sheet<T>(String name, List<Column<T>> columns, Iterator<T> rows) {
  private static final int LONGEST_NAME = 31;

  /**
   * A column.
   *
   * @param title what stands above it, in the reader's language
   * @param value text, a number, a date, a boolean or nothing for each row
   */
  public record Column<T>(String title, Function<T, @Nullable Object> value) {}

  /** Copies the columns. */
  public Sheet {
    columns = List.copyOf(columns);
    if (columns.isEmpty() || !name.matches("[A-Za-z0-9-]{1," + LONGEST_NAME + "}")) {
      throw new IllegalArgumentException("a sheet has a plain name and columns");
    }
  }
}
