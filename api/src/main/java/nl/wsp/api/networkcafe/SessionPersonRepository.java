package nl.wsp.api.networkcafe;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SessionPersonRepository extends CrudRepository<SessionPerson, UUID> {
  List<SessionPerson> findBySessionIdOrderByAgendaPosition(UUID sessionId);

  List<SessionPerson> findBySessionIdInList(Collection<UUID> sessionIds);

  Optional<SessionPerson> findBySessionIdAndJobSeekerId(UUID sessionId, UUID jobSeekerId);

  List<SessionPerson> findByJobSeekerId(UUID jobSeekerId);
}
