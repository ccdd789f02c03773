package nl.wsp.api.subsidy;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A decision in a case; never changed, a new one is added. */
@MappedEntity("subsidy_decision")
record DecisionRow(
    @Id UUID id, UUID caseId, Kind kind, String reason, UUID decidedBy, Instant decidedAt) {
  /** What was decided. */
  enum Kind {
    SUBSIDY_GRANTED,
    SUBSIDY_CHANGED,
    WORKPLACE_ADAPTATION,
    COACH,
    REASSESSMENT,
    SUBSIDY_ENDED
  }
}
