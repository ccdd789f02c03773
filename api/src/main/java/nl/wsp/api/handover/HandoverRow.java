package nl.wsp.api.handover;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Row of a handover. */
@MappedEntity("caseload_handover")
record HandoverRow(
    @Id UUID id,
    UUID fromId,
    UUID toId,
    @Nullable String note,
    int people,
    int signals,
    int otherWork,
    int letters,
    UUID doneBy,
    Instant doneAt,
    int employers) {}
