package nl.wsp.api.aftercare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.wsp.api.signal.SignalKind;
import org.junit.jupiter.api.Test;

/** The plan of domain.md §10: monthly for half a year, months 1 and 5 with the employer. */
class ContactPlanTest {
  private static final LocalDate START = LocalDate.of(2026, 3, 2);

  private static List<LocalDate> days(SignalKind kind, boolean statusHolder) {
    return ContactPlan.on(START).contacts(START, true, statusHolder).stream()
        .filter(due -> due.kind() == kind)
        .map(ContactPlan.Due::on)
        .toList();
  }

  @Test
  void theCandidateIsCalledMonthlyForHalfAYearAndTheEmployerInMonthsOneAndFive() {
    assertThat(days(SignalKind.AFTERCARE_PERSON, false))
        .containsExactly(
            LocalDate.of(2026, 4, 2),
            LocalDate.of(2026, 5, 2),
            LocalDate.of(2026, 6, 2),
            LocalDate.of(2026, 7, 2),
            LocalDate.of(2026, 8, 2),
            LocalDate.of(2026, 9, 2));
    assertThat(days(SignalKind.AFTERCARE_EMPLOYER, false))
        .containsExactly(LocalDate.of(2026, 4, 2), LocalDate.of(2026, 8, 2));
    assertThat(days(SignalKind.AFTERCARE_STATUS_HOLDER, false)).isEmpty();
    assertThat(ContactPlan.on(START).weeksBeforeEnd()).isEqualTo(6);
  }

  @Test
  void aStatusHolderIsCalledMoreOftenInTheFirstMonths() {
    assertThat(days(SignalKind.AFTERCARE_STATUS_HOLDER, true))
        .isNotEmpty()
        .allMatch(day -> day.isBefore(START.plusMonths(3)));
  }
}
