package nl.wsp.matching.subsidy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SubsidyPropertiesTest {
  @Property
  void subsidyAndNetCostTogetherAreTheGrossCost(
      @ForAll @IntRange(min = 0, max = 100) int wageValue,
      @ForAll @IntRange(min = 1, max = 40) int hours,
      @ForAll @IntRange(min = 15, max = 67) int age) {
    SubsidyQuote quote = quote(wageValue, hours, age);
    BigDecimal gross =
        quote
            .hourlyWage()
            .multiply(new BigDecimal("1.08"))
            .multiply(new BigDecimal("1.235"))
            .multiply(BigDecimal.valueOf(hours));
    BigDecimal together =
        quote.perWeek().subsidyWithCharges().add(quote.perWeek().netEmployerCost());
    assertTrue(
        gross.subtract(together).abs().compareTo(new BigDecimal("0.01")) <= 0,
        () -> gross + " against " + together);
    assertTrue(quote.perWeek().netEmployerCost().signum() > 0);
  }

  @Property
  void aLowerWageValueNeverGivesLess(
      @ForAll @IntRange(min = 1, max = 100) int wageValue,
      @ForAll @IntRange(min = 1, max = 40) int hours) {
    BigDecimal higher = quote(wageValue, hours, 30).perWeek().subsidy();
    BigDecimal lower = quote(wageValue - 1, hours, 30).perWeek().subsidy();
    assertTrue(lower.compareTo(higher) >= 0);
  }

  @Property
  void thePeriodsOfAnOfferFollowEachOtherAndAddUp(
      @ForAll @IntRange(min = 0, max = 700) int startOffset,
      @ForAll @IntRange(min = 0, max = 500) int days,
      @ForAll @IntRange(min = 5900, max = 9000) int ageDays,
      @ForAll boolean flatRate) {
    LocalDate from = LocalDate.parse("2025-01-01").plusDays(startOffset);
    SubsidyOffer offer =
        SubsidyPeriods.offer(
            new OfferRequest(
                from.minusDays(ageDays),
                from,
                from.plusDays(days),
                new BigDecimal("24"),
                new BigDecimal("55"),
                null,
                flatRate,
                null),
            SubsidyFixtures.TABLES);
    LocalDate next = from;
    BigDecimal sum = BigDecimal.ZERO;
    assertTrue(!offer.periods().isEmpty());
    for (SubsidyOffer.Period period : offer.periods()) {
      assertEquals(next, period.from());
      assertTrue(!period.until().isBefore(period.from()));
      next = period.until().plusDays(1);
      sum = sum.add(period.amounts().netEmployerCost());
    }
    assertEquals(from.plusDays(days + 1L), next);
    BigDecimal slack = new BigDecimal("0.005").multiply(BigDecimal.valueOf(offer.periods().size()));
    assertTrue(
        sum.subtract(offer.total().netEmployerCost())
                .abs()
                .compareTo(slack.add(new BigDecimal("0.005")))
            <= 0);
  }

  private static SubsidyQuote quote(int wageValue, int hours, int age) {
    return WageCostSubsidy.quote(
        new QuoteRequest(
            LocalDate.parse("2026-03-02"),
            age,
            BigDecimal.valueOf(hours),
            BigDecimal.valueOf(wageValue),
            null,
            false),
        SubsidyFixtures.TABLES);
  }
}
