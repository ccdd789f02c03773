package nl.wsp.api.subsidy;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stored case. */
@MappedEntity("subsidy_case")
record CaseRow(
    @Id UUID id,
    UUID offerId,
    UUID employerId,
    UUID jobSeekerId,
    Status status,
    ContractKind contractKind,
    @Nullable String formalEmployer,
    LocalDate startsOn,
    @Nullable LocalDate contractEndsOn,
    @Nullable LocalDate endedOn,
    @Nullable CoachKind coachKind,
    @Nullable String coachName,
    @Nullable String workplaceAdaptation,
    @Nullable LocalDate reassessOn,
    UUID createdBy,
    @Version long version,
    Instant createdAt,
    Instant updatedAt) {

  /** Where a case stands. */
  enum Status {
    RUNNING,
    ENDED
  }

  /** By whom the person is employed. */
  enum ContractKind {
    /** By the employer. */
    AGREEMENT,
    /** By another, who posts him with the employer (detachering). */
    SECONDMENT
  }

  /** Who coaches the person at work. */
  enum CoachKind {
    /** A coach of the service point. */
    OWN,
    /** A coach who is hired. */
    EXTERNAL,
    /** A coach of the sheltered-work company. */
    SHELTERED_WORK
  }

  CaseRow with(CaseFields fields, Instant now) {
    return new CaseRow(
        id,
        offerId,
        employerId,
        jobSeekerId,
        status,
        fields.contractKind(),
        CaseFields.text(fields.formalEmployer()),
        startsOn,
        contractEndsOn,
        endedOn,
        fields.coachKind(),
        CaseFields.text(fields.coachName()),
        CaseFields.text(fields.workplaceAdaptation()),
        fields.reassessOn() == null ? reassessOn : fields.reassessOn(),
        createdBy,
        version,
        createdAt,
        now);
  }

  CaseRow reassessedOn(LocalDate next, Instant now) {
    return new CaseRow(
        id,
        offerId,
        employerId,
        jobSeekerId,
        status,
        contractKind,
        formalEmployer,
        startsOn,
        contractEndsOn,
        endedOn,
        coachKind,
        coachName,
        workplaceAdaptation,
        next,
        createdBy,
        version,
        createdAt,
        now);
  }

  CaseRow ended(LocalDate day, Instant now) {
    return new CaseRow(
        id,
        offerId,
        employerId,
        jobSeekerId,
        Status.ENDED,
        contractKind,
        formalEmployer,
        startsOn,
        contractEndsOn,
        day,
        coachKind,
        coachName,
        workplaceAdaptation,
        null,
        createdBy,
        version,
        createdAt,
        now);
  }
}
