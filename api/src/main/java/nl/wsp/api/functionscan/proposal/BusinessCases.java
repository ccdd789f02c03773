package nl.wsp.api.functionscan.proposal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import nl.wsp.api.functionscan.proposal.ProposalAnswer.BusinessCase;
import nl.wsp.api.platform.problem.Figures;
import nl.wsp.matching.subsidy.QuoteRequest;
import nl.wsp.matching.subsidy.SubsidyQuote;
import nl.wsp.matching.subsidy.SubsidyTables;
import nl.wsp.matching.subsidy.WageCostSubsidy;

/**
 * What a year of the new functions costs and saves (domain §4 and §8): freed hours at the
 * performers' cost, less the wage of an adult with holiday allowance and charges, less the
 * wage-cost subsidy at a stated wage value. Year = week × 52. Rounded half-up to cents, once per
 * amount.
 */
final class BusinessCases {
  /** Points of wage value by which the sensitivity differs. */
  static final BigDecimal STEP = BigDecimal.valueOf(20);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int ADULT_AGE = 21;
  private static final int MINUTES = 60;
  private static final int WEEKS_PER_YEAR = 52;
  private static final int HOURS_SCALE = 10;

  private final ProposalQuestion question;
  private final SubsidyTables tables;

  BusinessCases(ProposalQuestion question, SubsidyTables tables) {
    this.question = question;
    this.tables = tables;
  }

  /**
   * Net cost of an hour of a new function, in whole cents.
   *
   * @throws nl.wsp.api.platform.problem.Problem 422 when the wage is below the minimum
   */
  int netCentsPerHour() {
    SubsidyQuote quote = quote(question.wageValuePercent(), BigDecimal.ONE);
    return quote.perHour().netEmployerCost().movePointRight(2).intValueExact();
  }

  /**
   * The business case of all functions together.
   *
   * @param freedSixtieths cost a week of the freed minutes, in cents ÷ 60
   */
  BusinessCase of(BigDecimal wageValuePercent, int minutesPerWeek, long freedSixtieths) {
    BigDecimal freed = perYear(freedSixtieths);
    BigDecimal hours =
        BigDecimal.valueOf(minutesPerWeek)
            .divide(BigDecimal.valueOf(MINUTES), HOURS_SCALE, RoundingMode.HALF_UP);
    // nothing made: the amounts of one hour tell wage and sources, and count for nothing
    boolean made = minutesPerWeek > 0;
    SubsidyQuote quote = quote(wageValuePercent, made ? hours : BigDecimal.ONE);
    BigDecimal subsidy = made ? quote.perYear().subsidyWithCharges() : zero();
    BigDecimal net = made ? quote.perYear().netEmployerCost() : zero();
    BigDecimal wage = net.add(subsidy);
    return new BusinessCase(
        wageValuePercent,
        minutesPerWeek,
        quote.hourlyWage(),
        quote.minimumHourlyWage(),
        freed,
        wage,
        subsidy,
        net,
        freed.subtract(wage),
        freed.subtract(net),
        tables.minimumWages().on(question.date()).setUntil(),
        quote.sources());
  }

  /** At 20 points less, as asked, and 20 points more, kept within 0-100. */
  List<BusinessCase> sensitivity(int minutesPerWeek, long freedSixtieths) {
    BigDecimal asked = question.wageValuePercent();
    return List.of(
        of(asked.subtract(STEP).max(BigDecimal.ZERO), minutesPerWeek, freedSixtieths),
        of(asked, minutesPerWeek, freedSixtieths),
        of(asked.add(STEP).min(HUNDRED), minutesPerWeek, freedSixtieths));
  }

  /** Euros a year of cents ÷ 60 a week. */
  static BigDecimal perYear(long sixtiethsPerWeek) {
    return BigDecimal.valueOf(sixtiethsPerWeek)
        .multiply(BigDecimal.valueOf(WEEKS_PER_YEAR))
        .divide(BigDecimal.valueOf(MINUTES * 100L), 2, RoundingMode.HALF_UP);
  }

  private SubsidyQuote quote(BigDecimal wageValuePercent, BigDecimal hours) {
    QuoteRequest request =
        new QuoteRequest(
            question.date(), ADULT_AGE, hours, wageValuePercent, question.hourlyWage(), false);
    return Figures.calculated(() -> WageCostSubsidy.quote(request, tables));
  }

  private static BigDecimal zero() {
    return BigDecimal.ZERO.setScale(2);
  }
}
