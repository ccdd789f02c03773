package nl.wsp.api.subsidy;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the history keeps of a case. */
@Serdeable
record CaseState(
    CaseRow.Status status,
    CaseRow.ContractKind contractKind,
    @Nullable String formalEmployer,
    CaseRow.@Nullable CoachKind coachKind,
    @Nullable String coachName,
    @Nullable String workplaceAdaptation,
    @Nullable LocalDate reassessOn,
    @Nullable LocalDate endedOn) {
  static CaseState of(CaseRow row) {
    return new CaseState(
        row.status(),
        row.contractKind(),
        row.formalEmployer(),
        row.coachKind(),
        row.coachName(),
        row.workplaceAdaptation(),
        row.reassessOn(),
        row.endedOn());
  }
}
