package nl.wsp.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringModelTest {
  @Test
  void theStandardModelHasTheWeightsOfTheRules() {
    ScoringModel model = ScoringModel.standard();
    assertEquals("2026.1", model.version());
    assertEquals(
        Map.of(
            Criterion.COMPETENCIES, 35.0,
            Criterion.TASK_DEMANDS, 15.0,
            Criterion.HOURS, 15.0,
            Criterion.OCCUPATION, 15.0,
            Criterion.TRAVEL, 10.0,
            Criterion.LANGUAGE, 5.0,
            Criterion.EDUCATION, 5.0),
        model.weights());
  }

  @ParameterizedTest
  @CsvSource({
    "weight.TRAVEL,-1",
    "weight.TRAVEL,much",
    "prior.HOURS,1.5",
    "competency.listedFloor,0.2",
    "competency.relatedCap,0.1",
    "competency.importance.desired,0",
    "travel.fullUpToShare,1",
    "track.points,30",
    "occupation.doneMinMonths,6.5"
  })
  void anImpossibleNumberIsRefused(String name, String value) throws IOException {
    Properties properties = standard();
    properties.setProperty(name, value);
    assertThrows(IllegalArgumentException.class, () -> ScoringModel.of(properties));
  }

  @Test
  void aMissingNumberIsNamed() throws IOException {
    Properties properties = standard();
    properties.remove("weight.HOURS");
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> ScoringModel.of(properties));
    assertEquals("weight.HOURS is missing", error.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"74.085,74.09", "74.0849,74.08", "0.005,0.01", "1.005,1.01", "100,100", "0,0"})
  void twoDecimalsRoundHalfUpWhateverTheNoiseOfDoubles(double value, double expected) {
    assertEquals(expected, Rounding.twoDecimals(value));
    assertEquals(expected, Rounding.twoDecimals(value - 1e-13 * value));
  }

  private static Properties standard() throws IOException {
    Properties properties = new Properties();
    try (InputStream in =
        ScoringModel.class.getResourceAsStream("scoring-model-2026.1.properties")) {
      properties.load(in);
    }
    return properties;
  }
}
