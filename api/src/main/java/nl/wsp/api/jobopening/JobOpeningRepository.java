package nl.wsp.api.jobopening;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.MYSQL)
interface JobOpeningRepository extends CrudRepository<JobOpening, UUID> {
  Optional<JobOpening> findByIdAndJobSeekerId(UUID id, UUID jobSeekerId);

  boolean existsByJobSeekerIdAndEmployerId(UUID jobSeekerId, UUID employerId);

  @Query("SELECT employer_id FROM job_opening WHERE job_seeker_id = :jobSeekerId")
  List<UUID> findEmployers(UUID jobSeekerId);

  @Query(
      "SELECT * FROM job_opening WHERE job_seeker_id = :jobSeekerId ORDER BY id DESC LIMIT :limit")
  List<JobOpening> findLatest(UUID jobSeekerId, int limit);

  @Query(
      """
      SELECT * FROM job_opening
      WHERE owner_id = :ownerId AND next_on <= :day AND status <> 'NO'
      ORDER BY next_on, id LIMIT :limit
      """)
  List<JobOpening> findDue(UUID ownerId, LocalDate day, int limit);

  /** Of all owners, in order of their ids. */
  @Query(
      """
      SELECT * FROM job_opening
      WHERE next_on <= :day AND status <> 'NO' AND id > :after ORDER BY id LIMIT :limit
      """)
  List<JobOpening> findAllDue(LocalDate day, String after, int limit);
}
