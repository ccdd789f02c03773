package nl.wsp.api.subsidy;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an offer comes to, as it was calculated: kept with the offer, so that it never changes
 * afterwards. Amounts in euros as decimal strings.
 *
 * @param periods without holes, in order of date
 * @param total over all periods
 * @param flatRateOption what the flat rate would give, while no definitive wage value is set
 * @param scenarios what other outcomes of the assessment at the workplace would give
 * @param instruments what the toolbox of the region has for this candidate
 * @param sources laws and amounts, by their Dutch names
 * @param tables versions of the tables that were used
 * @param holidayAllowancePercent counted on top of wage and minimum wage
 * @param chargeAllowancePercent employer charges on top
 */
@Serdeable
record OfferFigures(
    List<Period> periods,
    Amounts total,
    @Nullable Option flatRateOption,
    List<Scenario> scenarios,
    List<Instrument> instruments,
    List<String> sources,
    Tables tables,
    String holidayAllowancePercent,
    String chargeAllowancePercent) {

  OfferFigures {
    periods = List.copyOf(periods);
    scenarios = List.copyOf(scenarios);
    instruments = List.copyOf(instruments);
    sources = List.copyOf(sources);
  }

  /**
   * An instrument of the toolbox.
   *
   * @param certain whether it applies, else it depends on what is not known yet
   */
  @Serdeable
  record Instrument(
      String code,
      boolean certain,
      String nameNl,
      String nameEn,
      String amountNl,
      String amountEn) {}

  /** Amounts over some time. */
  @Serdeable
  record Amounts(String subsidy, String subsidyWithCharges, String netEmployerCost) {}

  /**
   * A time in which nothing changes.
   *
   * @param flatRate whether the flat rate applies
   * @param whole amounts of the whole period
   * @param notesNl what the reader must know, in Dutch; {@code notesEn} in English
   */
  @Serdeable
  record Period(
      LocalDate from,
      LocalDate until,
      boolean eligible,
      boolean flatRate,
      String ratePercent,
      String minimumHourlyWage,
      String hourlyWage,
      Amounts perHour,
      Amounts perWeek,
      Amounts perMonth,
      Amounts perYear,
      Amounts whole,
      List<String> notesNl,
      List<String> notesEn) {
    Period {
      notesNl = List.copyOf(notesNl);
      notesEn = List.copyOf(notesEn);
    }
  }

  /** The flat rate instead, from the first day. */
  @Serdeable
  record Option(LocalDate until, Amounts perHour, Amounts perWeek, Amounts perMonth) {}

  /** The first period again with another wage value. */
  @Serdeable
  record Scenario(String wageValuePercent, Amounts perHour, Amounts perMonth) {}

  /** First days of the versions that were used. */
  @Serdeable
  record Tables(List<LocalDate> minimumWages, List<LocalDate> rules) {
    Tables {
      minimumWages = List.copyOf(minimumWages);
      rules = List.copyOf(rules);
    }
  }
}
