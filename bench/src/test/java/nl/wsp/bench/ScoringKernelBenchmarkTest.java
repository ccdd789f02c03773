package nl.wsp.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScoringKernelBenchmarkTest {
  @Test
  void theBenchmarkScoresDifferentPeopleAndTheSameOnesEachTime() {
    Set<Double> scores = new HashSet<>();
    ScoringKernelBenchmark benchmark = benchmark();
    ScoringKernelBenchmark again = benchmark();
    for (int i = 0; i < 1000; i++) {
      double score = benchmark.score();
      scores.add(score);
      assertEquals(score, again.score());
    }
    assertTrue(scores.size() > 300, () -> scores.size() + " different scores");
    assertTrue(scores.contains(-1.0), "somebody is excluded");
    assertNotNull(benchmark.decode());
    assertEquals(7, benchmark.explain().criteria().size());
  }

  private static ScoringKernelBenchmark benchmark() {
    ScoringKernelBenchmark benchmark = new ScoringKernelBenchmark();
    benchmark.invent();
    return benchmark;
  }
}
