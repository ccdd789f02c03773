package nl.wsp.api.functionscan;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be written of a scan: the request, and the planning that is the adviser's.
 *
 * @param plannedTime HH:mm in Amsterdam
 * @param tasksShared whether the employer sees the tasks
 */
@Serdeable
record ScanFields(
    ScanDetails details,
    @Nullable UUID adviserId,
    @Nullable LocalDate plannedOn,
    @Nullable String plannedTime,
    boolean tasksShared) {}
