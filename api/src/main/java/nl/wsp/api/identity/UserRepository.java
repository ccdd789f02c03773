package nl.wsp.api.identity;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.MYSQL)
interface UserRepository extends CrudRepository<UserAccount, UUID> {
  Optional<UserAccount> findByUsername(String username);

  List<UserAccount> findByIdIn(Collection<UUID> ids);

  Optional<UserAccount> findByExternalSubject(String externalSubject);
}
