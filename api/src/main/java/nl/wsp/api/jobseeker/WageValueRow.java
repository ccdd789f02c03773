package nl.wsp.api.jobseeker;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.wsp.matching.WageValue;
import org.jspecify.annotations.Nullable;

/** One recorded wage value; never changed, a new one is added. */
@MappedEntity("wage_value")
record WageValueRow(
    @Id UUID id,
    UUID jobSeekerId,
    BigDecimal percent,
    WageValue.Kind kind,
    @Nullable String method,
    @Nullable String assessor,
    @Nullable String workplace,
    LocalDate assessedOn,
    @Nullable LocalDate validUntil,
    @Nullable UUID recordedBy,
    Instant recordedAt) {}
