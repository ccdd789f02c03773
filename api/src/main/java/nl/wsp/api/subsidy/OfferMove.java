package nl.wsp.api.subsidy;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A step of an offer.
 *
 * @param to SENT, ACCEPTED, DECLINED or WITHDRAWN
 * @param reason needed to decline or withdraw, and from staff who answer for an employer
 * @param version version the step is based on, when given
 */
@Serdeable
@Introspected
record OfferMove(@Nullable OfferStatus to, @Nullable String reason, @Nullable Long version) {}
