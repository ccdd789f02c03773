package nl.wsp.api.networkcafe.live;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param sequence place in the order of the session, from 1 without gaps
 * @param jobSeekerId whom it is about: who may not see him does not receive it
 */
record SessionEvent(
    UUID sessionId,
    long sequence,
    EventKind kind,
    @Nullable UUID jobSeekerId,
    @Nullable UUID actorId,
    Instant at,
    EventContent content) {}
