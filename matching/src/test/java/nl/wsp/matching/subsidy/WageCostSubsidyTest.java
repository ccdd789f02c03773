package nl.wsp.matching.subsidy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.wsp.matching.InvalidField;
import nl.wsp.matching.Note;
import nl.wsp.matching.Sentences;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Golden numbers of the wage-cost subsidy, from the domain rules. */
class WageCostSubsidyTest {
  @Test
  void theWorkedExampleOfAWageValueOfSixtyPercent() {
    SubsidyQuote quote = quote("2026-03-02", 30, "24", "60", "14.71", false);
    assertTrue(quote.eligible());
    assertEquals(new BigDecimal("40"), quote.ratePercent());
    assertEquals(new BigDecimal("14.71"), quote.minimumHourlyWage());
    assertEquals(new BigDecimal("152.51"), quote.perWeek().subsidy());
    assertEquals(new BigDecimal("660.89"), quote.perMonth().subsidy());
    assertEquals(new BigDecimal("188.35"), quote.perWeek().subsidyWithCharges());
    assertEquals(new BigDecimal("282.53"), quote.perWeek().netEmployerCost());
    assertEquals(new BigDecimal("11.77"), quote.perHour().netEmployerCost());
    assertEquals(List.of(), quote.notes());
    assertEquals(2, quote.sources().size());
  }

  @Test
  void withoutAWageTheMinimumWageIsPaid() {
    assertEquals(
        quote("2026-03-02", 30, "24", "60", "14.71", false),
        quote("2026-03-02", 30, "24", "60", null, false));
  }

  @ParameterizedTest
  @CsvSource({"70,30", "60,40", "30,70", "29.9,70", "20,70", "0,70", "99.5,0.5"})
  void theRateIsWhatTheWageValueLacksUpToSeventyPercent(String wageValue, String rate) {
    SubsidyQuote quote = quote("2026-03-02", 30, "24", wageValue, null, false);
    assertEquals(new BigDecimal(rate), quote.ratePercent());
  }

  @Test
  void aCappedRateIsSaid() {
    assertEquals(
        List.of("subsidy.RATE_CAPPED"),
        codes(quote("2026-03-02", 30, "24", "20", null, false).notes()));
    assertEquals(List.of(), quote("2026-03-02", 30, "24", "30", null, false).notes());
  }

  @Test
  void aFullWageValueGivesNothingAndTheFullCostWithTheReason() {
    SubsidyQuote quote = quote("2026-03-02", 30, "24", "100", "14.71", false);
    assertFalse(quote.eligible());
    assertEquals("0.00", quote.perWeek().subsidy().toPlainString());
    assertEquals("0.00", quote.perWeek().subsidyWithCharges().toPlainString());
    // 14.71 x 1.08 x 1.235 x 24 = 470.8848
    assertEquals("470.88", quote.perWeek().netEmployerCost().toPlainString());
    assertEquals(List.of("subsidy.FULL_WAGE_VALUE"), codes(quote.notes()));
  }

