package nl.wsp.api.jobseeker;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Row of a file in a sample, with what the officer found. */
@MappedEntity("quality_sample_file")
record QualitySampleFile(
    @Id UUID id,
    UUID sampleId,
    UUID jobSeekerId,
    int position,
    QualityFinding.@Nullable Kind finding,
    @Nullable String note,
    @Nullable UUID judgedBy,
    @Nullable Instant judgedAt,
    @Version long version) {

  static QualitySampleFile drawn(UUID id, UUID sampleId, UUID jobSeekerId, int position) {
    return new QualitySampleFile(id, sampleId, jobSeekerId, position, null, null, null, null, 0);
  }

  QualitySampleFile judged(QualityFinding finding, UUID by, Instant at) {
    return new QualitySampleFile(
        id, sampleId, jobSeekerId, position, finding.finding(), finding.note(), by, at, version);
  }
}
