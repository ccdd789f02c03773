package nl.wsp.api.vacancy;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AdaptationRepository extends CrudRepository<Adaptation, UUID> {
  Optional<Adaptation> findByIdAndVacancyId(UUID id, UUID vacancyId);

  Optional<Adaptation> findByOpenVacancyId(UUID vacancyId);

  @Query(
      "SELECT * FROM vacancy_adaptation WHERE vacancy_id = :vacancyId ORDER BY id DESC LIMIT"
          + " :limit")
  List<Adaptation> findLatest(UUID vacancyId, int limit);
}
