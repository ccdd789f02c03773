package nl.wsp.api.networkcafe.project;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ProjectRepository extends CrudRepository<ProjectRow, UUID> {
  List<ProjectRow> findByIdInOrderByIdDesc(Collection<UUID> ids);

  /** The project, held until the transaction ends: its phases change one after the other. */
  @Query("SELECT * FROM project WHERE id = :id FOR UPDATE")
  Optional<ProjectRow> findLocked(UUID id);
}
