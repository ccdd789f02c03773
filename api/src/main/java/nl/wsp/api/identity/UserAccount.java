package nl.wsp.api.identity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person who may sign in, whatever he is for which organisation. */
@MappedEntity("app_user")
record UserAccount(
    @Id UUID id,
    String username,
    String displayName,
    @Nullable String phone,
    @Nullable String passwordHash,
    @Nullable String externalSubject,
    boolean active,
    Instant createdAt) {
  boolean hasPassword() {
    return passwordHash != null;
  }
}
