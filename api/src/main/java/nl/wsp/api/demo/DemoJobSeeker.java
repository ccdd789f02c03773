package nl.wsp.api.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invented person who looks for work.
 *
 * @param userId own account; only of the demo account
 * @param consultantId absent: on the intake list of the municipality
 * @param municipalityCode the municipality that pays
 * @param phone a number that is not given out
 */
public record DemoJobSeeker(
    UUID id,
    @Nullable UUID userId,
    String firstName,
    String lastName,
    @Nullable String email,
    @Nullable String phone,
    LocalDate birthDate,
    String municipalityCode,
    @Nullable UUID consultantId,
    boolean active,
    DemoCv cv,
    List<DemoConsent> consents,
    DemoTargetGroup targetGroup,
    Instant createdAt,
    Instant updatedAt) {
  /** Copies the list. */
  public DemoJobSeeker {
    consents = List.copyOf(consents);
  }
}
