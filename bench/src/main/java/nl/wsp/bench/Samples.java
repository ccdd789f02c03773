package nl.wsp.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Durations of one thing that was done many times. */
final class Samples {
  private static final double NANOS_PER_MILLI = 1e6;

  private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());

  void add(long durationNanos) {
    nanos.add(durationNanos);
  }

  int count() {
    return nanos.size();
  }

  double p50Millis() {
    return millis(0.50);
  }

  double p99Millis() {
    return millis(0.99);
  }

  /** The nearest rank: the smallest sample that is not below this share of all samples. */
  private double millis(double share) {
    List<Long> sorted;
    synchronized (nanos) {
      sorted = nanos.stream().sorted().toList();
    }
    if (sorted.isEmpty()) {
      throw new IllegalStateException("nothing was measured");
    }
    int rank = (int) Math.ceil(share * sorted.size());
    return sorted.get(Math.max(1, rank) - 1) / NANOS_PER_MILLI;
  }
}
