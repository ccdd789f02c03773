package nl.wsp.matching.subsidy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.wsp.matching.InvalidField;
import nl.wsp.matching.Note;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SubsidyPeriodsTest {
  @Test
  void aContractIsSplitWhereTheMinimumWageChanges() {
    SubsidyOffer offer = offer("1990-05-05", "2025-11-01", "2026-02-28", "60", null, false, null);
    assertEquals(List.of("2025-11-01", "2026-01-01"), starts(offer));
    assertEquals(LocalDate.parse("2025-12-31"), offer.periods().getFirst().until());
    assertEquals(LocalDate.parse("2026-02-28"), offer.periods().getLast().until());
    assertEquals(new BigDecimal("14.40"), offer.periods().getFirst().quote().minimumHourlyWage());
    assertEquals(new BigDecimal("14.71"), offer.periods().getLast().quote().minimumHourlyWage());
  }

  @Test
  void aPeriodCountsItsDaysOfSevenAndTheTotalIsRoundedOnce() {
    SubsidyOffer offer = offer("1990-05-05", "2025-11-01", "2026-02-28", "60", null, false, null);
    // 0.4 x 14.40 x 1.08 x 24 = 149.2992 a week; 61 days
    assertEquals(new BigDecimal("1301.04"), offer.periods().getFirst().amounts().subsidy());
    // 152.51328 a week; 59 days
    assertEquals(new BigDecimal("1285.47"), offer.periods().getLast().amounts().subsidy());
    // 1301.03588... + 1285.46907...
    assertEquals(new BigDecimal("2586.50"), offer.total().subsidy());
  }

  @Test
  void aContractIsSplitAtABirthdayAndTheAgeCountsOnTheFirstDay() {
    SubsidyOffer offer = offer("2006-03-15", "2026-03-01", "2026-04-30", "60", null, false, null);
    assertEquals(List.of("2026-03-01", "2026-03-15"), starts(offer));
    assertEquals(new BigDecimal("8.83"), offer.periods().getFirst().quote().minimumHourlyWage());
    assertEquals(new BigDecimal("11.77"), offer.periods().getLast().quote().minimumHourlyWage());
  }

  @Test
  void aTwentySecondBirthdaySplitsNothing() {
    SubsidyOffer offer = offer("2004-03-15", "2026-03-01", "2026-04-30", "60", null, false, null);
    assertEquals(List.of("2026-03-01"), starts(offer));
  }

  @Test
  void whoIsBornOnTheLeapDayTurnsEighteenOnTheFirstOfMarch() {
    SubsidyOffer offer = offer("2008-02-29", "2026-02-01", "2026-03-31", "60", null, false, null);
    assertEquals(List.of("2026-02-01", "2026-03-01"), starts(offer));
    assertEquals(new BigDecimal("5.81"), offer.periods().getFirst().quote().minimumHourlyWage());
    assertEquals(new BigDecimal("7.36"), offer.periods().getLast().quote().minimumHourlyWage());
  }

  @Test
  void theFlatRateEndsAfterSixMonthsAndTheWageValueTakesOver() {
    SubsidyOffer offer = offer("1990-05-05", "2026-01-01", "2026-12-31", "60", null, true, null);
    assertEquals(List.of("2026-01-01", "2026-07-01"), starts(offer));
    assertEquals(new BigDecimal("50"), offer.periods().getFirst().quote().ratePercent());
    assertEquals(new BigDecimal("40"), offer.periods().getLast().quote().ratePercent());
  }

  @Test
  void withoutAWageValueThereIsNothingAfterTheFlatRateAndTheOfferSaysSo() {
    SubsidyOffer offer =
        offer("1990-05-05", "2026-01-01", "2026-04-30", null, null, true, "2026-03-31");
    assertEquals(List.of("2026-01-01", "2026-04-01"), starts(offer));
    SubsidyQuote after = offer.periods().getLast().quote();
    assertFalse(after.eligible());
    assertEquals("0.00", after.perWeek().subsidy().toPlainString());
    assertEquals(
        List.of("subsidy.WAGE_VALUE_NEEDED"), after.notes().stream().map(Note::code).toList());
  }

  @Test
  void aFlatRateOfMoreThanSixMonthsIsRefused() {
    InvalidField error =
        assertThrows(
            InvalidField.class,
            () -> offer("1990-05-05", "2026-01-01", "2026-12-31", null, null, true, "2026-07-01"));
    assertEquals("flatRateUntil", error.field());
  }

  @Test
  void tableBirthdayAndFlatRateSplitOneContractTogether() {
    // 21 on 10 September 2025; the flat rate ends on 31 October
    SubsidyOffer offer = offer("2004-09-10", "2025-05-01", "2025-12-31", "60", null, true, null);
    assertEquals(List.of("2025-05-01", "2025-07-01", "2025-09-10", "2025-11-01"), starts(offer));
    // 80% of 14.06 and of 14.40, then 14.40; half of it with 8% for 24 hours, at last 40%
    assertEquals(
        List.of("145.80", "149.30", "186.62", "149.30"),
        offer.periods().stream()
            .map(period -> period.quote().perWeek().subsidy().toPlainString())
            .toList());
  }

  @Test
  void theChangeInJulyIsCountedByDays() {
    SubsidyOffer offer = offer("1990-05-05", "2025-06-01", "2025-07-31", "60", null, false, null);
    // 145.77408 a week for 30 days and 149.2992 a week for 31 days
    assertEquals(
        List.of("624.75", "661.18"),
        offer.periods().stream()
            .map(period -> period.amounts().subsidy().toPlainString())
            .toList());
    assertEquals("1285.93", offer.total().subsidy().toPlainString());
  }

  @Test
  void aWageThatALaterMinimumOvertakesIsRaisedAndSaid() {
    SubsidyOffer offer =
        offer("1990-05-05", "2025-12-01", "2026-01-31", "60", "14.50", false, null);
    assertEquals(new BigDecimal("14.50"), offer.periods().getFirst().quote().hourlyWage());
    SubsidyQuote raised = offer.periods().getLast().quote();
    assertEquals(new BigDecimal("14.71"), raised.hourlyWage());
    assertTrue(
        raised.notes().stream().anyMatch(n -> n.code().equals("subsidy.WAGE_RAISED_TO_MINIMUM")));
  }

  @Test
  void aWageBelowTheMinimumFromTheStartIsRefused() {
    InvalidField error =
        assertThrows(
            InvalidField.class,
            () -> offer("1990-05-05", "2025-12-01", "2026-01-31", "60", "14.30", false, null));
    assertEquals("hourlyWage", error.field());
  }

  @Test
  void aContractBeyondTheKnownMinimumWageSaysSo() {
    SubsidyOffer offer = offer("1990-05-05", "2026-06-01", "2026-08-31", "60", null, false, null);
    assertEquals(
        List.of("subsidy.LAST_KNOWN_MINIMUM_WAGE"),
        offer.periods().getLast().quote().notes().stream().map(Note::code).toList());
  }

  @Test
  void anEndBeforeTheStartIsRefused() {
    InvalidField error =
        assertThrows(
            InvalidField.class,
            () -> offer("1990-05-05", "2026-02-01", "2026-01-31", "60", null, false, null));
    assertEquals("until", error.field());
  }

  private static List<String> starts(SubsidyOffer offer) {
    return offer.periods().stream().map(period -> period.from().toString()).toList();
  }

  private static SubsidyOffer offer(
      String birthDate,
      String from,
      String until,
      @Nullable String wageValue,
      @Nullable String wage,
      boolean flatRate,
      @Nullable String flatRateUntil) {
    return SubsidyPeriods.offer(
        new OfferRequest(
            LocalDate.parse(birthDate),
            LocalDate.parse(from),
            LocalDate.parse(until),
            new BigDecimal("24"),
            wageValue == null ? null : new BigDecimal(wageValue),
            wage == null ? null : new BigDecimal(wage),
            flatRate,
            flatRateUntil == null ? null : LocalDate.parse(flatRateUntil)),
        SubsidyFixtures.TABLES);
  }
}
