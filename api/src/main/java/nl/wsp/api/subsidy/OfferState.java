package nl.wsp.api.subsidy;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the history keeps of an offer: its terms, not the wage value of the person. */
@Serdeable
record OfferState(
    OfferStatus status,
    String functionTitle,
    LocalDate startDate,
    @Nullable LocalDate endDate,
    BigDecimal hoursPerWeek,
    @Nullable BigDecimal hourlyWage,
    boolean flatRate,
    LocalDate validUntil) {
  static OfferState of(OfferRow offer) {
    return new OfferState(
        offer.status(),
        offer.functionTitle(),
        offer.startsOn(),
        offer.endsOn(),
        offer.hoursPerWeek(),
        offer.hourlyWage(),
        offer.flatRate(),
        offer.validUntil());
  }
}
