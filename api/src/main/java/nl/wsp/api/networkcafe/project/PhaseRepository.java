package nl.wsp.api.networkcafe.project;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PhaseRepository extends CrudRepository<PhaseRow, UUID> {
  List<PhaseRow> findByProjectIdInOrderByStartsOnAscAndIdAsc(Collection<UUID> projectIds);

  Optional<PhaseRow> findByIdAndProjectId(UUID id, UUID projectId);

  /** Phases of open projects that start in a period while nothing hangs on them. */
  @Query(
      """
      SELECT f.* FROM project_phase f JOIN project p ON p.id = f.project_id
      WHERE p.status IN ('PLANNED', 'RUNNING') AND f.starts_on BETWEEN :from AND :until AND f.id > :after
        AND NOT EXISTS (SELECT 1 FROM phase_session s JOIN matching_session m ON m.id = s.session_id
                        WHERE s.phase_id = f.id AND m.status <> 'CANCELLED')
        AND NOT EXISTS (SELECT 1 FROM phase_vacancy v WHERE v.phase_id = f.id)
      ORDER BY f.id LIMIT :most
      """)
  List<PhaseRow> findBare(LocalDate from, LocalDate until, String after, int most);
}