  @Test
  void theFlatRateIsHalfOfTheMinimumWage() {
    SubsidyQuote quote = quote("2026-03-02", 30, "24", null, "14.71", true);
    assertTrue(quote.eligible());
    assertEquals(new BigDecimal("50"), quote.ratePercent());
    // 0.5 x 15.8868 x 24 = 190.6416
    assertEquals(new BigDecimal("190.64"), quote.perWeek().subsidy());
    assertEquals(List.of("subsidy.FLAT_RATE"), codes(quote.notes()));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01,21,14.71",
    "2026-01-01,67,14.71",
    "2026-01-01,20,11.77",
    "2026-01-01,19,8.83",
    "2026-01-01,18,7.36",
    "2026-01-01,17,5.81",
    "2025-12-31,21,14.40",
    "2025-07-01,21,14.40",
    "2025-06-30,21,14.06",
    "2025-01-01,16,4.85",
    "2025-01-01,15,4.22"
  })
  void theMinimumWageGoesByDateAndAge(String date, int age, BigDecimal expected) {
    assertEquals(expected, quote(date, age, "24", "60", null, false).minimumHourlyWage());
  }

  @Test
  void aDateAfterTheLastKnownHalfYearUsesTheLastAmountAndSaysSo() {
    assertEquals(List.of(), quote("2026-06-30", 30, "24", "60", null, false).notes());
    SubsidyQuote later = quote("2026-07-01", 30, "24", "60", null, false);
    assertEquals(new BigDecimal("14.71"), later.minimumHourlyWage());
    assertEquals(List.of("subsidy.LAST_KNOWN_MINIMUM_WAGE"), codes(later.notes()));
    assertEquals(
        "Voor deze datum is nog geen minimumloon bekend. Er is gerekend met het bedrag van"
            + " 1 januari 2026.",
        Sentences.in(Locale.of("nl")).of(later.notes().getFirst()));
  }

  @Test
  void aHigherWageLeavesTheSubsidyAndRaisesTheCost() {
    SubsidyQuote quote = quote("2026-03-02", 30, "24", "60", "16.00", false);
    assertEquals(new BigDecimal("152.51"), quote.perWeek().subsidy());
    // 16 x 1.08 x 1.235 x 24 - 188.35390 = 323.8253
    assertEquals(new BigDecimal("323.83"), quote.perWeek().netEmployerCost());
  }

  @ParameterizedTest
  @CsvSource({
    "2024-12-31,30,24,60,,date,BEFORE_TABLE",
    "2026-03-02,30,0,60,,hoursPerWeek,NOT_POSITIVE",
    "2026-03-02,30,-1,60,,hoursPerWeek,NOT_POSITIVE",
    "2026-03-02,30,24,-0.1,,wageValuePercent,OUT_OF_RANGE",
    "2026-03-02,30,24,100.1,,wageValuePercent,OUT_OF_RANGE",
    "2026-03-02,30,24,,,wageValuePercent,REQUIRED",
    "2026-03-02,30,24,60,14.70,hourlyWage,BELOW_MINIMUM_WAGE",
    "2026-03-02,14,24,60,,age,OUT_OF_RANGE"
  })
  void anImpossibleRequestNamesItsField(
      String date,
      int age,
      String hours,
      @Nullable String wageValue,
      @Nullable String wage,
      String field,
      InvalidField.Problem problem) {
    InvalidField error =
        assertThrows(InvalidField.class, () -> quote(date, age, hours, wageValue, wage, false));
    assertEquals(field, error.field());
    assertEquals(problem, error.problem());
  }

  @Test
  void everyFieldThatIsMissingIsNamed() {
    InvalidField error =
        assertThrows(
            InvalidField.class,
            () ->
                WageCostSubsidy.quote(
                    new QuoteRequest(null, 30, BigDecimal.ONE, BigDecimal.ONE, null, false),
                    SubsidyFixtures.TABLES));
    assertEquals("date", error.field());
    assertEquals(InvalidField.Problem.REQUIRED, error.problem());
  }

  @Test
  void theAllowanceWasTwentyThreePercentBefore2018() {
    SubsidyRules rules = SubsidyFixtures.rules();
    assertEquals(
        new BigDecimal("23"), rules.on(LocalDate.parse("2017-12-31")).chargeAllowancePercent());
    assertEquals(
        new BigDecimal("23.5"), rules.on(LocalDate.parse("2018-01-01")).chargeAllowancePercent());
    assertThrows(InvalidField.class, () -> rules.on(LocalDate.parse("2014-12-31")));
  }

  @ParameterizedTest
  @CsvSource({"100,READY", "80,READY", "79.9,IN_TIME", "60,IN_TIME", "30,TO_ABILITY", "0,SOCIAL"})
  void aWageValueFallsInTheProfileWhoseLowerBoundItReaches(double percent, String code) {
    List<WageValueProfile> profiles =
        List.of(
            new WageValueProfile("SOCIAL", 0, null),
            new WageValueProfile("TO_ABILITY", 30, 24),
            new WageValueProfile("IN_TIME", 60, 12),
            new WageValueProfile("READY", 80, 0));
    assertEquals(code, WageValueProfile.of(profiles, percent).orElseThrow().code());
  }

  private static List<String> codes(List<Note> notes) {
    return notes.stream().map(Note::code).toList();
  }

  private static SubsidyQuote quote(
      String date,
      int age,
      String hours,
      @Nullable String wageValue,
      @Nullable String wage,
      boolean flatRate) {
    return WageCostSubsidy.quote(
        new QuoteRequest(
            LocalDate.parse(date),
            age,
            new BigDecimal(hours),
            wageValue == null ? null : new BigDecimal(wageValue),
            wage == null ? null : new BigDecimal(wage),
            flatRate),
        SubsidyFixtures.TABLES);
  }
}
