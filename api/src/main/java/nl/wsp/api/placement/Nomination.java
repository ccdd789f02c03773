package nl.wsp.api.placement;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.UUID;
import nl.wsp.api.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to propose for a vacancy.
 *
 * @param motivation why, in words the employer and the person may read: no name, no health, no
 *     benefit; at most 1,000 characters, needed when no ranking says it
 * @param rankingId the ranking he was chosen from
 * @param passedOverReason why those above him in that ranking were passed over; needed when one of
 *     them was never proposed
 * @param to {@code PROPOSED} (default): to the employer now; {@code PREPARED}, {@code POSTPONED} or
 *     {@code PARKED}: kept for later
 * @param until until when it is postponed
 * @param reason why it is parked
 */
@Serdeable
@Introspected
public record Nomination(
    @Nullable UUID vacancyId,
    @Nullable UUID jobSeekerId,
    @Nullable String motivation,
    @Nullable UUID rankingId,
    @Nullable String passedOverReason,
    @Nullable String to,
    @Nullable LocalDate until,
    @Nullable String reason) {
  private static final int MAX_TEXT = 1000;

  /** Somebody to propose now. */
  public static Nomination now(
      UUID vacancyId, UUID jobSeekerId, String motivation, @Nullable UUID rankingId) {
    return new Nomination(vacancyId, jobSeekerId, motivation, rankingId, null, null, null, null);
  }

  void check(Violations violations) {
    if (vacancyId == null) {
      violations.invalid("/vacancyId", "required");
    }
    if (jobSeekerId == null) {
      violations.invalid("/jobSeekerId", "required");
    }
    if (textOf(motivation) == null && rankingId == null) {
      violations.invalid("/motivation", "required");
    }
    checkLength(violations, "/motivation", motivation);
    checkLength(violations, "/passedOverReason", passedOverReason);
    checkLength(violations, "/reason", reason);
  }

  private static void checkLength(Violations violations, String pointer, @Nullable String text) {
    if (text != null && text.strip().length() > MAX_TEXT) {
      violations.invalid(pointer, "size", 0, MAX_TEXT);
    }
  }

  static @Nullable String textOf(@Nullable String given) {
    return given == null || given.isBlank() ? null : given.strip();
  }
}
