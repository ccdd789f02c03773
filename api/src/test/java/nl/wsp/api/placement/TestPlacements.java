package nl.wsp.api.placement;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.util.UUID;
import nl.wsp.api.platform.sql.Ids;

/** Placements for tests of what follows on them. */
public final class TestPlacements {
  private TestPlacements() {}

  /** A placement of somebody at an employer, as the database keeps it. */
  public static UUID at(
      UUID employerId, JdbcOperations jdbc, TransactionOperations<Connection> transactions) {
    UUID person = Ids.next();
    transactions.executeWrite(
        status ->
            run(
                jdbc,
                "INSERT INTO job_seeker (id, active, version, created_at, updated_at) VALUES (?,"
                    + " TRUE, 0, NOW(6), NOW(6))",
                person));
    return of(person, employerId, false, jdbc, transactions);
  }

  /** A placement of this person at an employer, with or without wage-cost subsidy. */
  public static UUID of(
      UUID person,
      UUID employerId,
      boolean subsidised,
      JdbcOperations jdbc,
      TransactionOperations<Connection> transactions) {
    UUID placement = Ids.next();
    transactions.executeWrite(
        status ->
            run(
                jdbc,
                "INSERT INTO placement (id, job_seeker_id, employer_id, kind, status, title,"
                    + " starts_on, hours_per_week, instruments, subsidised, job_agreement, saving,"
                    + " saving_kind, outflow_on, created_by, version, created_at, updated_at)"
                    + " VALUES (?, ?, ?, 'JOB', 'STARTED', 'Medewerker groen', '2026-03-01', 18,"
                    + " '[]',"
                    + (subsidised ? " TRUE" : " FALSE")
                    + ", FALSE, 'PARTIAL', 'PLACEMENT', '2026-03-01', ?, 0, NOW(6), NOW(6))",
                placement,
                person,
                employerId,
                person));
    return placement;
  }

  private static int run(JdbcOperations jdbc, String sql, UUID... values) {
    return jdbc.prepareStatement(
        sql,
        insert -> {
          for (int i = 0; i < values.length; i++) {
            insert.setString(i + 1, values[i].toString());
          }
          return insert.executeUpdate();
        });
  }
}
