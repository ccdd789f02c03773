package nl.wsp.api.jobseeker;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.MYSQL)
interface QualitySampleRepository extends CrudRepository<QualitySample, UUID> {
  List<QualitySample> findByIdInOrderByIdDesc(List<UUID> ids);

  /** How many open samples of that number hold that person: 0 or 1. */
  @Query(
      """
      SELECT COUNT(*) FROM quality_sample s JOIN quality_sample_file f ON f.sample_id = s.id
      WHERE s.number = :number AND f.job_seeker_id = :jobSeekerId AND s.open_until >= :today
      """)
  long countOpen(String number, UUID jobSeekerId, LocalDate today);
}
