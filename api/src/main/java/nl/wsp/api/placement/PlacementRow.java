package nl.wsp.api.placement;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.model.DataType;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stored work that started. */
@MappedEntity("placement")
record PlacementRow(
    @Id UUID id,
    UUID jobSeekerId,
    @Nullable UUID employerId,
    @Nullable UUID vacancyId,
    @Nullable UUID proposalId,
    PlacementKind kind,
    PlacementStatus status,
    String title,
    LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @Nullable BigDecimal hoursPerWeek,
    @Nullable String contractForm,
    @Nullable BigDecimal hourlyWage,
    @TypeDef(type = DataType.JSON) List<String> instruments,
    boolean subsidised,
    boolean jobAgreement,
    @Nullable UUID mediatorId,
    @Nullable String municipalityCode,
    BenefitSaving saving,
    @Nullable SavingKind savingKind,
    @Nullable BigDecimal savingPerMonth,
    @Nullable Integer savingMonths,
    @Nullable LocalDate outflowOn,
    @Nullable LocalDate endedOn,
    @Nullable EndCode endCode,
    @Nullable String endReason,
    @Nullable LocalDate returnedOn,
    UUID createdBy,
    @Version long version,
    Instant createdAt,
    Instant updatedAt) {

  /** The same work with other terms. */
  PlacementRow with(PlacementTerms terms, Instant now) {
    return new PlacementRow(
        id,
        jobSeekerId,
        employerId,
        vacancyId,
        proposalId,
        terms.kind(),
        status,
        terms.title(),
        terms.startsOn(),
        terms.endsOn(),
        terms.hoursPerWeek(),
        terms.contractForm(),
        terms.hourlyWage(),
        terms.instruments(),
        terms.subsidised(),
        terms.jobAgreement(),
        terms.mediatorId(),
        terms.municipalityCode(),
        terms.saving(),
        terms.savingKind(),
        terms.savingPerMonth(),
        terms.savingMonths(),
        terms.outflowOn(),
        endedOn,
        endCode,
        endReason,
        returnedOn,
        createdBy,
        version,
        createdAt,
        now);
  }

  /** The same work after its end, or with a benefit that came back. */
  PlacementRow after(
      PlacementStatus newStatus,
      @Nullable LocalDate day,
      @Nullable EndCode code,
      @Nullable String reason,
      @Nullable LocalDate returned,
      Instant now) {
    return new PlacementRow(
        id,
        jobSeekerId,
        employerId,
        vacancyId,
        proposalId,
        kind,
        newStatus,
        title,
        startsOn,
        endsOn,
        hoursPerWeek,
        contractForm,
        hourlyWage,
        instruments,
        subsidised,
        jobAgreement,
        mediatorId,
        municipalityCode,
        saving,
        savingKind,
        savingPerMonth,
        savingMonths,
        outflowOn,
        day,
        code,
        reason,
        returned,
        createdBy,
        version,
        createdAt,
        now);
  }

  /** Whether it counts as a placement. */
  boolean isPlacement() {
    return saving != BenefitSaving.NONE;
  }

  /** What the history compares. */
  @Serdeable
  record Tracked(
      PlacementKind kind,
      PlacementStatus status,
      String title,
      LocalDate startDate,
      @Nullable LocalDate endDate,
      @Nullable BigDecimal hoursPerWeek,
      @Nullable String contractForm,
      @Nullable BigDecimal hourlyWage,
      List<String> instruments,
      boolean subsidised,
      boolean jobAgreement,
      @Nullable UUID mediatorId,
      @Nullable String municipality,
      BenefitSaving saving,
      @Nullable SavingKind savingKind,
      @Nullable BigDecimal savingPerMonth,
      @Nullable Integer savingMonths,
      @Nullable LocalDate outflowDate,
      @Nullable LocalDate endedOn,
      @Nullable EndCode endCode,
      @Nullable LocalDate returnedOn) {
    static Tracked of(PlacementRow row) {
      return new Tracked(
          row.kind,
          row.status,
          row.title,
          row.startsOn,
          row.endsOn,
          row.hoursPerWeek,
          row.contractForm,
          row.hourlyWage,
          row.instruments,
          row.subsidised,
          row.jobAgreement,
          row.mediatorId,
          row.municipalityCode,
          row.saving,
          row.savingKind,
          row.savingPerMonth,
          row.savingMonths,
          row.outflowOn,
          row.endedOn,
          row.endCode,
          row.returnedOn);
    }
  }
}
