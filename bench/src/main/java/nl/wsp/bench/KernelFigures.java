package nl.wsp.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * The scoring kernel on one thread, by the thread's own processor time: the quick sister of {@link
 * ScoringKernelBenchmark}.
 */
final class KernelFigures {
  private static final int WARM_UP = 2_000_000;
  private static final int ROUNDS = 4;
  private static final int MEASURED = 3_000_000;
  private static final double NANOS_PER_SECOND = 1e9;

  private KernelFigures() {}

  static void measure(Figures figures) {
    ScoringKernelBenchmark kernel = new ScoringKernelBenchmark();
    kernel.invent();
    double sum = score(kernel, WARM_UP);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long self = Thread.currentThread().threadId();
    long leastNanos = Long.MAX_VALUE;
    long leastBytes = Long.MAX_VALUE;
    // the best of a few: on a busy machine the compiler may still be at work in the first
    for (int round = 0; round < ROUNDS; round++) {
      long bytes = threads.getThreadAllocatedBytes(self);
      long nanos = threads.getCurrentThreadCpuTime();
      sum += score(kernel, MEASURED);
      leastNanos = Math.min(leastNanos, threads.getCurrentThreadCpuTime() - nanos);
      leastBytes = Math.min(leastBytes, threads.getThreadAllocatedBytes(self) - bytes);
    }
    if (Double.isNaN(sum)) {
      throw new IllegalStateException("a score is no number");
    }
    figures.atLeast(
        "scores a second of one core",
        0,
        MEASURED * NANOS_PER_SECOND / leastNanos,
        1_000_000,
        "",
        "processor time of the thread");
    figures.atMost(
        "allocated per score", 0, Math.round((double) leastBytes / MEASURED), 0, " bytes", "");
  }

  private static double score(ScoringKernelBenchmark kernel, int times) {
    double sum = 0;
    for (int i = 0; i < times; i++) {
      sum += kernel.score();
    }
    return sum;
  }
}
