package nl.wsp.api.sroi;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Row of a condition at procurement: part of a contract sum to be spent on social return. */
@MappedEntity("sroi_obligation")
record Obligation(
    @Id UUID id,
    UUID employerId,
    String contractName,
    BigDecimal contractSum,
    BigDecimal percentage,
    String tableCode,
    LocalDate startsOn,
    LocalDate endsOn,
    BigDecimal realised,
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
}
