package nl.wsp.api.subsidy;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** A time in which a person is subsidised. */
@MappedEntity("subsidy_period")
record PeriodRow(
    @Id UUID id,
    UUID caseId,
    UUID jobSeekerId,
    LocalDate fromDate,
    LocalDate untilDate,
    BigDecimal ratePercent,
    boolean flatRate,
    BigDecimal subsidyPerWeek,
    BigDecimal subsidyWithChargesPerWeek) {
  PeriodRow until(LocalDate day) {
    return new PeriodRow(
        id,
        caseId,
        jobSeekerId,
        fromDate,
        day,
        ratePercent,
        flatRate,
        subsidyPerWeek,
        subsidyWithChargesPerWeek);
  }
}
