package nl.wsp.api.identity;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.platform.security.Role;

@JdbcRepository(dialect = Dialect.MYSQL)
interface MembershipRepository extends CrudRepository<Membership, UUID> {
  boolean existsByUserIdAndRole(UUID userId, Role role);

  List<UUID> findDistinctUserIdByRole(Role role);

  List<UUID> findUserIdByOrganisationIdInAndRole(Collection<UUID> organisationIds, Role role);

  List<UUID> findUserIdByMunicipalityCodeAndRole(String municipalityCode, Role role);
}
