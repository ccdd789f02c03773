package nl.wsp.api.functionscan;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A competency that a task asks.
 *
 * @param code of the catalogue
 * @param level 1 (with help) to 5, absent: any
 */
@Serdeable
@Introspected
public record TaskCompetency(String code, @Nullable Integer level) {}
