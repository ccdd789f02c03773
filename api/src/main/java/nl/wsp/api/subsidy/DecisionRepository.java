package nl.wsp.api.subsidy;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.MYSQL)
interface DecisionRepository extends CrudRepository<DecisionRow, UUID> {
  List<DecisionRow> findByCaseIdOrderByIdDesc(UUID caseId);
}
