package nl.wsp.api.employer;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ContactMomentRepository extends CrudRepository<ContactMoment, UUID> {
  List<ContactMoment> findByIdInOrderByAtDescAndIdDesc(Collection<UUID> ids);
}
