package nl.wsp.api.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PlacementRulesTest {
  private final PlacementRules rules = new PlacementRules();

  @Test
  void anEmployerHasFiveWorkingDaysToAnswer() {
    // a Monday: the next Monday is the fifth working day after it
    assertThat(rules.answerDue(LocalDate.parse("2026-03-02"))).isEqualTo("2026-03-09");
    // sent on a Saturday: the week after counts in full
    assertThat(rules.answerDue(LocalDate.parse("2026-03-07"))).isEqualTo("2026-03-13");
  }

  @Test
  void dutchPublicHolidaysAreNoWorkingDays() {
    // Good Friday 3 April 2026 (Algemene termijnenwet art. 3 lid 2) and Easter Monday lie between
    assertThat(rules.answerDue(LocalDate.parse("2026-04-02"))).isEqualTo("2026-04-13");
    // King's Day 27 April 2026 and Liberation Day 5 May 2026
    assertThat(rules.answerDue(LocalDate.parse("2026-04-24"))).isEqualTo("2026-05-04");
    assertThat(rules.answerDue(LocalDate.parse("2026-05-01"))).isEqualTo("2026-05-11");
    // Christmas and New Year
    assertThat(rules.answerDue(LocalDate.parse("2026-12-24"))).isEqualTo("2027-01-04");
  }

  @Test
  void overdueIsExactlyWhatIsDueBeforeToday() {
    LocalDate day = LocalDate.parse("2026-03-20");
    while (day.isBefore(LocalDate.parse("2026-06-20"))) {
      LocalDate last = rules.overdueWhenSentBy(day);

      assertThat(rules.answerDue(last)).isBefore(day);
      assertThat(rules.answerDue(last.plusDays(1))).isAfterOrEqualTo(day);
      day = day.plusDays(1);
    }
  }
}
