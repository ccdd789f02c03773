package nl.wsp.api.sroi;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.wsp.matching.TargetGroup;
import nl.wsp.matching.sroi.Contribution;
import nl.wsp.matching.sroi.ContributionKind;
import nl.wsp.matching.sroi.Valuation;
import org.jspecify.annotations.Nullable;

/**
 * Row of a contribution: what fulfils an obligation. Facts of a person without the person: no name
 * and no link to a file.
 *
 * @param disabilityBlock the approver's answer, never a fact about the person
 * @param value by the table, euros
 * @param byEmployer whether the employer's own people entered it
 */
@MappedEntity("sroi_contribution")
record ContributionRow(
    @Id UUID id,
    UUID obligationId,
    ContributionKind kind,
    String description,
    LocalDate startsOn,
    @Nullable TargetGroup targetGroup,
    @Nullable BigDecimal benefitYears,
    boolean jobAgreementRegister,
    @Nullable Boolean disabilityBlock,
    @Nullable Integer age,
    @Nullable Integer educationLevel,
    @Nullable BigDecimal hoursPerWeek,
    @Nullable Integer months,
    @Nullable BigDecimal invoiceAmount,
    @Nullable String invoiceNumber,
    @Nullable String supplier,
    @Nullable UUID placementId,
    @Nullable UUID fileId,
    ContributionStatus status,
    String tableCode,
    BigDecimal value,
    @Nullable String blockCode,
    LocalDate countsFrom,
    LocalDate countsUntil,
    boolean byEmployer,
    UUID enteredBy,
    UUID changedBy,
    @Nullable UUID submittedBy,
    @Nullable Instant submittedAt,
    @Nullable UUID decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String decisionReason,
    @Version long version,
    Instant createdAt,
    Instant updatedAt) {

  /** As the table values it. */
  Contribution toContribution() {
    return new Contribution(
        kind,
        startsOn,
        targetGroup,
        benefitYears,
        jobAgreementRegister,
        Boolean.TRUE.equals(disabilityBlock),
        age,
        educationLevel,
        hoursPerWeek,
        months,
        invoiceAmount);
  }

  /** With new terms; what was decided before falls away. */
  ContributionRow with(ContributionFields fields, UUID by, Instant now) {
    return new ContributionRow(
        id,
        obligationId,
        fields.kind(),
        fields.description().strip(),
        fields.startDate(),
        fields.targetGroup(),
        fields.benefitYears(),
        Boolean.TRUE.equals(fields.jobAgreementRegister()),
        null,
        fields.age(),
        fields.educationLevel(),
        fields.hoursPerWeek(),
        fields.months(),
        fields.invoiceAmount(),
        ContributionFields.blankless(fields.invoiceNumber()),
        ContributionFields.blankless(fields.supplier()),
        fields.placementId(),
        fileId,
        ContributionStatus.PLANNED,
        tableCode,
        value,
        blockCode,
        countsFrom,
        countsUntil,
        byEmployer,
        enteredBy,
        by,
        null,
        null,
        null,
        null,
        null,
        version,
        createdAt,
        now);
  }

  /** With what the table says it is worth; what no block values counts on its first day alone. */
  ContributionRow valued(String table, Valuation valuation) {
    LocalDate from = valuation.counts().map(Valuation.Counts::from).orElse(startsOn);
    LocalDate until = valuation.counts().map(Valuation.Counts::until).orElse(startsOn);
    return new ContributionRow(
        id,
        obligationId,
        kind,
        description,
        startsOn,
        targetGroup,
        benefitYears,
        jobAgreementRegister,
        disabilityBlock,
        age,
        educationLevel,
        hoursPerWeek,
        months,
        invoiceAmount,
        invoiceNumber,
        supplier,
        placementId,
        fileId,
        status,
        table,
        valuation.value(),
        valuation.blockCode(),
        from,
        until,
        byEmployer,
        enteredBy,
        changedBy,
        submittedBy,
        submittedAt,
        decidedBy,
        decidedAt,
        decisionReason,
        version,
        createdAt,
        updatedAt);
  }

  /** With another document as evidence. */
  ContributionRow withFile(UUID file, UUID by, Instant now) {
    return new ContributionRow(
        id,
        obligationId,
        kind,
        description,
        startsOn,
        targetGroup,
        benefitYears,
        jobAgreementRegister,
        null,
        age,
        educationLevel,
        hoursPerWeek,
        months,
        invoiceAmount,
        invoiceNumber,
        supplier,
        placementId,
        file,
        ContributionStatus.PLANNED,
        tableCode,
        value,
        blockCode,
        countsFrom,
        countsUntil,
        byEmployer,
        enteredBy,
        by,
        null,
        null,
        null,
        null,
        null,
        version,
        createdAt,
        now);
  }

  /** In another status by its writer. */
  ContributionRow moved(ContributionStatus to, UUID by, Instant now) {
    boolean handedIn = to == ContributionStatus.SUBMITTED;
    return new ContributionRow(
        id,
        obligationId,
        kind,
        description,
        startsOn,
        targetGroup,
        benefitYears,
        jobAgreementRegister,
        null,
        age,
        educationLevel,
        hoursPerWeek,
        months,
        invoiceAmount,
        invoiceNumber,
        supplier,
        placementId,
        fileId,
        to,
        tableCode,
        value,
        blockCode,
        countsFrom,
        countsUntil,
        byEmployer,
        enteredBy,
        changedBy,
        handedIn ? by : null,
        handedIn ? now : null,
        null,
        null,
        null,
        version,
        createdAt,
        now);
  }

  /** Decided by a second person. */
  ContributionRow decided(
      ContributionStatus to,
      UUID by,
      @Nullable String reason,
      @Nullable Boolean disability,
      Instant now) {
    return new ContributionRow(
        id,
        obligationId,
        kind,
        description,
        startsOn,
        targetGroup,
        benefitYears,
        jobAgreementRegister,
        disability,
        age,
        educationLevel,
        hoursPerWeek,
        months,
        invoiceAmount,
        invoiceNumber,
        supplier,
        placementId,
        fileId,
        to,
        tableCode,
        value,
        blockCode,
        countsFrom,
        countsUntil,
        byEmployer,
        enteredBy,
        changedBy,
        submittedBy,
        submittedAt,
        by,
        now,
        reason,
        version,
        createdAt,
        now);
  }
}
