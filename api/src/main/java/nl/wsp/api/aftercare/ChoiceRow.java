package nl.wsp.api.aftercare;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.util.UUID;

/** Whether a person wants contact. */
@MappedEntity("aftercare_choice")
record ChoiceRow(
    @Id UUID jobSeekerId,
    boolean declined,
    @Version long version,
    UUID changedBy,
    Instant changedAt) {}
