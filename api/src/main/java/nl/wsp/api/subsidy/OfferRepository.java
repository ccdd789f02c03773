package nl.wsp.api.subsidy;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.MYSQL)
interface OfferRepository extends CrudRepository<OfferRow, UUID> {
  List<OfferRow> findByIdInOrderByIdDesc(Collection<UUID> ids);

  /** Sent and not answered on their last day. */
  @Query(
      """
      SELECT id FROM subsidy_offer
      WHERE status = 'SENT' AND valid_until < :today
      ORDER BY valid_until, id LIMIT :limit
      """)
  List<UUID> findRunOut(LocalDate today, int limit);
}
