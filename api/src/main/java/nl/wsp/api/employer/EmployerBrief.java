package nl.wsp.api.employer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other features know of an employer.
 *
 * @param sector SBI code
 * @param verified false for an employer that only an import knows
 */
public record EmployerBrief(
    UUID id,
    String name,
    @Nullable String sector,
    @Nullable String postcode,
    @Nullable UUID accountManagerId,
    boolean verified) {
  static EmployerBrief of(Employer employer) {
    return new EmployerBrief(
        employer.id(),
        employer.name(),
        employer.sector(),
        employer.postcode(),
        employer.accountManagerId(),
        employer.verified());
  }
}
