package nl.wsp.api.employer;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import nl.wsp.api.identity.Accounts;
import org.jspecify.annotations.Nullable;

/**
 * An employer with his dedicated contact.
 *
 * @param verified false while only an import knows this employer
 * @param municipality CBS code of the municipality of the postcode, when it is of the region
 * @param organisationId organisation through which the employer's own people sign in
 */
@Serdeable
record EmployerView(
    UUID id,
    String name,
    @Nullable String kvkNumber,
    @Nullable String sector,
    @Nullable String postcode,
    @Nullable String municipality,
    @Nullable String phone,
    @Nullable String email,
    @Nullable UUID accountManagerId,
    @Nullable ContactPerson accountManager,
    @Nullable UUID organisationId,
    boolean verified,
    long version,
    Instant createdAt,
    Instant updatedAt) {

  static EmployerView of(Employer employer, Accounts.@Nullable Person manager) {
    return new EmployerView(
        employer.id(),
        employer.name(),
        employer.kvkNumber(),
        employer.sector(),
        employer.postcode(),
        employer.municipalityCode(),
        employer.phone(),
        employer.email(),
        employer.accountManagerId(),
        manager == null
            ? null
            : new ContactPerson(manager.displayName(), manager.phone(), manager.email()),
        employer.organisationId(),
        employer.verified(),
        employer.version(),
        employer.createdAt(),
        employer.updatedAt());
  }

  /** How to reach the account manager. */
  @Serdeable
  record ContactPerson(String name, @Nullable String phone, String email) {}
}
