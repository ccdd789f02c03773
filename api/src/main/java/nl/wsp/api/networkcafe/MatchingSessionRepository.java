package nl.wsp.api.networkcafe;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.MYSQL)
interface MatchingSessionRepository extends CrudRepository<MatchingSession, UUID> {
  List<MatchingSession> findByIdInList(Collection<UUID> ids);

  List<MatchingSession> findBySeriesIdOrderByStartsAt(UUID seriesId);

  /** The session, held until the transaction ends: its list of people changes one at a time. */
  @Query("SELECT * FROM matching_session WHERE id = :id FOR UPDATE")
  Optional<MatchingSession> findLocked(UUID id);
}
