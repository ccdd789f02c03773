package nl.wsp.api.notification;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How somebody wants his mails. */
final class PreferenceBodies {
  private PreferenceBodies() {}

  /**
   * All choices of a user.
   *
   * @param language of his mails, {@code nl} or {@code en}
   * @param address where they go
   * @param kinds kinds of message that his roles get
   */
  @Serdeable
  record PreferencesBody(String language, String address, List<KindBody> kinds) {}

  /**
   * How one kind goes.
   *
   * @param mustDeliver whether there is no choice
   */
  @Serdeable
  record KindBody(MessageKind kind, String label, Delivery delivery, boolean mustDeliver) {}

  /** What is chosen; what is absent stays as it is. */
  @Serdeable
  @Introspected
  record Chosen(@Nullable String language, @Nullable List<ChosenKind> kinds) {}

  /** A choice for one kind. */
  @Serdeable
  @Introspected
  record ChosenKind(@NotNull @Nullable String kind, @NotNull @Nullable String delivery) {}

  /**
   * What a link in a mail stops.
   *
   * @param label the kind of mail in the language of the request
   * @param stopped whether such mails are off already
   */
  @Serdeable
  record UnsubscribeBody(String label, boolean stopped) {}

  /**
   * A mail that did not leave.
   *
   * @param recipient name of the account
   * @param address where it was to go
   * @param kind the kind of message, absent for the mail of a morning
   * @param lastError code of what went wrong
   */
  @Serdeable
  record UndeliveredBody(
      java.util.UUID id,
      String recipient,
      String address,
      @Nullable MessageKind kind,
      int attempts,
      String lastError,
      java.time.Instant createdAt,
      java.time.Instant givenUpAt) {}
}
