package nl.wsp.api.signal;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SignalRepository extends CrudRepository<SignalRow, UUID> {
  boolean existsByKindAndSubjectIdAndDueOn(SignalKind kind, UUID subjectId, LocalDate dueOn);

  List<SignalRow> findByIdInOrderByDueOnAscAndIdAsc(Collection<UUID> ids);

  @Query(
      """
      SELECT * FROM work_signal
      WHERE kind = :kind AND subject_id = :subjectId AND state = 'OPEN' FOR UPDATE
      """)
  List<SignalRow> lockOpen(SignalKind kind, UUID subjectId);

  @Query(
      """
      SELECT kind, COUNT(*) AS number, SUM(due_on < :today) AS overdue FROM work_signal
      WHERE owner_id = :ownerId AND state = 'OPEN'
        AND (snoozed_until IS NULL OR snoozed_until <= :today)
      GROUP BY kind ORDER BY kind
      """)
  List<Counted> countOwn(UUID ownerId, LocalDate today);

  @Query(
      """
      SELECT kind, COUNT(*) AS number, SUM(due_on < :today) AS overdue FROM work_signal
      WHERE municipality_code IN (:municipalities) AND state = 'OPEN' AND escalated_at IS NOT NULL
      GROUP BY kind ORDER BY kind
      """)
  List<Counted> countEscalated(Collection<String> municipalities, LocalDate today);

  @Query(
      """
      SELECT kind, COUNT(*) AS number, SUM(due_on < :today) AS overdue FROM work_signal
      WHERE state = 'OPEN' AND escalated_at IS NOT NULL
      GROUP BY kind ORDER BY kind
      """)
  List<Counted> countAllEscalated(LocalDate today);

  @Query(
      """
      SELECT * FROM work_signal
      WHERE state = 'OPEN' AND escalated_at IS NULL AND touched_at < :before
        AND (snoozed_until IS NULL OR snoozed_until < :snoozeOver)
      ORDER BY touched_at LIMIT :limit FOR UPDATE SKIP LOCKED
      """)
  List<SignalRow> lockUntouched(Instant before, LocalDate snoozeOver, int limit);

  @Query("SELECT * FROM work_signal WHERE owner_id = :ownerId AND state = 'OPEN' FOR UPDATE")
  List<SignalRow> lockOpenOf(UUID ownerId);

  @Query("DELETE FROM work_signal WHERE about_id = :aboutId")
  void deleteAbout(UUID aboutId);

  /** Signals of a kind. */
  @Introspected
  record Counted(SignalKind kind, long number, long overdue) {}
}
