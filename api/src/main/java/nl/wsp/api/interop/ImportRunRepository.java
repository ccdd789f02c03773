package nl.wsp.api.interop;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ImportRunRepository extends CrudRepository<ImportRun, UUID> {
  @Query(
      """
      SELECT * FROM import_run
      WHERE started_at < :beforeAt OR (started_at = :beforeAt AND id < :beforeId)
      ORDER BY started_at DESC, id DESC LIMIT :limit
      """)
  List<ImportRun> findBefore(Instant beforeAt, String beforeId, int limit);

  @Query(
      """
      SELECT COUNT(*) FROM import_run
      WHERE kind = :kind AND status = 'RUNNING' AND dry_run = FALSE AND alive_until >= :now
      """)
  long countAlive(ImportKind kind, Instant now);

  @Query("UPDATE import_run SET total = :total, alive_until = :aliveUntil WHERE id = :id")
  void setTotal(UUID id, int total, Instant aliveUntil);

  @Query(
      """
      UPDATE import_run SET accepted = accepted + :accepted, unchanged = unchanged + :unchanged,
        rejected = rejected + :rejected, alive_until = :aliveUntil
      WHERE id = :id
      """)
  void addDone(UUID id, int accepted, int unchanged, int rejected, Instant aliveUntil);

  @Query(
      """
      UPDATE import_run SET status = :status, finished_at = :finishedAt, problem = :problem,
        problem_line = :problemLine
      WHERE id = :id
      """)
  void finish(
      UUID id,
      ImportStatus status,
      Instant finishedAt,
      @Nullable String problem,
      @Nullable Long problemLine);
}
