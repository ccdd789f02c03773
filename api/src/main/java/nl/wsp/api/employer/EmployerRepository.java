package nl.wsp.api.employer;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
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

  @Query(
      """
      SELECT account_manager_id, COUNT(*) AS employers FROM employer
      WHERE account_manager_id IN (:accountManagerIds) GROUP BY account_manager_id
      """)
  List<PortfolioSize> countOfAccountManagers(Collection<UUID> accountManagerIds);

  /** How many employers an account manager has. */
  @Introspected
  record PortfolioSize(UUID accountManagerId, long employers) {}

  /** Employers of an account manager, held until the transaction ends. */
  @Query(
      """
      SELECT * FROM employer WHERE account_manager_id = :accountManagerId ORDER BY id FOR UPDATE
      """)
  List<Employer> lockOfAccountManager(UUID accountManagerId);
}
