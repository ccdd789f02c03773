package nl.wsp.api.networkcafe.live;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agreed action. */
@MappedEntity("session_action")
record ActionRow(
    @Id UUID id,
    UUID sessionId,
    @Nullable UUID jobSeekerId,
    String what,
    UUID ownerId,
    LocalDate dueOn,
    @Nullable Instant doneAt,
    @Nullable UUID doneBy,
    @Version long version,
    UUID createdBy,
    Instant createdAt) {
  ActionRow with(
      String newWhat,
      UUID newOwnerId,
      LocalDate newDueOn,
      @Nullable Instant newDoneAt,
      @Nullable UUID newDoneBy) {
    return new ActionRow(
        id,
        sessionId,
        jobSeekerId,
        newWhat,
        newOwnerId,
        newDueOn,
        newDoneAt,
        newDoneBy,
        version,
        createdBy,
        createdAt);
  }
}
