package nl.wsp.api.jobseeker;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Row of a number of files drawn to be judged.
 *
 * @param number what the person reads in his access log
 * @param municipalityCode where was drawn; absent: everywhere
 * @param openUntil last day on which its files may be read
 */
@MappedEntity("quality_sample")
record QualitySample(
    @Id UUID id,
    String number,
    @Nullable String municipalityCode,
    String reason,
    UUID drawnBy,
    Instant drawnAt,
    LocalDate openUntil) {}
