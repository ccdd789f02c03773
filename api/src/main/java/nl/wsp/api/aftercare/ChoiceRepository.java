package nl.wsp.api.aftercare;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ChoiceRepository extends CrudRepository<ChoiceRow, UUID> {
  @Query("SELECT job_seeker_id FROM aftercare_choice WHERE declined AND job_seeker_id IN (:ids)")
  List<UUID> findDeclined(Collection<UUID> ids);
}
