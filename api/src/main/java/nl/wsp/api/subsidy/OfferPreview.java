package nl.wsp.api.subsidy;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.wsp.matching.WageValue;
import org.jspecify.annotations.Nullable;

/** What an offer would be, with everything that was filled in from the match. */
@Serdeable
record OfferPreview(
    String functionTitle,
    LocalDate startDate,
    @Nullable LocalDate endDate,
    LocalDate calculatedUntil,
    BigDecimal hoursPerWeek,
    @Nullable BigDecimal hourlyWage,
    boolean flatRate,
    @Nullable Double wageValuePercent,
    WageValue.@Nullable Kind wageValueKind,
    @Nullable LocalDate wageValueDate,
    LocalDate validUntil,
    OfferFigures figures,
    List<OfferView.Instrument> instruments) {
  static OfferPreview of(
      OfferTerms terms, OfferFigures figures, List<OfferView.Instrument> instruments) {
    WageValue value = terms.wageValue();
    return new OfferPreview(
        terms.functionTitle(),
        terms.startDate(),
        terms.endDate(),
        terms.calculatedUntil(),
        terms.hoursPerWeek(),
        terms.hourlyWage(),
        terms.flatRate(),
        value == null ? null : value.percent(),
        value == null ? null : value.kind(),
        value == null ? null : value.determinedOn(),
        terms.validUntil(),
        figures,
        instruments);
  }
}
