package nl.wsp.api.interop;

import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import nl.wsp.api.interop.file.RowSource;
import nl.wsp.api.interop.file.Spool;
import nl.wsp.api.interop.file.UnreadableFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out imports in the background: reads the whole file once to count it and to see that it
 * is sound, so that a broken file writes nothing, then writes it batch by batch. After each batch
 * the counts and the report are there to be read.
 */
@Singleton
class ImportRunner {
  /** How long after its last sign of life a run counts as killed. */
  static final Duration ALIVE = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
  private static final int TRIES = 3;

  private final ImportRunRepository runs;
  private final ImportRows rows;
  private final TransactionOperations<Connection> transactions;
  private final ExecutorService background;
  private final Clock clock;

  ImportRunner(
      ImportRunRepository runs,
      ImportRows rows,
      TransactionOperations<Connection> transactions,
      @Named(TaskExecutors.BLOCKING) ExecutorService background,
      Clock clock) {
    this.runs = runs;
    this.rows = rows;
    this.transactions = transactions;
    this.background = background;
    this.clock = clock;
  }

  /** Starts a run that is stored already, and closes the file when it ends. */
  <R> void start(ImportRun run, Loader<R> loader, Spool file, LoadContext context) {
    background.execute(() -> carryOut(run, loader, file, context));
  }

  private <R> void carryOut(ImportRun run, Loader<R> loader, Spool file, LoadContext context) {
    try (file) {
      runs.setTotal(run.id(), count(run.id(), loader, file), aliveUntil());
      try {
        writeAll(run, loader, file, context);
      } finally {
        if (!run.dryRun()) {
          loader.finished();
        }
      }
      finish(run, ImportStatus.DONE, null, null);
    } catch (UnreadableFile unreadable) {
      finish(run, ImportStatus.FAILED, unreadable.code(), unreadable.line());
    } catch (IOException | RuntimeException failed) {
      // types only: a message may quote a row
      LOG.error(
          "import {} failed: {} at {}", run.id(), failed.getClass().getName(), placeOf(failed));
      finish(run, ImportStatus.FAILED, "failed", null);
    }
  }

  private <R> int count(UUID run, Loader<R> loader, Spool file) throws UnreadableFile {
    RowSource<R> source = loader.read(file);
    int total = 0;
    while (source.next().isPresent()) {
      if (++total % 10_000 == 0) {
        runs.setTotal(run, total, aliveUntil());
      }
    }
    return total;
  }

  private <R> void writeAll(ImportRun run, Loader<R> loader, Spool file, LoadContext context)
      throws UnreadableFile {
    RowSource<R> source = loader.read(file);
    Set<String> seen = new HashSet<>();
    int number = 0;
    boolean more = true;
    while (more) {
      List<Row<R>> batch = new ArrayList<>();
      List<RowResult> results = new ArrayList<>();
      while (more && batch.size() + results.size() < loader.batchSize()) {
        Optional<R> content = source.next();
        more = content.isPresent();
        if (more) {
          number++;
          if (loader.keyOf(content.get()).filter(key -> !seen.add(key)).isPresent()) {
            results.add(RowResult.rejected(number, RowProblem.error("", "twice-in-file")));
          } else {
            batch.add(new Row<>(number, content.get()));
          }
        }
      }
      results.addAll(write(run, loader, batch, context));
      report(run, results);
    }
  }

  /** A batch that fails as a whole is written row by row, so that only what is wrong stays out. */
  private <R> List<RowResult> write(
      ImportRun run, Loader<R> loader, List<Row<R>> batch, LoadContext context) {
    try {
      return inTransaction(run, loader, batch, context);
    } catch (RuntimeException refused) {
      LOG.warn(
          "import {}: batch from row {} failed with {} at {}, row by row now",
          run.id(),
          batch.isEmpty() ? 0 : batch.getFirst().number(),
          refused.getClass().getName(),
          placeOf(refused));
    }
    List<RowResult> results = new ArrayList<>();
    for (Row<R> row : batch) {
      results.addAll(writeOne(run, loader, row, context));
    }
    return results;
  }

  private <R> List<RowResult> writeOne(
      ImportRun run, Loader<R> loader, Row<R> row, LoadContext context) {
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      try {
        return inTransaction(run, loader, List.of(row), context);
      } catch (RuntimeException refused) {
        LOG.debug("import {}: row {}, attempt {} failed", run.id(), row.number(), attempt);
      }
    }
    return List.of(RowResult.rejected(row.number(), RowProblem.error("", "not-saved")));
  }

  private <R> List<RowResult> inTransaction(
      ImportRun run, Loader<R> loader, List<Row<R>> batch, LoadContext context) {
    if (batch.isEmpty()) {
      return List.of();
    }
    return transactions.executeWrite(
        status -> {
          List<RowResult> results = loader.load(batch, context);
          if (run.dryRun()) {
            status.setRollbackOnly();
          }
          return results;
        });
  }

  private void report(ImportRun run, List<RowResult> results) {
    List<RowResult> inOrder =
        results.stream().sorted(Comparator.comparingInt(RowResult::row)).toList();
    int rejected = (int) results.stream().filter(row -> row.outcome() == Outcome.REJECTED).count();
    int unchanged =
        (int) results.stream().filter(row -> row.outcome() == Outcome.UNCHANGED).count();
    transactions.executeWrite(
        status -> {
          rows.add(run.id(), inOrder);
          runs.addDone(run.id(), results.size() - rejected, unchanged, rejected, aliveUntil());
          return null;
        });
  }

  private void finish(
      ImportRun run, ImportStatus status, @Nullable String problem, @Nullable Long line) {
    runs.finish(run.id(), status, clock.instant(), problem, line);
  }

  private Instant aliveUntil() {
    return clock.instant().plus(ALIVE);
  }

  private static String placeOf(Throwable failure) {
    StackTraceElement[] frames = failure.getStackTrace();
    return frames.length == 0 ? "unknown" : frames[0].toString();
  }
}
