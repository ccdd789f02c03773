package nl.wsp.matching.sroi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.wsp.matching.sroi.ObligationProgress.Certainty;
import nl.wsp.matching.sroi.ObligationProgress.OnDay;
import nl.wsp.matching.sroi.ObligationProgress.Part;
import nl.wsp.matching.sroi.ObligationProgress.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A contract of the 365 days of 2026 with € 36,500 due: € 100 a day. */
class ObligationProgressTest {
  private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
  private static final LocalDate LAST = LocalDate.parse("2026-12-31");
  private static final BigDecimal DUE = new BigDecimal("36500.00");

  private static ObligationProgress progress(Part... parts) {
    return new ObligationProgress(DUE, FIRST, LAST, BigDecimal.ZERO, List.of(parts));
  }

  private static Part part(Certainty certainty, String value, String from, String until) {
    return new Part(
        certainty, new BigDecimal(value), LocalDate.parse(from), LocalDate.parse(until));
  }

  private static OnDay on(ObligationProgress progress, String day) {
    return progress.on(LocalDate.parse(day), BigDecimal.ZERO);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-31, 0.00",
    "2026-01-01, 100.00",
    "2026-01-31, 3100.00",
    "2026-07-01, 18200.00",
    "2026-12-31, 36500.00",
    "2027-06-01, 36500.00"
  })
  void thePlanIsLinearOverTheDaysOfTheContract(LocalDate day, String expected) {
    assertEquals(expected, progress().on(day, BigDecimal.ZERO).expected().toPlainString());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-31, 0.00",
    "2026-04-01, 100.00",
    "2026-04-30, 3000.00",
    "2026-05-01, 3000.00"
  })
  void anApprovedContributionIsEarnedOverTheDaysItCounts(LocalDate day, String earned) {
    ObligationProgress progress =
        progress(part(Certainty.APPROVED, "3000", "2026-04-01", "2026-04-30"));
    OnDay then = progress.on(day, BigDecimal.ZERO);
    assertEquals(earned, then.earned().toPlainString());
    assertEquals("3000.00", then.realised().toPlainString());
    assertEquals("33500.00", then.outstanding().toPlainString());
  }

  @Test
  void whatRunsOnAfterTheContractIsEarnedWithinIt() {
    ObligationProgress progress =
        progress(part(Certainty.APPROVED, "10000", "2026-12-22", "2027-12-21"));
    assertEquals("5000.00", on(progress, "2026-12-26").earned().toPlainString());
    assertEquals("10000.00", on(progress, "2026-12-31").earned().toPlainString());
  }

  @Test
  void aPurchaseCountsOnItsDay() {
    ObligationProgress progress =
        progress(part(Certainty.APPROVED, "1250.50", "2026-05-05", "2026-05-05"));
    assertEquals("0.00", on(progress, "2026-05-04").earned().toPlainString());
    assertEquals("1250.50", on(progress, "2026-05-05").earned().toPlainString());
  }

  @Test
  void onlyWhatIsApprovedIsRealisedAndAllOfItMakesTheForecast() {
    OnDay day =
        on(
            progress(
                part(Certainty.APPROVED, "10000", "2026-01-01", "2026-06-30"),
                part(Certainty.SUBMITTED, "5000", "2026-03-01", "2026-08-31"),
                part(Certainty.PLANNED, "2500", "2026-09-01", "2026-12-31")),
            "2026-02-01");
    assertEquals("10000.00", day.realised().toPlainString());
    assertEquals("5000.00", day.submitted().toPlainString());
    assertEquals("2500.00", day.planned().toPlainString());
    assertEquals("26500.00", day.outstanding().toPlainString());
    assertEquals("17500.00", day.forecast().toPlainString());
  }

  @Test
  void whatWasBroughtForwardCountsFromTheFirstDay() {
    ObligationProgress progress =
        new ObligationProgress(DUE, FIRST, LAST, new BigDecimal("1500"), List.of());
    assertEquals("1500.00", on(progress, "2026-01-01").earned().toPlainString());
    assertEquals("35000.00", on(progress, "2026-01-01").outstanding().toPlainString());
  }

  @Test
  void moreThanIsDueLeavesNothingOutstanding() {
    OnDay day =
        on(progress(part(Certainty.APPROVED, "40000", "2026-01-01", "2026-01-31")), "2026-02-01");
    assertEquals("0.00", day.outstanding().toPlainString());
    assertEquals("40000.00", day.realised().toPlainString());
  }

  @Test
  void laggingIsASignalBeyondTheToleranceAndAlwaysAtTheEnd() {
    ObligationProgress nothing = progress();
    BigDecimal tenth = new BigDecimal("0.10");
    // 10 % of 36,500 is 3,650: reached after 36.5 days
    assertFalse(nothing.on(LocalDate.parse("2026-02-05"), tenth).behind());
    assertTrue(nothing.on(LocalDate.parse("2026-02-06"), tenth).behind());
    ObligationProgress almost =
        progress(part(Certainty.APPROVED, "36499.99", "2026-01-01", "2026-12-31"));
    assertFalse(almost.on(LocalDate.parse("2026-12-30"), tenth).behind());
    assertTrue(almost.on(LAST, tenth).behind());
  }

  @Test
  void theLinesHaveTheFirstDayTheEndsOfMonthsAndTheLastDay() {
    List<Point> points =
        progress(part(Certainty.PLANNED, "3000", "2026-04-01", "2026-04-30")).points();
    assertEquals(13, points.size());
    assertEquals(FIRST, points.getFirst().day());
    assertEquals(LocalDate.parse("2026-01-31"), points.get(1).day());
    assertEquals(LAST, points.getLast().day());
    assertEquals("36500.00", points.getLast().expected().toPlainString());
    assertEquals("0.00", points.getLast().earned().toPlainString());
    assertEquals("3000.00", points.getLast().forecast().toPlainString());
  }

  @Test
  void anObligationThatEndsBeforeItBeginsIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new ObligationProgress(DUE, LAST, FIRST, BigDecimal.ZERO, List.of()));
  }
}
