package nl.wsp.api.functionscan.proposal;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import nl.wsp.api.employer.EmployerBrief;
import nl.wsp.api.functionscan.proposal.carving.CarvingAnswer;
import nl.wsp.api.functionscan.proposal.carving.CarvingAnswer.Outcome;
import nl.wsp.api.functionscan.proposal.carving.CarvingLimits;
import nl.wsp.api.functionscan.proposal.carving.TaskCarver;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Searches proposals, one at a time per instance and on a thread of its own: native code would hold
 * a virtual thread's carrier. Any instance reads the progress from the database.
 */
@Singleton
class ProposalRunner {
  private static final Logger LOG = LoggerFactory.getLogger(ProposalRunner.class);

  /** How long after its last sign of life a search counts as killed: a queue of them fits in it. */
  static final Duration ALIVE = Duration.ofMinutes(3);

  // about 2.4 s of one idle core for 200 tasks and three functions, and never more than five
  private static final CarvingLimits LIMITS = new CarvingLimits(1, Duration.ofSeconds(5));
  private static final int WAITING = 20;
  private static final int PATIENCE_SECONDS = 10;
  private static final long TELL_EVERY_NANOS = 200_000_000L;

  private final ProposalRepository proposals;
  private final AnswerRepository answers;
  private final ProposalMaker maker;
  private final Clock clock;
  private final ThreadPoolExecutor searches =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          Thread.ofPlatform().name("function-creation-", 0).daemon().factory());
  private volatile @Nullable TaskCarver running;
  private volatile boolean closing;

  ProposalRunner(
      ProposalRepository proposals, AnswerRepository answers, ProposalMaker maker, Clock clock) {
    this.proposals = proposals;
    this.answers = answers;
    this.maker = maker;
    this.clock = clock;
  }

  /** A search to do. */
  record Search(
      UUID id,
      Actor actor,
      EmployerBrief employer,
      ProposalQuestion question,
      List<AskedTask> tasks) {}

  /**
   * Searches a proposal that is stored already, when the ones before it are done.
   *
   * @throws Problem 503 when too many wait
   */
  void start(Search search) {
    try {
      searches.execute(new Run(search));
    } catch (RejectedExecutionException full) {
      proposals.end(search.id(), ProposalStatus.STOPPED, clock.instant());
      throw Problem.unavailable(PATIENCE_SECONDS);
    }
  }

  /** Ends what runs, and says of everything that did not end that it was stopped. */
  @PreDestroy
  void close() throws InterruptedException {
    closing = true;
    TaskCarver carver = running;
    if (carver != null) {
      carver.stop();
    }
    for (Runnable waiting : searches.shutdownNow()) {
      if (waiting instanceof Run run) {
        proposals.end(run.search().id(), ProposalStatus.STOPPED, clock.instant());
      }
    }
    if (!searches.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      LOG.warn("a search for a proposal did not end in time");
    }
  }

  private final class Run implements Runnable {
    private final Search search;
    private long toldAt;

    Run(Search search) {
      this.search = search;
    }

    Search search() {
      return search;
    }

    @Override
    public void run() {
      UUID id = search.id();
      try {
        proposals.keepAlive(id, aliveUntil());
        CarvingAnswer carved = carve();
        if (carved.outcome() == Outcome.STOPPED) {
          proposals.end(id, ProposalStatus.STOPPED, clock.instant());
          return;
        }
        ProposalAnswer answer =
            maker.answerOf(
                search.actor(), search.employer(), search.question(), search.tasks(), carved);
        answers.update(new AnswerRow(id, new AskedTask.Tasks(search.tasks()), answer));
        proposals.finish(
            id,
            carved.outcome(),
            carved.functions().size(),
            cents(carved.gainSixtieths()),
            cents(carved.boundSixtieths()),
            clock.instant());
      } catch (RuntimeException | LinkageError failed) {
        // the native library may be missing on a platform: that is this search's failure only
        // types only: a message may quote a task
        LOG.error("proposal {} failed: {} at {}", id, failed.getClass().getName(), placeOf(failed));
        proposals.end(id, ProposalStatus.FAILED, clock.instant());
      }
    }

    private CarvingAnswer carve() {
      TaskCarver carver =
          new TaskCarver(maker.carvingOf(search.question(), search.tasks()), LIMITS, this::tell);
      running = carver;
      try {
        if (closing) {
          carver.stop();
        }
        return carver.carve();
      } finally {
        running = null;
      }
    }

    private void tell(long gainSixtieths, long boundSixtieths) {
      long now = System.nanoTime();
      if (toldAt == 0 || now - toldAt > TELL_EVERY_NANOS) {
        toldAt = now;
        try {
          proposals.progress(
              search.id(), cents(gainSixtieths), cents(boundSixtieths), aliveUntil());
        } catch (RuntimeException missed) {
          // called from native code, which an exception must not cross; the next one tells more
          LOG.debug("progress of proposal {} was not kept", search.id());
        }
      }
    }
  }

  private static long cents(long sixtieths) {
    return BigDecimal.valueOf(sixtieths)
        .divide(BigDecimal.valueOf(CarvingAnswer.SIXTIETHS), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  private static String placeOf(Throwable failure) {
    StackTraceElement[] frames = failure.getStackTrace();
    return frames.length == 0 ? "unknown" : frames[0].toString();
  }

  private Instant aliveUntil() {
    return clock.instant().plus(ALIVE);
  }
}
