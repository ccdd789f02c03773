package nl.wsp.api.jobseeker;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other features know of a person to decide whom they may show him to and whom to tell. Never
 * leaves the service as it is.
 *
 * @param name first and last name, absent when neither is recorded
 * @param userId the person's own account
 * @param audiences codes of the audiences the person consents to today
 */
public record JobSeekerBrief(
    UUID id,
    @Nullable String name,
    @Nullable UUID userId,
    @Nullable UUID consultantId,
    @Nullable UUID standInId,
    @Nullable String municipalityCode,
    boolean active,
    Set<String> audiences) {
  /** Whether the user is the person's own consultant or stands in for him. */
  public boolean isOwnConsultant(UUID user) {
    return user.equals(consultantId) || user.equals(standInId);
  }

  /** Whether the person consents to an audience today. */
  public boolean consentsTo(Audience audience) {
    return audiences.contains(audience.code());
  }
}
