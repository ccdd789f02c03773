package nl.wsp.api.networkcafe.project;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.util.UUID;
import nl.wsp.api.platform.sql.Ids;
import nl.wsp.api.testing.ApiTest;

/** Work that started on a vacancy, as the database keeps it. */
final class StartedWork extends ApiTest {
  private StartedWork() {}

  /** Somebody new starts, with a saving on the benefit or {@code NONE}. */
  @SuppressWarnings("unchecked")
  static void on(String vacancyId, String employerId, String saving) {
    UUID person = Ids.next();
    TransactionOperations<Connection> transactions = bean(TransactionOperations.class);
    transactions.executeWrite(
        status -> {
          run(
              "INSERT INTO job_seeker (id, active, version, created_at, updated_at) VALUES (?,"
                  + " TRUE, 0, NOW(6), NOW(6))",
              person.toString());
          boolean saves = !saving.equals("NONE");
          return run(
              "INSERT INTO placement (id, job_seeker_id, employer_id, vacancy_id, kind, status,"
                  + " title, starts_on, hours_per_week, instruments, subsidised, job_agreement,"
                  + " saving, saving_kind, outflow_on, created_by, version, created_at, updated_at)"
                  + " VALUES (?, ?, ?, ?, 'JOB', 'STARTED', 'Verkoper', '2026-03-01', 18, '[]',"
                  + " FALSE, FALSE, ?, ?, ?, ?, 0, NOW(6), NOW(6))",
              Ids.next().toString(),
              person.toString(),
              employerId,
              vacancyId,
              saving,
              saves ? "PLACEMENT" : null,
              saves ? "2026-03-01" : null,
              person.toString());
        });
  }

  private static int run(String sql, String... values) {
    return bean(JdbcOperations.class)
        .prepareStatement(
            sql,
            insert -> {
              for (int i = 0; i < values.length; i++) {
                insert.setString(i + 1, values[i]);
              }
              return insert.executeUpdate();
            });
  }
}
