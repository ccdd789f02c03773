package nl.wsp.api.subsidy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which offers are asked. */
record OfferQuery(
    @Nullable String status,
    @Nullable UUID employerId,
    @Nullable UUID vacancyId,
    @Nullable Integer limit,
    @Nullable String cursor) {}
