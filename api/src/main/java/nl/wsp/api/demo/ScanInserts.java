package nl.wsp.api.demo;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import nl.wsp.api.platform.sql.Ids;

/** Writes scans with their tasks and history. */
final class ScanInserts implements AutoCloseable {
  private final BatchInsert scan;
  private final BatchInsert task;
  private final BatchInsert history;
  private final DemoDocuments documents;

  ScanInserts(Connection connection, DemoDocuments documents) throws SQLException {
    this.documents = documents;
    scan =
        new BatchInsert(
            connection,
            "function_scan",
            "id, employer_id, status, adviser_id, planned_on, planned_time, tasks_shared,"
                + " decline_reason, details, version, created_by, created_at, updated_at");
    task =
        new BatchInsert(
            connection,
            "function_scan_task",
            "id, scan_id, position, minutes_per_week, takeable, content, version, updated_by,"
                + " created_at, updated_at");
    history =
        new BatchInsert(
            connection,
            "change_history",
            "id, aggregate, aggregate_id, version, action, actor_id, at, reason, changes");
  }

  void add(DemoScan each) throws SQLException, IOException {
    scan.row(
        each.id(),
        each.employerId(),
        each.status(),
        each.adviserId(),
        each.plannedOn(),
        each.plannedTime(),
        each.tasksShared(),
        each.declineReason(),
        documents.written(each.details()),
        each.steps().size() - 1L,
        each.steps().getFirst().actorId(),
        each.createdAt(),
        each.updatedAt());
    scan.flush();
    int position = 0;
    for (DemoScan.Task one : each.tasks()) {
      task.row(
          one.id(),
          each.id(),
          position++,
          one.content().weeklyMinutes().orElse(null),
          one.content().takeable(),
          documents.written(one.content()),
          0,
          each.adviserId(),
          each.updatedAt(),
          each.updatedAt());
    }
    String from = null;
    long version = 0;
    for (DemoScan.Step step : each.steps()) {
      boolean last = step == each.steps().getLast();
      history.row(
          Ids.next(),
          "FUNCTION_SCAN",
          each.id(),
          version++,
          step.action(),
          step.actorId(),
          step.at(),
          last ? each.declineReason() : null,
          documents.statusChange(from, step.to().name()));
      from = step.to().name();
    }
  }

  @Override
  public void close() throws SQLException {
    scan.close();
    task.close();
    history.close();
  }
}
