package nl.wsp.api.identity;

import io.micronaut.data.annotation.Query;
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

  /** In the partnership itself, for one municipality or for all of them. */
  @Query(
      """
      SELECT DISTINCT m.user_id FROM membership m JOIN organisation o ON o.id = m.organisation_id
      WHERE m.role = :role AND o.kind IN ('MUNICIPALITY', 'SERVICE_POINT')
        AND (m.municipality_code = :municipalityCode OR m.municipality_code IS NULL)
      """)
  List<UUID> findServing(String municipalityCode, Role role);

  @Query(
      """
      SELECT DISTINCT m.user_id FROM membership m JOIN organisation o ON o.id = m.organisation_id
      WHERE m.role = :role AND o.kind IN ('MUNICIPALITY', 'SERVICE_POINT')
      """)
  List<UUID> findInPartnership(Role role);
}
