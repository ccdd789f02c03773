package nl.wsp.api.subsidy;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.model.DataType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.wsp.matching.WageValue;
import org.jspecify.annotations.Nullable;

/** Stored offer. */
@MappedEntity("subsidy_offer")
record OfferRow(
    @Id UUID id,
    UUID employerId,
    @Nullable UUID vacancyId,
    UUID jobSeekerId,
    OfferStatus status,
    String functionTitle,
    LocalDate startsOn,
    @Nullable LocalDate endsOn,
    LocalDate calculatedUntil,
    BigDecimal hoursPerWeek,
    @Nullable BigDecimal hourlyWage,
    boolean flatRate,
    @Nullable LocalDate flatRateUntil,
    @Nullable BigDecimal wageValuePercent,
    WageValue.@Nullable Kind wageValueKind,
    @Nullable LocalDate wageValueOn,
    @TypeDef(type = DataType.JSON) OfferFigures figures,
    LocalDate validUntil,
    @Nullable String note,
    UUID createdBy,
    @Nullable Instant sentAt,
    @Nullable Instant answeredAt,
    @Nullable String reason,
    @Version long version,
    Instant createdAt,
    Instant updatedAt) {

  OfferRow moved(OfferStatus to, @Nullable String why, Instant now) {
    boolean answer = to == OfferStatus.ACCEPTED || to == OfferStatus.DECLINED;
    return new OfferRow(
        id,
        employerId,
        vacancyId,
        jobSeekerId,
        to,
        functionTitle,
        startsOn,
        endsOn,
        calculatedUntil,
        hoursPerWeek,
        hourlyWage,
        flatRate,
        flatRateUntil,
        wageValuePercent,
        wageValueKind,
        wageValueOn,
        figures,
        validUntil,
        note,
        createdBy,
        to == OfferStatus.SENT ? now : sentAt,
        answer ? now : answeredAt,
        why,
        version,
        createdAt,
        now);
  }

  /** The same root with other terms and figures. */
  OfferRow with(OfferTerms terms, OfferFigures calculated, Instant now) {
    return new OfferRow(
        id,
        employerId,
        vacancyId,
        jobSeekerId,
        status,
        terms.functionTitle(),
        terms.startDate(),
        terms.endDate(),
        terms.calculatedUntil(),
        terms.hoursPerWeek(),
        terms.hourlyWage(),
        terms.flatRate(),
        terms.flatRateUntil(),
        terms.wageValue() == null ? null : BigDecimal.valueOf(terms.wageValue().percent()),
        terms.wageValue() == null ? null : terms.wageValue().kind(),
        terms.wageValue() == null ? null : terms.wageValue().determinedOn(),
        calculated,
        terms.validUntil(),
        terms.note(),
        createdBy,
        sentAt,
        answeredAt,
        reason,
        version,
        createdAt,
        now);
  }
}
