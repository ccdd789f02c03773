package nl.wsp.api.jobseeker;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ConsentRepository extends CrudRepository<Consent, UUID> {
  /** Everything given and withdrawn, newest first. */
  @Query(
      """
      SELECT * FROM consent WHERE job_seeker_id = :jobSeekerId ORDER BY given_at DESC, id DESC
      """)
  List<Consent> findAllOf(UUID jobSeekerId);

  /** Consents of several people that count on a day. */
  @Query(
      """
      SELECT job_seeker_id, audience, valid_until FROM consent
      WHERE job_seeker_id IN (:jobSeekerIds) AND withdrawn_at IS NULL
        AND (valid_until IS NULL OR valid_until >= :day)
      ORDER BY job_seeker_id, audience
      """)
  List<ValidConsent> findValid(Collection<UUID> jobSeekerIds, LocalDate day);

  @Query("UPDATE consent SET withdrawn_at = :now, withdrawn_by = :actorId WHERE id = :id")
  void withdraw(UUID id, Instant now, @Nullable UUID actorId);

  /** People of whom a consent ended in a period by its date. */
  @Query(
      """
      SELECT DISTINCT j.id, j.version FROM consent c JOIN job_seeker j ON j.id = c.job_seeker_id
      WHERE c.valid_until >= :from AND c.valid_until < :before AND c.withdrawn_at IS NULL
      """)
  List<Ended> findEnded(LocalDate from, LocalDate before);

  /** A consent that counts. */
  @Introspected
  record ValidConsent(UUID jobSeekerId, String audience, @Nullable LocalDate validUntil) {}

  /** A person and the version of his file. */
  @Introspected
  record Ended(UUID id, long version) {}
}
