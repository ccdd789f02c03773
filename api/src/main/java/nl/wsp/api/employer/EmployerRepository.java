package nl.wsp.api.employer;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.MYSQL)
interface EmployerRepository extends CrudRepository<Employer, UUID> {
  List<Employer> findByIdIn(Collection<UUID> ids);

  List<UUID> findIdByOrganisationIdIn(Collection<UUID> organisationIds);

  List<UUID> findIdByAccountManagerIdIn(Collection<UUID> accountManagerIds);

  Optional<Employer> findByKvkNumber(String kvkNumber);

  Optional<Employer> findByExternalId(String externalId);
}
