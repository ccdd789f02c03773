package nl.wsp.api.notification;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message in one's inbox, worded in the language of the request.
 *
 * @param path page of the portal it is about
 * @param hasCalendar whether {@code /calendar} gives a file for one's calendar
 */
@Serdeable
record MessageBody(
    UUID id,
    MessageKind kind,
    String title,
    String text,
    String path,
    Instant createdAt,
    @Nullable Instant readAt,
    boolean hasCalendar) {}
