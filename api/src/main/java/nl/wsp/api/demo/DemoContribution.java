package nl.wsp.api.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.wsp.matching.TargetGroup;
import nl.wsp.matching.sroi.ContributionKind;
import org.jspecify.annotations.Nullable;

/**
 * A contribution to an SROI obligation.
 *
 * @param status how far it is
 * @param document its evidence; absent while it is planned
 * @param byEmployer whether the employer's own account entered it
 * @param decidedBy absent until somebody judged it
 */
public record DemoContribution(
    UUID id,
    ContributionKind kind,
    String description,
    LocalDate startsOn,
    @Nullable TargetGroup targetGroup,
    boolean jobAgreementRegister,
    @Nullable BigDecimal benefitYears,
    @Nullable Integer age,
    @Nullable BigDecimal hoursPerWeek,
    @Nullable Integer months,
    @Nullable BigDecimal invoiceAmount,
    @Nullable String invoiceNumber,
    @Nullable String supplier,
    Status status,
    String table,
    BigDecimal value,
    @Nullable String block,
    LocalDate countsFrom,
    LocalDate countsUntil,
    boolean byEmployer,
    UUID enteredBy,
    @Nullable UUID decidedBy,
    @Nullable String decisionReason,
    @Nullable DemoDocument document,
    Instant enteredAt) {
  /** How far a contribution is. */
  public enum Status {
    PLANNED,
    SUBMITTED,
    APPROVED,
    REJECTED
  }
}
