package nl.wsp.api.functionscan.proposal;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ScanVacancyRepository extends CrudRepository<ScanVacancyRow, UUID> {
  List<ScanVacancyRow> findByProposalIdOrderByPosition(UUID proposalId);

  List<ScanVacancyRow> findByScanIdOrderByPosition(UUID scanId);

  Optional<ScanVacancyRow> findByVacancyId(UUID vacancyId);
}
