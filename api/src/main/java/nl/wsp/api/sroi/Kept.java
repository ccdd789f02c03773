package nl.wsp.api.sroi;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import nl.wsp.matching.sroi.ContributionKind;
import org.jspecify.annotations.Nullable;

/** What the history keeps of a contribution: no facts of a person, which may be erased. */
@Serdeable
record Kept(
    ContributionKind kind,
    String description,
    LocalDate startDate,
    @Nullable String invoiceNumber,
    @Nullable String supplier,
    @Nullable UUID placementId,
    @Nullable UUID fileId,
    ContributionStatus status,
    String table,
    BigDecimal value,
    @Nullable String decisionReason) {
  static Kept of(ContributionRow row) {
    return new Kept(
        row.kind(),
        row.description(),
        row.startsOn(),
        row.invoiceNumber(),
        row.supplier(),
        row.placementId(),
        row.fileId(),
        row.status(),
        row.tableCode(),
        row.value(),
        row.decisionReason());
  }
}
