package nl.wsp.api.interop;

import io.micronaut.core.type.Argument;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The report of an import, row by row. */
@Singleton
class ImportRows {
  private static final Argument<List<RowProblem>> PROBLEMS = Argument.listOf(RowProblem.class);

  private final JdbcOperations jdbc;
  private final ObjectMapper json;

  ImportRows(JdbcOperations jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Adds results in one statement. */
  @Transactional(Transactional.TxType.MANDATORY)
  void add(UUID importId, List<RowResult> results) {
    if (results.isEmpty()) {
      return;
    }
    jdbc.prepareStatement(
        """
        INSERT INTO import_row (import_id, row_number_, outcome, attention, resource_id, problems)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        insert -> {
          for (RowResult result : results) {
            insert.setString(1, importId.toString());
            insert.setInt(2, result.row());
            insert.setString(3, result.outcome().name());
            insert.setBoolean(4, result.needsAttention());
            insert.setString(
                5, result.resourceId() == null ? null : result.resourceId().toString());
            insert.setString(6, write(result.problems()));
            insert.addBatch();
          }
          return insert.executeBatch();
        });
  }

  /**
   * Results in order of row.
   *
   * @param attentionOnly only rows that somebody should look at
   */
  @Transactional
  List<RowResult> after(UUID importId, int row, boolean attentionOnly, int limit) {
    return jdbc.prepareStatement(
        "SELECT row_number_, outcome, resource_id, problems FROM import_row WHERE import_id = ?"
            + " AND row_number_ > ?"
            + (attentionOnly ? " AND attention = TRUE" : "")
            + " ORDER BY row_number_ LIMIT ?",
        select -> {
          select.setString(1, importId.toString());
          select.setInt(2, row);
          select.setInt(3, limit);
          List<RowResult> results = new ArrayList<>();
          try (ResultSet found = select.executeQuery()) {
            while (found.next()) {
              String resource = found.getString(3);
              results.add(
                  new RowResult(
                      found.getInt(1),
                      Outcome.valueOf(found.getString(2)),
                      resource == null ? null : UUID.fromString(resource),
                      read(found.getString(4))));
            }
          }
          return results;
        });
  }

  private String write(List<RowProblem> problems) {
    try {
      return new String(
          json.writeValueAsBytes(PROBLEMS, problems), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private List<RowProblem> read(String problems) {
    try {
      return json.readValue(problems, PROBLEMS);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}
