package nl.wsp.api.interop;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Row of an import.
 *
 * @param accepted rows that were taken, unchanged ones among them
 * @param aliveUntil the instance that runs it renews this; past it, the run was killed
 */
@MappedEntity("import_run")
record ImportRun(
    @Id UUID id,
    ImportKind kind,
    boolean dryRun,
    ImportStatus status,
    int total,
    int accepted,
    int unchanged,
    int rejected,
    ImportConsent consentBasis,
    @Nullable String municipalityCode,
    UUID startedBy,
    Instant startedAt,
    Instant aliveUntil,
    @Nullable Instant finishedAt,
    @Nullable String problem,
    @Nullable Long problemLine) {
  /** Code of the problem of a run that ended with its instance. */
  static final String INTERRUPTED = "interrupted";

  /** The run as of now: one that nobody keeps alive has failed. */
  ImportRun asOf(Instant now) {
    return status == ImportStatus.RUNNING && aliveUntil.isBefore(now)
        ? new ImportRun(
            id,
            kind,
            dryRun,
            ImportStatus.FAILED,
            total,
            accepted,
            unchanged,
            rejected,
            consentBasis,
            municipalityCode,
            startedBy,
            startedAt,
            aliveUntil,
            aliveUntil,
            INTERRUPTED,
            null)
        : this;
  }
}
