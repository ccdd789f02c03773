package nl.wsp.api.placement;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ProposalRepository extends CrudRepository<ProposalRow, UUID> {
  List<ProposalRow> findByIdInOrderByIdDesc(Collection<UUID> ids);

  List<ProposalRow> findByVacancyIdAndStatusIn(UUID vacancyId, Collection<ProposalState> statuses);

  List<ProposalRow> findByVacancyIdAndJobSeekerIdAndStatusIn(
      UUID vacancyId, UUID jobSeekerId, Collection<ProposalState> statuses);

  List<ProposalRow> findByVacancyIdAndJobSeekerIdIn(UUID vacancyId, Collection<UUID> jobSeekerIds);

  @Query(
      """
      SELECT id FROM proposal
      WHERE (status = 'PROPOSED' AND sent_at < :before
          OR status = 'INTERESTED' AND answered_at < :before
          OR status = 'INTERVIEW' AND interview_at < :before)
        AND id > :after ORDER BY id LIMIT :limit
      """)
  List<UUID> findUnanswered(Instant before, String after, int limit);

  @Query(
      """
      SELECT id FROM proposal
      WHERE (status = 'POSTPONED' AND postponed_until <= :today
          OR status = 'PREPARED' AND created_at < :before)
        AND id > :after ORDER BY id LIMIT :limit
      """)
  List<UUID> findToPickUp(LocalDate today, Instant before, String after, int limit);

  List<ProposalRow> findByJobSeekerIdAndVacancyIdIn(UUID jobSeekerId, Collection<UUID> vacancyIds);
}
