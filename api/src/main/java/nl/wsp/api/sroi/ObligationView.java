package nl.wsp.api.sroi;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An obligation with what is due and still open; amounts in euros as decimal strings.
 *
 * @param due contract sum × percentage
 * @param outstanding due less realised, never below 0
 */
@Serdeable
record ObligationView(
    UUID id,
    UUID employerId,
    @Nullable String employerName,
    String contractName,
    String contractSum,
    BigDecimal percentage,
    String table,
    LocalDate startDate,
    LocalDate endDate,
    String due,
    String realised,
    String outstanding,
    long version) {
  static ObligationView of(Obligation obligation, @Nullable String employerName) {
    return new ObligationView(
        obligation.id(),
        obligation.employerId(),
        employerName,
        obligation.contractName(),
        obligation.contractSum().setScale(2).toPlainString(),
        obligation.percentage(),
        obligation.tableCode(),
        obligation.startsOn(),
        obligation.endsOn(),
        obligation.due().toPlainString(),
        obligation.realised().setScale(2).toPlainString(),
        obligation.outstanding().toPlainString(),
        obligation.version());
  }
}
