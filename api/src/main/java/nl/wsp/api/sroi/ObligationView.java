package nl.wsp.api.sroi;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import nl.wsp.matching.sroi.ObligationProgress.OnDay;
import org.jspecify.annotations.Nullable;

/**
 * An obligation with what is due and still open; amounts in euros as decimal strings.
 *
 * @param table the contract's own table, else the one the region uses on the first day
 * @param tableOfRegion whether the table is the region's choice of each day
 * @param due contract sum × percentage
 * @param realised brought forward and approved
 * @param outstanding due less realised, never below 0
 * @param progress how it stands today
 * @param mayManage whether the reader may change its terms
 * @param mayContribute whether the reader may enter contributions
 */
@Serdeable
record ObligationView(
    UUID id,
    UUID employerId,
    @Nullable String employerName,
    String contractName,
    String contractSum,
    BigDecimal percentage,
    @Nullable String table,
    boolean tableOfRegion,
    LocalDate startDate,
    LocalDate endDate,
    ObligationStatus status,
    String due,
    String broughtForward,
    String realised,
    String outstanding,
    ProgressView progress,
    boolean mayManage,
    boolean mayContribute,
    long version) {

  /**
   * How an obligation stands on a day.
   *
   * @param expected by then, on the linear plan
   * @param earned by then, of approved contributions
   * @param planned and waiting for evidence
   * @param submitted and waiting for approval
   * @param forecast at the end of the contract, when everything planned comes true
   * @param behind whether it is open and less is earned than the plan expects
   */
  @Serdeable
  record ProgressView(
      LocalDate date,
      String expected,
      String earned,
      String planned,
      String submitted,
      String forecast,
      boolean behind) {
    static ProgressView of(OnDay day, ObligationStatus status) {
      return new ProgressView(
          day.day(),
          day.expected().toPlainString(),
          day.earned().toPlainString(),
          day.planned().toPlainString(),
          day.submitted().toPlainString(),
          day.forecast().toPlainString(),
          status == ObligationStatus.OPEN && day.behind());
    }
  }

  /** What the history keeps of the terms. */
  @Serdeable
  record Terms(
      UUID employerId,
      String contractName,
      String contractSum,
      BigDecimal percentage,
      @Nullable String table,
      LocalDate startDate,
      LocalDate endDate,
      String broughtForward,
      ObligationStatus status) {
    static Terms of(Obligation obligation) {
      return new Terms(
          obligation.employerId(),
          obligation.contractName(),
          euros(obligation.contractSum()),
          obligation.percentage(),
          obligation.tableCode(),
          obligation.startsOn(),
          obligation.endsOn(),
          euros(obligation.broughtForward()),
          obligation.status());
    }
  }

  static String euros(BigDecimal amount) {
    return amount.setScale(2).toPlainString();
  }
}
