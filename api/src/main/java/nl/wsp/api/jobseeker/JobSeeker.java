package nl.wsp.api.jobseeker;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The root of a person's file. Its version is the one version of the whole file: CV, consents and
 * target group raise it too.
 *
 * @param userId the person's own account
 * @param consultantId absent: on the intake list of the municipality
 * @param active whether the person is looking for work
 * @param sourceFields fields of an import that have no place of their own, JSON
 */
@MappedEntity("job_seeker")
@Serdeable
record JobSeeker(
    @Id UUID id,
    @Nullable UUID userId,
    @Nullable UUID consultantId,
    @Nullable UUID standInId,
    @Nullable String municipalityCode,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String email,
    @Nullable String phone,
    @Nullable LocalDate birthDate,
    boolean active,
    @Nullable String externalId,
    @Nullable String sourceFields,
    @Version Long version,
    Instant createdAt,
    Instant updatedAt) {

  JobSeeker changedAt(Instant now) {
    return new JobSeeker(
        id,
        userId,
        consultantId,
        standInId,
        municipalityCode,
        firstName,
        lastName,
        email,
        phone,
        birthDate,
        active,
        externalId,
        sourceFields,
        version,
        createdAt,
        now);
  }

  JobSeeker takenBy(UUID consultant) {
    return new JobSeeker(
        id,
        userId,
        consultant,
        standInId,
        municipalityCode,
        firstName,
        lastName,
        email,
        phone,
        birthDate,
        active,
        externalId,
        sourceFields,
        version,
        createdAt,
        updatedAt);
  }

  JobSeeker withStandIn(@Nullable UUID standIn) {
    return new JobSeeker(
        id,
        userId,
        consultantId,
        standIn,
        municipalityCode,
        firstName,
        lastName,
        email,
        phone,
        birthDate,
        active,
        externalId,
        sourceFields,
        version,
        createdAt,
        updatedAt);
  }

  JobSeeker with(JobSeekerFields fields) {
    return new JobSeeker(
        id,
        userId,
        fields.consultantId(),
        fields.standInId(),
        fields.municipalityCode(),
        fields.firstName(),
        fields.lastName(),
        fields.email(),
        fields.phone(),
        fields.birthDate(),
        fields.active() == null || fields.active(),
        externalId,
        sourceFields,
        version,
        createdAt,
        updatedAt);
  }

  JobSeeker withAccount(UUID account) {
    return new JobSeeker(
        id,
        account,
        consultantId,
        standInId,
        municipalityCode,
        firstName,
        lastName,
        email,
        phone,
        birthDate,
        active,
        externalId,
        sourceFields,
        version,
        createdAt,
        updatedAt);
  }

  JobSeeker refreshed(IncomingJobSeeker incoming) {
    return new JobSeeker(
        id,
        userId,
        consultantId,
        standInId,
        municipalityCode,
        firstName,
        lastName,
        email,
        phone,
        birthDate,
        incoming.active(),
        externalId,
        incoming.sourceFields(),
        version,
        createdAt,
        updatedAt);
  }
}
