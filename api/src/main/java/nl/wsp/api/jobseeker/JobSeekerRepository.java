package nl.wsp.api.jobseeker;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.MYSQL)
interface JobSeekerRepository extends CrudRepository<JobSeeker, UUID> {
  Optional<JobSeeker> findByUserId(UUID userId);

  Optional<JobSeeker> findByExternalId(String externalId);

  List<JobSeeker> findByExternalIdInList(Collection<String> externalIds);

  List<JobSeeker> findByIdInList(Collection<UUID> ids);

  /**
   * People of a consultant, as own or as stand-in, last changed first, after a place in the list.
   */
  @Query(
      """
      SELECT * FROM job_seeker
      WHERE (consultant_id = :consultantId OR stand_in_id = :consultantId)
        AND (updated_at < :beforeAt OR (updated_at = :beforeAt AND id < :beforeId))
      ORDER BY updated_at DESC, id DESC LIMIT :limit
      """)
  List<JobSeeker> findCaseload(UUID consultantId, Instant beforeAt, String beforeId, int limit);

  /** People without a consultant of some municipalities, last changed first. */
  @Query(
      """
      SELECT * FROM job_seeker
      WHERE municipality_code IN (:municipalities) AND consultant_id IS NULL
        AND (updated_at < :beforeAt OR (updated_at = :beforeAt AND id < :beforeId))
      ORDER BY updated_at DESC, id DESC LIMIT :limit
      """)
  List<JobSeeker> findIntake(
      Collection<String> municipalities, Instant beforeAt, String beforeId, int limit);

  /** Ids in order, after one: for a rebuild of the index. */
  @Query("SELECT id FROM job_seeker WHERE id > :after ORDER BY id LIMIT :limit")
  List<UUID> findIdsAfter(String after, int limit);

  /** People of a consultant, held until the transaction ends. */
  @Query(
      """
      SELECT * FROM job_seeker WHERE consultant_id = :consultantId
      ORDER BY id LIMIT :limit FOR UPDATE
      """)
  List<JobSeeker> lockOfConsultant(UUID consultantId, int limit);

  /** People whose stand-in somebody is, held until the transaction ends. */
  @Query(
      """
      SELECT * FROM job_seeker WHERE stand_in_id = :standInId
      ORDER BY id LIMIT :limit FOR UPDATE
      """)
  List<JobSeeker> lockOfStandIn(UUID standInId, int limit);

  List<UUID> findIdByConsultantId(UUID consultantId);

  @Query(
      """
      SELECT consultant_id, COUNT(*) AS people FROM job_seeker
      WHERE consultant_id IN (:consultantIds) GROUP BY consultant_id
      """)
  List<CaseloadSize> countOfConsultants(Collection<UUID> consultantIds);

  /** How many people a consultant has. */
  @Introspected
  record CaseloadSize(UUID consultantId, long people) {}
}
