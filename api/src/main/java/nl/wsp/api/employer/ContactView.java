package nl.wsp.api.employer;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact moment as staff read it.
 *
 * @param by name of the colleague
 */
@Serdeable
record ContactView(
    UUID id, Instant at, ContactMoment.Kind kind, String note, @Nullable String by) {}
