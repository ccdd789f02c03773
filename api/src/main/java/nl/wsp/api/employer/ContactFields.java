package nl.wsp.api.employer;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contact moment to note.
 *
 * @param at when it was, absent: now
 * @param kind {@code VISIT PHONE EMAIL EVENT OTHER}, absent: other
 * @param note what was said, at most 4000 characters
 */
@Serdeable
@Introspected
record ContactFields(@Nullable Instant at, @Nullable String kind, @Nullable String note) {}
