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

  List<UUID> findIdByKindInAndStatus(Collection<SessionKind> kinds, SessionStatus status);

  /** The session, held until the transaction ends: its list of people changes one at a time. */
  @Query("SELECT * FROM matching_session WHERE id = :id FOR UPDATE")
  Optional<MatchingSession> findLocked(UUID id);

  /** Sessions to come that somebody plans or helps at, held until the transaction ends. */
  @Query(
      """
      SELECT s.* FROM matching_session s
      WHERE s.status IN ('PLANNED', 'RUNNING')
        AND (s.created_by = :userId OR EXISTS (
          SELECT 1 FROM session_helper h WHERE h.session_id = s.id AND h.user_id = :userId))
      ORDER BY s.id FOR UPDATE
      """)
  List<MatchingSession> lockOpenOf(UUID userId);
}
