package nl.wsp.api.functionscan;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.MYSQL)
interface TaskRepository extends CrudRepository<TaskRow, UUID> {
  List<TaskRow> findByScanIdOrderByPositionAndId(UUID scanId);

  List<TaskRow> findByIdIn(Collection<UUID> ids);

  @Query("SELECT COALESCE(MAX(position), -1) FROM function_scan_task WHERE scan_id = :scanId")
  int lastPosition(UUID scanId);

  @Query("SELECT COUNT(*) FROM function_scan_task WHERE scan_id = :scanId")
  int countOf(UUID scanId);
}
