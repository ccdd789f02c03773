package nl.wsp.matching.subsidy;

import java.time.LocalDate;
import java.util.List;

/**
 * The subsidy over a contract, period by period.
 *
 * @param periods without holes, in order of date
 * @param total sum of the exact amounts, rounded once
 */
public record SubsidyOffer(List<Period> periods, SubsidyQuote.Amounts total) {
  /**
   * A time in which nothing changes.
   *
   * @param from first day
   * @param until last day
   * @param quote the quote of the first day
   * @param amounts amounts of the whole period: per week × days ÷ 7
   */
  public record Period(
      LocalDate from, LocalDate until, SubsidyQuote quote, SubsidyQuote.Amounts amounts) {}

  /** Copies the list. */
  public SubsidyOffer {
    periods = List.copyOf(periods);
  }
}
