package nl.wsp.api.platform.sheet;

import java.util.List;

/**
 * A table as it was read: every cell a text, numbers with a point and without grouping.
 *
 * @param header titles of the columns, from the first row that has anything in it
 * @param rows those that have anything in them
 */
public record ReadSheet(List<String> header, List<Row> rows) {
  /** Copies the lists. */
  public ReadSheet {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /**
   * One row.
   *
   * @param number as the reader of the file sees it, counted from 1
   */
  public record Row(int number, List<String> cells) {
    /** Copies the cells. */
    public Row {
      cells = List.copyOf(cells);
    }

    /** The text of a cell, empty when the row ends before it. */
    public String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }

    boolean isEmpty() {
      return cells.stream().allMatch(String::isEmpty);
    }
  }
}
