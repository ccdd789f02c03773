package nl.wsp.api.placement;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
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

  List<ProposalRow> findByJobSeekerIdAndVacancyIdIn(UUID jobSeekerId, Collection<UUID> vacancyIds);
}
