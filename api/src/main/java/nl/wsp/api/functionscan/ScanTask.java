package nl.wsp.api.functionscan;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task of a scan, for the features that calculate with it.
 *
 * @param version of the task alone: two people on one scan conflict per task
 * @param position order in the scan, from 0
 * @param updatedBy user who changed it last
 */
public record ScanTask(
    UUID id,
    UUID scanId,
    long version,
    int position,
    TaskContent content,
    @Nullable UUID updatedBy,
    Instant updatedAt) {}
