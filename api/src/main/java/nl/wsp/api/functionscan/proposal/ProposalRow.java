package nl.wsp.api.functionscan.proposal;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.UUID;
import nl.wsp.api.functionscan.proposal.carving.CarvingAnswer.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Row of a proposal without what came out.
 *
 * @param gainCents gain a week of the best so far
 * @param boundCents no choice gains more
 * @param shared whether the employer reads it once the scan has an advice
 * @param chosen whether it was accepted
 * @param aliveUntil the instance that searches renews this; past it, the search was killed
 */
@MappedEntity("function_scan_proposal")
record ProposalRow(
    @Id UUID id,
    UUID scanId,
    ProposalStatus status,
    @TypeDef(type = DataType.JSON) ProposalQuestion question,
    String modelVersion,
    @Nullable Outcome outcome,
    int functionCount,
    @Nullable Long gainCents,
    @Nullable Long boundCents,
    boolean shared,
    boolean chosen,
    UUID startedBy,
    Instant startedAt,
    Instant aliveUntil,
    @Nullable Instant finishedAt) {

  /** The status as of now: a search that nobody keeps alive has failed. */
  ProposalStatus statusAt(Instant now) {
    return status == ProposalStatus.RUNNING && aliveUntil.isBefore(now)
        ? ProposalStatus.FAILED
        : status;
  }
}
