package nl.wsp.api.subsidy;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.wsp.matching.WageValue;
import org.jspecify.annotations.Nullable;

/**
 * An offer of wage-cost subsidy. No name of the candidate stands in it.
 *
 * @param reference how people name it on paper
 * @param party what the reader is to it
 * @param jobSeekerId the candidate, for staff only
 * @param candidate pseudonym of the candidate, as this employer always sees him
 * @param endDate absent: a contract without end
 * @param calculatedUntil last day of the figures
 * @param steps statuses the reader can bring it to
 * @param caseId the case that came of it
 * @param figures absent in a list
 * @param instruments kinds of support that may apply, worded
 */
@Serdeable
record OfferView(
    UUID id,
    String reference,
    OfferStatus status,
    OfferParty party,
    UUID employerId,
    @Nullable String employerName,
    @Nullable UUID vacancyId,
    @Nullable UUID jobSeekerId,
    UUID candidate,
    String functionTitle,
    LocalDate startDate,
    @Nullable LocalDate endDate,
    LocalDate calculatedUntil,
    BigDecimal hoursPerWeek,
    @Nullable BigDecimal hourlyWage,
    boolean flatRate,
    @Nullable LocalDate flatRateUntil,
    @Nullable BigDecimal wageValuePercent,
    WageValue.@Nullable Kind wageValueKind,
    @Nullable LocalDate wageValueDate,
    @Nullable OfferFigures figures,
    List<Instrument> instruments,
    LocalDate validUntil,
    @Nullable String note,
    @Nullable String reason,
    @Nullable String madeBy,
    @Nullable Instant sentAt,
    @Nullable Instant answeredAt,
    List<OfferStatus> steps,
    @Nullable UUID caseId,
    long version) {

  /** A kind of support; not certain: it depends on what is not known yet. */
  @Serdeable
  record Instrument(String code, String label, String amount, boolean certain) {}
}
