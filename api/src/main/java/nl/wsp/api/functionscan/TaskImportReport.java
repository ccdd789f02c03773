package nl.wsp.api.functionscan;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a task list in a file.
 *
 * @param loaded whether the tasks were added; never when a row has a problem
 * @param total rows in the file, the header not counted
 * @param accepted tasks that were added, or would be
 * @param existing tasks that the scan has already; they stay as they are
 * @param rejected rows with a problem
 * @param ignoredColumns titles that no column of a task list has
 * @param rows those with a problem
 */
@Serdeable
record TaskImportReport(
    boolean dryRun,
    boolean loaded,
    int total,
    int accepted,
    int existing,
    int rejected,
    List<String> ignoredColumns,
    List<RowReport> rows) {

  /**
   * A row with problems.
   *
   * @param row as a spreadsheet counts, the header is 1
   */
  @Serdeable
  record RowReport(int row, List<ProblemOfRow> problems) {}

  /**
   * What is wrong and what to do.
   *
   * @param field where it stands in a task
   * @param column title of the column, in the reader's language
   */
  @Serdeable
  record ProblemOfRow(String field, @Nullable String column, String code, String message) {}
}
