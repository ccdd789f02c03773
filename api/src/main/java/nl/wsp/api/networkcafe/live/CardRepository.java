package nl.wsp.api.networkcafe.live;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.MYSQL)
interface CardRepository extends CrudRepository<CardRow, UUID> {
  List<CardRow> findBySessionId(UUID sessionId);
}
