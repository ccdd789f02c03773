package nl.wsp.api.identity;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.platform.security.OrganisationKind;

@JdbcRepository(dialect = Dialect.MYSQL)
interface OrganisationRepository extends CrudRepository<Organisation, UUID> {
  List<Organisation> findByKindInOrderByName(Collection<OrganisationKind> kinds);
}
