package nl.wsp.api.vacancy;

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
interface VacancyRepository extends CrudRepository<Vacancy, UUID> {
  List<Vacancy> findByIdIn(Collection<UUID> ids);

  Optional<Vacancy> findByExternalId(String externalId);

  List<Vacancy> findByExternalIdIn(Collection<String> externalIds);

  @Query(
      """
      SELECT id FROM vacancy WHERE status = 'PUBLISHED' AND closing_date < :today
      ORDER BY closing_date, id LIMIT :limit
      """)
  List<UUID> findOverdue(LocalDate today, int limit);

  @Query(
      """
      SELECT id FROM vacancy
      WHERE status = 'PUBLISHED' AND (closing_date IS NULL OR closing_date >= :today) AND id > :after
      ORDER BY id LIMIT :limit
      """)
  List<UUID> findOpenAfter(LocalDate today, String after, int limit);

  @Query(
      """
      SELECT id FROM vacancy
      WHERE status = 'PUBLISHED' AND (closing_date IS NULL OR closing_date >= :today)
      ORDER BY id DESC LIMIT :limit
      """)
  List<UUID> findNewestOpen(LocalDate today, int limit);

  @Query(
      """
      SELECT COUNT(*) FROM vacancy
      WHERE status = 'PUBLISHED' AND (closing_date IS NULL OR closing_date >= :today)
      """)
  long countOpen(LocalDate today);
}
