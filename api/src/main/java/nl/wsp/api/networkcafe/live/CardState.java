package nl.wsp.api.networkcafe.live;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a card stands: all that changes while people work, and nothing about the person.
 *
 * @param place order within the column, lowest first
 * @param version of column, place and outcome
 * @param queuedAt waits for a table since then
 */
@Serdeable
record CardState(
    UUID id,
    String column,
    long place,
    long version,
    @Nullable TalkOutcome outcome,
    CardTimer timer,
    @Nullable Instant queuedAt,
    @Nullable UUID movedBy,
    @Nullable Instant movedAt) {}
