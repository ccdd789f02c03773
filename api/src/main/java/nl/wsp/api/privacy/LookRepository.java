package nl.wsp.api.privacy;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.platform.security.Role;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface LookRepository extends GenericRepository<LookRepository.LoggedLook, UUID> {
  /** Looks at a person, newest first, before a place in the list. */
  @Query(
      """
      SELECT l.id AS access_id, l.kind, l.at, l.actor_role, l.context_kind, l.context_id,
             u.display_name, o.name AS organisation_name
      FROM access_log_subject s
      JOIN access_log l ON l.id = s.access_id
      LEFT JOIN app_user u ON u.id = l.actor_id
      LEFT JOIN organisation o ON o.id = l.organisation_id
      WHERE s.job_seeker_id = :jobSeekerId AND s.access_id < :before
      ORDER BY s.access_id DESC LIMIT :limit
      """)
  List<LookRow> findOf(UUID jobSeekerId, String before, int limit);

  /** One look with the names of who looked. */
  @Introspected
  record LookRow(
      UUID accessId,
      LookKind kind,
      Instant at,
      Role actorRole,
      LookContext.@Nullable Kind contextKind,
      @Nullable String contextId,
      @Nullable String displayName,
      @Nullable String organisationName) {}

  /** A row of the log. */
  @MappedEntity("access_log")
  record LoggedLook(@Id UUID id, LookKind kind, Instant at) {}
}
