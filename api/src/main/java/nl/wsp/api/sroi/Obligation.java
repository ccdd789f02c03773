package nl.wsp.api.sroi;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Row of a condition at procurement: part of a contract sum to be spent on social return.
 *
 * @param tableCode the contract's own table; absent: the region's choice of the day
 * @param broughtForward euros realised before this administration began
 * @param realised brought forward and all approved contributions
 */
@MappedEntity("sroi_obligation")
record Obligation(
    @Id UUID id,
    UUID employerId,
    String contractName,
    BigDecimal contractSum,
    BigDecimal percentage,
    @Nullable String tableCode,
    LocalDate startsOn,
    LocalDate endsOn,
    BigDecimal broughtForward,
    BigDecimal realised,
    ObligationStatus status,
    @Version long version,
    Instant createdAt,
    Instant updatedAt) {
  private static final int CENTS = 2;

  /** Euros to be spent, rounded half-up to cents once. */
  BigDecimal due() {
    return contractSum.multiply(percentage).movePointLeft(2).setScale(CENTS, RoundingMode.HALF_UP);
  }

  /** Euros still to be spent, never below 0. */
  BigDecimal outstanding() {
    return due().subtract(realised).max(BigDecimal.ZERO).setScale(CENTS, RoundingMode.HALF_UP);
  }

  /** In another status. */
  Obligation inStatus(ObligationStatus to, Instant now) {
    return new Obligation(
        id,
        employerId,
        contractName,
        contractSum,
        percentage,
        tableCode,
        startsOn,
        endsOn,
        broughtForward,
        realised,
        to,
        version,
        createdAt,
        now);
  }
}
