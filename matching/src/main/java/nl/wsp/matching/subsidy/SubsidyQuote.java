package nl.wsp.matching.subsidy;

import java.math.BigDecimal;
import java.util.List;
import nl.wsp.matching.Note;

/**
 * What an employer gets and what remains for him. Euros with two decimals, each rounded half-up
 * once.
 *
 * @param eligible whether there is a subsidy
 * @param ratePercent compensated share of the minimum wage
 * @param minimumHourlyWage statutory minimum per hour for the age, without holiday allowance
 * @param hourlyWage wage per hour that was counted with
 * @param perHour amounts of one hour
 * @param perWeek amounts of a week
 * @param perMonth week × 52 ÷ 12
 * @param perYear week × 52
 * @param notes what the reader must know, in a fixed order
 * @param sources where rules and amounts stand
 */
public record SubsidyQuote(
    boolean eligible,
    BigDecimal ratePercent,
    BigDecimal minimumHourlyWage,
    BigDecimal hourlyWage,
    Amounts perHour,
    Amounts perWeek,
    Amounts perMonth,
    Amounts perYear,
    List<Note> notes,
    List<String> sources) {
  /**
   * Amounts over some time.
   *
   * @param subsidy rate × minimum wage with holiday allowance × hours
   * @param subsidyWithCharges with the employer-charge allowance
   * @param netEmployerCost wage with holiday allowance and charges, less the subsidy with charges
   */
  public record Amounts(
      BigDecimal subsidy, BigDecimal subsidyWithCharges, BigDecimal netEmployerCost) {}

  /** Copies the lists. */
  public SubsidyQuote {
    notes = List.copyOf(notes);
    sources = List.copyOf(sources);
  }
}
