package nl.wsp.api.sroi;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ObligationRepository extends CrudRepository<Obligation, UUID> {
  List<Obligation> findByIdInOrderByIdDesc(Collection<UUID> ids);

  /** Holds the row until the transaction ends, so that changes of its contributions take turns. */
  @Query("SELECT * FROM sroi_obligation WHERE id = :id FOR UPDATE")
  Optional<Obligation> lock(UUID id);

  /** Makes realised the sum of what was approved. */
  @Query(
      """
      UPDATE sroi_obligation SET version = version + 1, updated_at = :now,
        realised = brought_forward + (SELECT COALESCE(SUM(c.value), 0) FROM sroi_contribution c
                                      WHERE c.obligation_id = :id AND c.status = 'APPROVED')
      WHERE id = :id
      """)
  void sumUp(UUID id, Instant now);
}
