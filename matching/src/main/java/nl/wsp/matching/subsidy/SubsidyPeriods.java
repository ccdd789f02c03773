package nl.wsp.matching.subsidy;

import static nl.wsp.matching.InvalidField.Problem.BELOW_MINIMUM_WAGE;
import static nl.wsp.matching.InvalidField.Problem.OUT_OF_RANGE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.wsp.matching.InvalidField;
import nl.wsp.matching.Note;
import nl.wsp.matching.subsidy.WageCostSubsidy.Calculation;
import nl.wsp.matching.subsidy.WageCostSubsidy.Terms;
import org.jspecify.annotations.Nullable;

/**
 * The wage-cost subsidy over a contract: split where a table changes, at a birthday from 15 to the
 * adult age and where the flat rate ends. Ages count on the first day of a period.
 */
public final class SubsidyPeriods {
  private static final BigDecimal DAYS_PER_WEEK = BigDecimal.valueOf(7);
  private static final int FIRST_BIRTHDAY = 15;
  private static final int LAST_BIRTHDAY = 21;

  private SubsidyPeriods() {}

  /**
   * The offer of a contract. A wage that a later minimum overtakes is raised to that minimum, and
   * the period says so.
   *
   * @throws InvalidField naming the field, as {@link WageCostSubsidy#quote}; {@code until} before
   *     {@code from}; {@code flatRateUntil} outside the contract or longer than allowed
   */
  public static SubsidyOffer offer(OfferRequest request, SubsidyTables tables) {
    if (request.until().isBefore(request.from())) {
      throw new InvalidField("until", OUT_OF_RANGE);
    }
    LocalDate flatEnd = flatEnd(request, tables);
    List<SubsidyOffer.Period> periods = new ArrayList<>();
    BigDecimal subsidy = BigDecimal.ZERO;
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal net = BigDecimal.ZERO;
    List<LocalDate> starts = new ArrayList<>(starts(request, tables, flatEnd));
    for (int i = 0; i < starts.size(); i++) {
      LocalDate from = starts.get(i);
      LocalDate until = i + 1 < starts.size() ? starts.get(i + 1).minusDays(1) : request.until();
      Calculation calculation = calculation(request, tables, from, until, flatEnd);
      BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, until) + 1);
      periods.add(
          new SubsidyOffer.Period(
              from,
              until,
              calculation.quote(),
              WageCostSubsidy.amounts(
                  calculation.subsidyPerWeek(),
                  calculation.withCharges(),
                  calculation.netCost(),
                  days,
                  DAYS_PER_WEEK)));
      subsidy = subsidy.add(calculation.subsidyPerWeek().multiply(days));
      total = total.add(calculation.withCharges().multiply(days));
      net = net.add(calculation.netCost().multiply(days));
    }
    return new SubsidyOffer(
        periods, WageCostSubsidy.amounts(subsidy, total, net, BigDecimal.ONE, DAYS_PER_WEEK));
  }

  private static Calculation calculation(
      OfferRequest request,
      SubsidyTables tables,
      LocalDate from,
      LocalDate until,
      @Nullable LocalDate flatEnd) {
    boolean flat = flatEnd != null && !from.isAfter(flatEnd);
    int age = Period.between(request.birthDate(), from).getYears();
    boolean flatOver = flatEnd != null && !flat && request.wageValuePercent() == null;
    Terms terms =
        WageCostSubsidy.terms(
            new QuoteRequest(
                from,
                age,
                request.hoursPerWeek(),
                request.wageValuePercent(),
                request.hourlyWage(),
                flat || flatOver),
            until,
            tables);
    if (flatOver) {
      terms =
          new Terms(
              from, until, age, terms.hoursPerWeek(), null, false, terms.wages(), terms.rules());
    }
    BigDecimal minimum = terms.wages().hourly(age);
    BigDecimal wage = request.hourlyWage() == null ? minimum : request.hourlyWage();
    List<Note> notes = new ArrayList<>();
    if (wage.compareTo(minimum) < 0) {
      if (from.equals(request.from())) {
        throw new InvalidField("hourlyWage", BELOW_MINIMUM_WAGE);
      }
      notes.add(Note.of("subsidy.WAGE_RAISED_TO_MINIMUM", minimum));
      wage = minimum;
    }
    return WageCostSubsidy.calculate(terms, minimum, wage, notes);
  }

  private static @Nullable LocalDate flatEnd(OfferRequest request, SubsidyTables tables) {
    if (!request.flatRate()) {
      return null;
    }
    int months = tables.rules().on(request.from()).flatRateMaxMonths();
    LocalDate longest = request.from().plusMonths(months).minusDays(1);
    LocalDate asked = request.flatRateUntil();
    if (asked == null) {
      return longest;
    }
    if (asked.isBefore(request.from()) || asked.isAfter(longest)) {
      throw new InvalidField("flatRateUntil", OUT_OF_RANGE);
    }
    return asked;
  }

  private static TreeSet<LocalDate> starts(
      OfferRequest request, SubsidyTables tables, @Nullable LocalDate flatEnd) {
    TreeSet<LocalDate> starts = new TreeSet<>();
    tables.minimumWages().amounts().forEach(amount -> starts.add(amount.validFrom()));
    tables.rules().versions().forEach(version -> starts.add(version.validFrom()));
    for (int age = FIRST_BIRTHDAY; age <= LAST_BIRTHDAY; age++) {
      starts.add(birthday(request.birthDate(), age));
    }
    if (flatEnd != null) {
      starts.add(flatEnd.plusDays(1));
    }
    TreeSet<LocalDate> within =
        new TreeSet<>(starts.subSet(request.from(), true, request.until(), true));
    within.add(request.from());
    return within;
  }

  /** Who is born on 29 February has the birthday on 1 March in other years, as ages are counted. */
  private static LocalDate birthday(LocalDate birthDate, int age) {
    LocalDate day = birthDate.plusYears(age);
    return day.getDayOfMonth() < birthDate.getDayOfMonth() ? day.plusDays(1) : day;
  }
}
