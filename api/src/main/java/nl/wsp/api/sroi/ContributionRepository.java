package nl.wsp.api.sroi;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ContributionRepository extends CrudRepository<ContributionRow, UUID> {
  List<ContributionRow> findByIdIn(Collection<UUID> ids);

  /** What the figures of obligations need, without what is rejected or withdrawn. */
  @Query(
      """
      SELECT obligation_id, status, value, counts_from, counts_until FROM sroi_contribution
      WHERE obligation_id IN (:obligationIds) AND status IN ('PLANNED', 'SUBMITTED', 'APPROVED')
      """)
  List<Counted> findCounted(Collection<UUID> obligationIds);

  /** A contribution as the figures see it. */
  @Introspected
  record Counted(
      UUID obligationId,
      ContributionStatus status,
      BigDecimal value,
      LocalDate countsFrom,
      LocalDate countsUntil) {}
}
