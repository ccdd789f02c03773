package nl.wsp.api.networkcafe;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SessionSeriesRepository extends CrudRepository<SessionSeries, UUID> {
  List<SessionSeries> findByIdInList(Collection<UUID> ids);
}
