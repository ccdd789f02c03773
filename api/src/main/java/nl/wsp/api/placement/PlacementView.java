package nl.wsp.api.placement;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work that started.
 *
 * @param party what the reader is to it
 * @param jobSeekerId the person, for staff only
 * @param candidate pseudonym of the person, as this employer always sees him; absent without
 *     employer
 * @param candidateName for the person, his own consultant, and an employer he consents to by name
 * @param placement whether it saves on the benefit; absent for employers, as is all that follows
 * @param fictitiousSaving euros by the norm that holds on the day of outflow; staff only
 * @param fictitiousNormOf first day of that norm; an earlier year than the outflow is the last one
 *     known
 * @param returnedWithinYear whether a benefit came back within the months that count; absent while
 *     nobody can know
 * @param sustained by the definition of the day it started; absent while it is not decided
 * @param editable whether the reader can change or end it
 */
@Serdeable
record PlacementView(
    UUID id,
    PlacementStatus status,
    PlacementKind kind,
    ProposalParty party,
    String title,
    @Nullable UUID employerId,
    @Nullable String employerName,
    @Nullable UUID vacancyId,
    @Nullable UUID proposalId,
    @Nullable UUID jobSeekerId,
    @Nullable UUID candidate,
    @Nullable String candidateName,
    LocalDate startDate,
    @Nullable LocalDate endDate,
    @Nullable BigDecimal hoursPerWeek,
    @Nullable String contractForm,
    @Nullable String hourlyWage,
    @Nullable LocalDate endedOn,
    @Nullable EndCode endCode,
    @Nullable String endReason,
    @Nullable Boolean placement,
    List<String> instruments,
    @Nullable Boolean subsidised,
    @Nullable Boolean jobAgreement,
    @Nullable UUID mediatorId,
    @Nullable String mediatorName,
    @Nullable String municipality,
    @Nullable BenefitSaving saving,
    @Nullable SavingKind savingKind,
    @Nullable String savingPerMonth,
    @Nullable Integer savingMonths,
    @Nullable LocalDate outflowDate,
    @Nullable String fictitiousSaving,
    @Nullable LocalDate fictitiousNormOf,
    @Nullable String fictitiousSource,
    @Nullable LocalDate returnedOn,
    @Nullable Boolean returnedWithinYear,
    @Nullable Boolean sustained,
    boolean editable,
    long version) {

  /** An organisation that mediated. */
  @Serdeable
  record Mediator(UUID id, String name) {}
}
