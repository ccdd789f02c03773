package nl.wsp.api.identity;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SessionRepository extends GenericRepository<UserAccount, UUID> {
  /** One row per membership of the session's user; none when the session is not alive. */
  @Query(
      """
      SELECT s.user_id, s.csrf_token, s.last_seen_at, u.username, u.display_name,
             m.organisation_id, o.name AS organisation_name, o.kind, m.role, m.municipality_code
      FROM user_session s
      JOIN app_user u ON u.id = s.user_id AND u.active
      JOIN membership m ON m.user_id = s.user_id
      JOIN organisation o ON o.id = m.organisation_id
      WHERE s.token_hash = :tokenHash AND s.expires_at > :now AND s.last_seen_at > :idleSince
      ORDER BY m.id
      """)
  List<SessionRow> findAlive(String tokenHash, Instant now, Instant idleSince);

  @Query(
      """
      INSERT INTO user_session (token_hash, user_id, csrf_token, created_at, last_seen_at, expires_at)
      VALUES (:tokenHash, :userId, :csrfToken, :now, :now, :expiresAt)
      """)
  void insert(String tokenHash, UUID userId, String csrfToken, Instant now, Instant expiresAt);

  @Query("UPDATE user_session SET last_seen_at = :now WHERE token_hash = :tokenHash")
  void touch(String tokenHash, Instant now);

  @Query("DELETE FROM user_session WHERE token_hash = :tokenHash")
  void delete(String tokenHash);

  @Query("DELETE FROM user_session WHERE expires_at < :now OR last_seen_at < :idleSince")
  void deleteDead(Instant now, Instant idleSince);

  @Query(
      """
      SELECT COUNT(*) FROM sign_in_attempt
      WHERE username_hash = :usernameHash AND at > :since AND succeeded = FALSE
      """)
  int countFailures(String usernameHash, Instant since);

  @Query("SELECT COUNT(*) FROM sign_in_attempt WHERE address_hash = :addressHash AND at > :since")
  int countAttempts(String addressHash, Instant since);

  @Query(
      """
      INSERT INTO sign_in_attempt (address_hash, username_hash, succeeded, at)
      VALUES (:addressHash, :usernameHash, :succeeded, :now)
      """)
  void recordAttempt(String addressHash, String usernameHash, boolean succeeded, Instant now);

  @Query("DELETE FROM sign_in_attempt WHERE at < :before")
  void deleteAttemptsBefore(Instant before);

  /** A session's user with one membership. */
  @Introspected
  record SessionRow(
      UUID userId,
      String csrfToken,
      Instant lastSeenAt,
      String username,
      String displayName,
      UUID organisationId,
      String organisationName,
      OrganisationKind kind,
      Role role,
      @Nullable String municipalityCode) {}
}
