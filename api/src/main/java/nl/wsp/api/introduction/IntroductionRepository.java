package nl.wsp.api.introduction;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.MYSQL)
interface IntroductionRepository extends CrudRepository<IntroductionRow, UUID> {
  List<IntroductionRow> findByIdInOrderByIdDesc(Collection<UUID> ids);

  Optional<IntroductionRow> findByOpenKey(String openKey);

  boolean existsByJobSeekerIdAndEmployerIdAndVacancyIdAndStatus(
      UUID jobSeekerId, UUID employerId, UUID vacancyId, IntroductionStatus status);

  List<IntroductionRow> findByJobSeekerIdAndEmployerIdAndStatus(
      UUID jobSeekerId, UUID employerId, IntroductionStatus status);

  List<IntroductionRow> findByJobSeekerIdAndStatus(UUID jobSeekerId, IntroductionStatus status);

  /** Asked and not answered on their last day. */
  @Query(
      """
      SELECT id FROM introduction WHERE status = 'ASKED' AND answer_by < :today
      ORDER BY answer_by, id LIMIT :limit
      """)
  List<UUID> findOverdue(LocalDate today, int limit);
}
