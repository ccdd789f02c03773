package nl.wsp.api.placement;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work that starts, for everyone: a job, one's own business, education or an internship. It is a
 * placement when it saves some or all of the benefit.
 *
 * @param proposalId the proposal it follows on; says person, vacancy and employer
 * @param jobSeekerId the person, when there is no proposal
 * @param endDate last day of the contract; absent: without end
 * @param contractForm code of the list of contract forms
 * @param instruments codes of the toolbox that were used
 * @param subsidised with wage-cost subsidy
 * @param jobAgreement a job under the job agreement, counted apart
 * @param mediatorId the partner organisation that mediated; absent: the partnership itself
 * @param municipality CBS code of the municipality that pays
 * @param saving NONE, PARTIAL or FULL, on the benefit
 * @param savingPerMonth euros
 * @param savingMonths how long the saving lasts
 * @param savingKind which norm it falls under; PLACEMENT when not given
 * @param outflowDate day from which the benefit is less or gone; the start when not given
 */
@Serdeable
@Introspected
record PlacementFields(
    @Nullable UUID proposalId,
    @Nullable UUID jobSeekerId,
    @Nullable UUID employerId,
    @Nullable PlacementKind kind,
    @Nullable String title,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate,
    @Nullable BigDecimal hoursPerWeek,
    @Nullable String contractForm,
    @Nullable BigDecimal hourlyWage,
    @Nullable List<String> instruments,
    @Nullable Boolean subsidised,
    @Nullable Boolean jobAgreement,
    @Nullable UUID mediatorId,
    @Nullable String municipality,
    @Nullable BenefitSaving saving,
    @Nullable SavingKind savingKind,
    @Nullable BigDecimal savingPerMonth,
    @Nullable Integer savingMonths,
    @Nullable LocalDate outflowDate,
    @Nullable Long version) {

  /**
   * The end of work, or that it never began.
   *
   * @param code why
   * @param endedOn last day; absent when it never began
   * @param returnedOn day from which there is a benefit again; absent: none
   */
  @Serdeable
  @Introspected
  record Ending(
      @Nullable EndCode code,
      @Nullable LocalDate endedOn,
      @Nullable String reason,
      @Nullable LocalDate returnedOn,
      @Nullable Long version) {}
}
