package nl.wsp.api.vacancy;

import static nl.wsp.api.vacancy.VacancyStatus.EXPIRED;
import static nl.wsp.api.vacancy.VacancyStatus.PUBLISHED;
import static nl.wsp.api.vacancy.VacancyStatus.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import nl.wsp.api.platform.time.Time;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VacancyStatusTest {
  private static VacancyStatus at(String instant, VacancyStatus status, LocalDate closingDate) {
    Clock clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    return status.on(Time.today(clock), closingDate);
  }

  @ParameterizedTest
  @CsvSource({
    // winter, summer, and the days around both clock changes: open at 23:30 in Amsterdam
    "2026-01-15, 2026-01-15T22:30:00Z, 2026-01-15T23:00:00Z",
    "2026-07-15, 2026-07-15T21:30:00Z, 2026-07-15T22:00:00Z",
    "2026-03-28, 2026-03-28T22:30:00Z, 2026-03-28T23:00:00Z",
    "2026-03-29, 2026-03-29T21:30:00Z, 2026-03-29T22:00:00Z",
    "2026-10-24, 2026-10-24T21:30:00Z, 2026-10-24T22:00:00Z",
    "2026-10-25, 2026-10-25T22:30:00Z, 2026-10-25T23:00:00Z",
  })
  void aVacancyIsOpenToMidnightInAmsterdamOfItsLastDay(
      LocalDate closingDate, String halfPastEleven, String midnight) {
    assertThat(at(halfPastEleven, PUBLISHED, closingDate)).isEqualTo(PUBLISHED);
    assertThat(at(midnight, PUBLISHED, closingDate)).isEqualTo(EXPIRED);
    assertThat(at(midnight, SUBMITTED, closingDate)).isEqualTo(SUBMITTED);
    assertThat(at(midnight, PUBLISHED, null)).isEqualTo(PUBLISHED);
  }
}
