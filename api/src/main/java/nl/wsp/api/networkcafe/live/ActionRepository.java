package nl.wsp.api.networkcafe.live;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ActionRepository extends CrudRepository<ActionRow, UUID> {
  Optional<ActionRow> findByIdAndSessionId(UUID id, UUID sessionId);

  @Query("SELECT * FROM session_action WHERE session_id = :sessionId ORDER BY id LIMIT :limit")
  List<ActionRow> findOfSession(UUID sessionId, int limit);

  /** Agreed at this session, and still open from others. */
  @Query(
      """
      SELECT * FROM session_action
      WHERE job_seeker_id = :jobSeekerId AND (session_id = :sessionId OR done_at IS NULL)
      ORDER BY id LIMIT :limit
      """)
  List<ActionRow> findOfPerson(UUID jobSeekerId, UUID sessionId, int limit);

  @Query(
      """
      SELECT * FROM session_action
      WHERE job_seeker_id IN (:jobSeekerIds) AND done_at IS NULL
      """)
  List<ActionRow> findOpen(List<UUID> jobSeekerIds);

  @Query("SELECT * FROM session_action WHERE owner_id = :ownerId AND done_at IS NULL ORDER BY id")
  List<ActionRow> findOpenOf(UUID ownerId);
}
