package nl.wsp.api.jobopening;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.model.DataType;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Row of an employer approached for a person.
 *
 * @param reasons why this employer, as it was when chosen
 * @param ownerId who follows it up
 * @param nextOn day of the next step
 */
@MappedEntity("job_opening")
record JobOpening(
    @Id UUID id,
    UUID jobSeekerId,
    UUID employerId,
    JobOpeningStatus status,
    @TypeDef(type = DataType.JSON) Reasons reasons,
    UUID ownerId,
    @Nullable LocalDate approachedOn,
    @Nullable UUID approachedBy,
    @Nullable LocalDate nextOn,
    @Nullable String noReason,
    @Version long version,
    UUID createdBy,
    Instant createdAt,
    Instant updatedAt) {

  JobOpening with(
      JobOpeningStatus newStatus,
      UUID newOwnerId,
      @Nullable LocalDate newApproachedOn,
      @Nullable UUID newApproachedBy,
      @Nullable LocalDate newNextOn,
      @Nullable String newNoReason,
      Instant now) {
    return new JobOpening(
        id,
        jobSeekerId,
        employerId,
        newStatus,
        reasons,
        newOwnerId,
        newApproachedOn,
        newApproachedBy,
        newNextOn,
        newNoReason,
        version,
        createdBy,
        createdAt,
        now);
  }

  /** The reasons as one document. */
  @Serdeable
  record Reasons(List<Reason> reasons) {}
}
