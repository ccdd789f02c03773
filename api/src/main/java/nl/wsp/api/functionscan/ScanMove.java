package nl.wsp.api.functionscan;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A step to take with a scan.
 *
 * @param to status to go to
 * @param reason needed to decline, and to revise an advice
 * @param version version the step is based on, if it must be that one
 */
@Serdeable
@Introspected
record ScanMove(@Nullable String to, @Nullable String reason, @Nullable Long version) {}
