package nl.wsp.api.subsidy;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case of wage-cost subsidy.
 *
 * @param party what the reader is to it
 * @param candidate pseudonym of the person for this employer
 * @param jobSeekerId for staff only
 * @param reassessmentDue whether the re-assessment comes up within the time of the reminder, or is
 *     late
 * @param periods times in which the person is subsidised, none twice; absent in a list
 * @param decisions newest first, for staff only
 */
@Serdeable
record CaseView(
    UUID id,
    UUID offerId,
    OfferParty party,
    CaseRow.Status status,
    UUID employerId,
    @Nullable String employerName,
    @Nullable UUID jobSeekerId,
    UUID candidate,
    String functionTitle,
    BigDecimal hoursPerWeek,
    CaseRow.ContractKind contractKind,
    @Nullable String formalEmployer,
    LocalDate startDate,
    @Nullable LocalDate contractEndDate,
    @Nullable LocalDate endedOn,
    CaseRow.@Nullable CoachKind coachKind,
    @Nullable String coachName,
    @Nullable String workplaceAdaptation,
    @Nullable LocalDate reassessOn,
    boolean reassessmentDue,
    List<Period> periods,
    List<Decision> decisions,
    long version) {

  /** A subsidised time; amounts in euros a week as decimal strings. */
  @Serdeable
  record Period(
      LocalDate from,
      LocalDate until,
      BigDecimal ratePercent,
      boolean flatRate,
      String subsidyPerWeek,
      String subsidyWithChargesPerWeek) {}

  /** A decision with its reason. */
  @Serdeable
  record Decision(DecisionRow.Kind kind, String reason, @Nullable String by, Instant at) {}
}
