package nl.wsp.api.employer;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Row of an employer. */
@MappedEntity("employer")
record Employer(
    @Id UUID id,
    @Nullable UUID organisationId,
    String name,
    @Nullable String kvkNumber,
    @Nullable String sector,
    @Nullable String postcode,
    @Nullable String municipalityCode,
    @Nullable String phone,
    @Nullable String email,
    @Nullable UUID accountManagerId,
    boolean verified,
    @Nullable String externalId,
    @Version long version,
    Instant createdAt,
    Instant updatedAt) {

  /**
   * This employer with other content; verified as soon as the KvK number is known.
   *
   * @param newMunicipalityCode CBS code of the municipality of the postcode
   */
  Employer with(EmployerFields fields, @Nullable String newMunicipalityCode, Instant now) {
    return new Employer(
        id,
        organisationId,
        fields.name(),
        fields.kvkNumber(),
        fields.sector(),
        fields.postcode(),
        newMunicipalityCode,
        fields.phone(),
        fields.email(),
        fields.accountManagerId(),
        verified || fields.kvkNumber() != null,
        externalId,
        version,
        createdAt,
        now);
  }

  EmployerFields fields() {
    return new EmployerFields(name, kvkNumber, sector, postcode, phone, email, accountManagerId);
  }
}
