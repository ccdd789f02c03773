package nl.wsp.api.placement;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PlacementRepository extends CrudRepository<PlacementRow, UUID> {
  List<PlacementRow> findByIdInOrderByIdDesc(Collection<UUID> ids);
}
