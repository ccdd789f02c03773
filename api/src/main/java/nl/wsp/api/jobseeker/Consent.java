package nl.wsp.api.jobseeker;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One giving of a consent, and its withdrawal; rows are never removed while the file exists. */
@MappedEntity("consent")
record Consent(
    @Id UUID id,
    UUID jobSeekerId,
    String audience,
    ConsentBasis basis,
    Instant givenAt,
    @Nullable UUID givenBy,
    @Nullable LocalDate validUntil,
    @Nullable Instant withdrawnAt,
    @Nullable UUID withdrawnBy) {

  /** Whether it counts on a day; the last day counts. */
  boolean isValidOn(LocalDate day) {
    return withdrawnAt == null && (validUntil == null || !validUntil.isBefore(day));
  }
}
