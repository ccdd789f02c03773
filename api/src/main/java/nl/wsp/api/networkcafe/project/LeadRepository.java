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
interface LeadRepository extends CrudRepository<LeadRow, UUID> {
  List<LeadRow> findByIdInOrderByIdDesc(Collection<UUID> ids);

  /** The lead, held until the transaction ends: it becomes an employer once. */
  @Query("SELECT * FROM entrepreneur_lead WHERE id = :id FOR UPDATE")
  Optional<LeadRow> findLocked(UUID id);
}
