package nl.wsp.api.jobseeker;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.MYSQL)
interface QualitySampleFileRepository extends CrudRepository<QualitySampleFile, UUID> {
  List<QualitySampleFile> findBySampleIdInOrderByPosition(Collection<UUID> sampleIds);

  Optional<QualitySampleFile> findBySampleIdAndJobSeekerId(UUID sampleId, UUID jobSeekerId);
}
