package nl.wsp.api.functionscan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffortTest {
  @ParameterizedTest
  @CsvSource({
    // a working day, five in a week
    "30, 2, DAY, 300.00",
    "45, 3, WEEK, 135.00",
    // month = week × 52 ÷ 12: 60 × 12 ÷ 52
    "60, 1, MONTH, 13.85",
    "90, 4, YEAR, 6.92",
    "7.5, 1.5, WEEK, 11.25"
  })
  void minutesAWeekFollowFromMinutesEachTimeAndHowOften(
      BigDecimal each, BigDecimal times, Period per, BigDecimal weekly) {
    assertThat(new Effort(null, each, times, per).weeklyMinutes()).contains(weekly);
  }

  @Test
  void minutesAWeekCountWhenBothAreGiven() {
    Effort both = new Effort(BigDecimal.valueOf(50), BigDecimal.TEN, BigDecimal.ONE, Period.WEEK);
    assertThat(both.weeklyMinutes()).contains(new BigDecimal("50.00"));
  }

  @Test
  void halfAnAnswerIsNoAnswer() {
    assertThat(Effort.UNKNOWN.weeklyMinutes()).isEmpty();
    assertThat(new Effort(null, BigDecimal.TEN, null, Period.WEEK).weeklyMinutes()).isEmpty();
    assertThat(new Effort(null, BigDecimal.TEN, BigDecimal.ONE, null).weeklyMinutes()).isEmpty();
  }
}
