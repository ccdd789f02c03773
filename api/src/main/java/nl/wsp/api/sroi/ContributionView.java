package nl.wsp.api.sroi;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.platform.upload.StoredFile;
import nl.wsp.matching.TargetGroup;
import nl.wsp.matching.sroi.ContributionKind;
import org.jspecify.annotations.Nullable;

/**
 * A contribution; amounts in euros as decimal strings.
 *
 * @param facts what the building block was chosen by; absent for who may not see facts of a person
 * @param document the evidence, for who sees the facts
 * @param value by the table
 * @param block code of the building block; absent when none fits, or the facts are not shown
 * @param counts first and last day it counts
 * @param byEmployer whether the employer's own people entered it
 * @param steps what the reader can do with it
 * @param mayEdit whether the reader may change it or add a document
 */
@Serdeable
record ContributionView(
    UUID id,
    UUID obligationId,
    UUID employerId,
    @Nullable String employerName,
    String contractName,
    ContributionKind kind,
    String description,
    LocalDate startDate,
    @Nullable FactsView facts,
    @Nullable String invoiceAmount,
    @Nullable String invoiceNumber,
    @Nullable String supplier,
    @Nullable UUID placementId,
    @Nullable DocumentView document,
    ContributionStatus status,
    String table,
    String value,
    @Nullable String block,
    @Nullable String blockLabel,
    Counts counts,
    boolean byEmployer,
    @Nullable String enteredBy,
    @Nullable Instant submittedAt,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String decisionReason,
    List<Step> steps,
    boolean mayEdit,
    long version) {

  /**
   * What the building blocks ask.
   *
   * @param disabilityBlock the approver's answer on the contribution
   */
  @Serdeable
  record FactsView(
      @Nullable TargetGroup targetGroup,
      @Nullable BigDecimal benefitYears,
      boolean jobAgreementRegister,
      @Nullable Boolean disabilityBlock,
      @Nullable Integer age,
      @Nullable Integer educationLevel,
      @Nullable BigDecimal hoursPerWeek,
      @Nullable Integer months) {
    static FactsView of(ContributionRow row) {
      return new FactsView(
          row.targetGroup(),
          row.benefitYears(),
          row.jobAgreementRegister(),
          row.disabilityBlock(),
          row.age(),
          row.educationLevel(),
          row.hoursPerWeek(),
          row.months());
    }
  }

  /**
   * The document that is the evidence.
   *
   * @param scan what is known of malware in it
   * @param mayDownload whether the reader gets it
   */
  @Serdeable
  record DocumentView(
      String fileName,
      String mediaType,
      int sizeBytes,
      StoredFile.ScanStatus scan,
      boolean mayDownload) {
    static DocumentView of(StoredFile file, UUID reader) {
      boolean safe =
          switch (file.scan()) {
            case CLEAN, ACCEPTED -> true;
            case NOT_SCANNED -> file.uploadedBy().equals(reader);
            case INFECTED -> false;
          };
      return new DocumentView(
          file.fileName(), file.mediaType(), file.sizeBytes(), file.scan(), safe);
    }
  }

  /** First and last day it counts. */
  @Serdeable
  record Counts(LocalDate from, LocalDate until) {}

  /** A step the reader can take. */
  @Serdeable
  record Step(ContributionStatus to, boolean needsReason) {}
}
