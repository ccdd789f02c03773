package nl.wsp.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SamplesTest {
  @Test
  void quantilesAreTheNearestRankWhateverTheOrder() {
    Samples samples = new Samples();
    for (int i = 100; i >= 1; i--) {
      samples.add(i * 1_000_000L);
    }
    assertEquals(50, samples.p50Millis());
    assertEquals(99, samples.p99Millis());
  }

  @Test
  void nothingMeasuredHasNoQuantile() {
    Samples none = new Samples();
    assertThrows(IllegalStateException.class, none::p50Millis);
  }

  @Test
  void aTargetThatIsMissedIsSaidSo() {
    Figures figures = new Figures();
    figures.atMost("slow", 10_000, 1.31, 1.3, "", "");
    figures.atLeast("good", 10_000, 0.99, 0.99, "", "12 vacancies");
    String[] lines = figures.table().split("\\R");
    assertEquals("| slow | 10,000 | 1.31 | ≤ 1.30 | **no** |", lines[2]);
    assertTrue(lines[3].startsWith("| good | 10,000 | 0.990 (12 vacancies) | ≥ 0.990 | yes |"));
  }
}
