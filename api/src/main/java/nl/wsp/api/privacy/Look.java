package nl.wsp.api.privacy;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * One look at a person as he reads it himself.
 *
 * @param by name of who looked, absent when the account no longer exists
 * @param organisation for whom he looked
 * @param what what he saw, in plain words
 * @param why the reason, in plain words
 * @param contextId what it was for: vacancy, ranking or sample number
 */
@Serdeable
public record Look(
    UUID id,
    Instant at,
    LookKind kind,
    @Nullable String by,
    @Nullable String organisation,
    Role role,
    String roleLabel,
    String what,
    String why,
    LookContext.@Nullable Kind context,
    @Nullable String contextId) {
  static Look of(LookRepository.LookRow row, Locale language) {
    String why =
        row.contextKind() == null
            ? ""
            : text(
                language,
                "why." + row.contextKind(),
                row.contextId() == null ? "" : row.contextId());
    return new Look(
        row.accessId(),
        row.at(),
        row.kind(),
        row.displayName(),
        row.organisationName(),
        row.actorRole(),
        text(language, "role." + row.actorRole()),
        text(language, "what." + row.kind()),
        why,
        row.contextKind(),
        row.contextId());
  }

  private static String text(Locale language, String key, Object... args) {
    return Texts.of("privacy", language, key, args);
  }
}
