package nl.wsp.api.functionscan;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ScanRepository extends CrudRepository<ScanRow, UUID> {
  List<ScanRow> findByIdIn(Collection<UUID> ids);

  @Query("SELECT id FROM function_scan WHERE id = :id FOR UPDATE")
  Optional<UUID> lock(UUID id);

  @Query("SELECT id FROM function_scan WHERE id = :id LOCK IN SHARE MODE")
  Optional<UUID> lockShared(UUID id);
}
