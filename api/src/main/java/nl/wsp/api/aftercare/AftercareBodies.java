package nl.wsp.api.aftercare;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Aftercare of one person. */
final class AftercareBodies {
  private AftercareBodies() {}

  /**
   * What is planned, what was done, and whether the person wants it.
   *
   * @param comeBackTo whom the person calls to come back, with his phone if known
   * @param byLetter whether he has no account: what he must know is printed for him
   * @param version of the choice
   */
  @Serdeable
  record AftercareBody(
      boolean declined,
      @Nullable String comeBackTo,
      @Nullable String comeBackPhone,
      List<PlannedBody> planned,
      List<ContactBody> contacts,
      boolean writes,
      boolean byLetter,
      long version) {}

  /** A contact of the plan that is still to come, or the end of what runs. */
  @Serdeable
  record PlannedBody(String kind, String text, LocalDate on) {}

  /** A contact there was. */
  @Serdeable
  record ContactBody(
      UUID id, ContactRow.Party party, LocalDate on, String note, @Nullable String author) {}

  /** A contact to note. */
  @Serdeable
  @Introspected
  record NewContact(@Nullable String party, @Nullable LocalDate on, @Nullable String note) {}

  /** Whether the person wants contact. */
  @Serdeable
  @Introspected
  record Choice(@Nullable Boolean declined, @Nullable Long version) {}
}
