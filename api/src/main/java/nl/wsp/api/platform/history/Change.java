package nl.wsp.api.platform.history;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change as a person may read it.
 *
 * @param by name of the user, absent for what the system did by itself
 * @param fields names of the fields that changed
 */
@Serdeable
public record Change(
    long version,
    String action,
    @Nullable String by,
    Instant at,
    @Nullable String reason,
    List<String> fields) {}
