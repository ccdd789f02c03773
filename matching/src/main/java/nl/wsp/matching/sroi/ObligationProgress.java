package nl.wsp.matching.sroi;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * How far an obligation is on a day.
 *
 * <p>The plan is linear: on each day of the contract as much is expected as its share of the days
 * that have passed, the day itself included. What an approved contribution is worth is spread
 * evenly over the days it counts, as far as they fall in the contract; a purchase and what starts
 * on the last day count at once. Amounts are rounded half-up to cents, once each.
 *
 * @param due euros to be spent over the whole contract
 * @param from first day of the contract
 * @param until last day
 * @param broughtForward euros that were realised before this administration began
 * @param parts contributions that are not rejected or withdrawn
 */
public record ObligationProgress(
    BigDecimal due, LocalDate from, LocalDate until, BigDecimal broughtForward, List<Part> parts) {
  private static final int CENTS = 2;
  private static final int DIGITS = 12;
  private static final int MOST_MONTHS = 240;

  /** How sure a contribution is. */
  public enum Certainty {
    /** Intended; nothing shows it yet. */
    PLANNED,
    /** Waits for approval. */
    SUBMITTED,
    APPROVED
  }

  /**
   * A contribution.
   *
   * @param value euros
   * @param from first day it counts
   * @param until last day it counts
   */
  public record Part(Certainty certainty, BigDecimal value, LocalDate from, LocalDate until) {}

  /**
   * The obligation on a day.
   *
   * @param expected euros that the linear plan expects by then
   * @param earned euros of approved contributions that have been earned by then
   * @param planned euros of contributions that are planned, whenever
   * @param submitted euros that wait for approval, whenever
   * @param realised euros approved, whenever they are earned, with what was brought forward
   * @param outstanding due less realised, never below 0
   * @param forecast euros at the end of the contract when everything planned comes true
   * @param behind whether less is earned than the plan expects
   */
  public record OnDay(
      LocalDate day,
      BigDecimal expected,
      BigDecimal earned,
      BigDecimal planned,
      BigDecimal submitted,
      BigDecimal realised,
      BigDecimal outstanding,
      BigDecimal forecast,
      boolean behind) {}

  /**
   * A point of the lines in a drawing.
   *
   * @param expected by the linear plan
   * @param earned of approved contributions
   * @param forecast of all contributions
   */
  public record Point(LocalDate day, BigDecimal expected, BigDecimal earned, BigDecimal forecast) {}

  /** Copies the list. */
  public ObligationProgress {
    requireNonNull(due, "due");
    requireNonNull(broughtForward, "broughtForward");
    parts = List.copyOf(parts);
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("ends before it begins");
    }
  }

  /**
   * The figures of a day.
   *
   * @param tolerance share of what is due that one may lag behind the plan, 0 to 1
   */
  public OnDay on(LocalDate day, BigDecimal tolerance) {
    BigDecimal expected = expectedOn(day);
    BigDecimal earned = earnedOn(day, false);
    BigDecimal realised = broughtForward.add(sum(Certainty.APPROVED));
    BigDecimal planned = sum(Certainty.PLANNED);
    BigDecimal submitted = sum(Certainty.SUBMITTED);
    // at the end there is nothing left to catch up in
    BigDecimal slack = day.isBefore(until) ? due.multiply(tolerance) : BigDecimal.ZERO;
    return new OnDay(
        day,
        expected,
        earned,
        planned,
        submitted,
        cents(realised),
        cents(due.subtract(realised).max(BigDecimal.ZERO)),
        cents(realised.add(planned).add(submitted)),
        earned.add(slack).compareTo(expected) < 0);
  }

  /** A point for the first day, the end of each month and the last day. */
  public List<Point> points() {
    List<Point> points = new ArrayList<>();
    points.add(point(from));
    YearMonth month = YearMonth.from(from);
    for (int i = 0; i < MOST_MONTHS && month.atEndOfMonth().isBefore(until); i++) {
      if (month.atEndOfMonth().isAfter(from)) {
        points.add(point(month.atEndOfMonth()));
      }
      month = month.plusMonths(1);
    }
    if (until.isAfter(from)) {
      points.add(point(until));
    }
    return points;
  }

  private Point point(LocalDate day) {
    return new Point(day, expectedOn(day), earnedOn(day, false), earnedOn(day, true));
  }

  private BigDecimal expectedOn(LocalDate day) {
    return cents(due.multiply(share(from, until, day)));
  }

  private BigDecimal earnedOn(LocalDate day, boolean withUncertain) {
    BigDecimal sum = broughtForward;
    for (Part part : parts) {
      if (withUncertain || part.certainty() == Certainty.APPROVED) {
        LocalDate end = part.until().isAfter(until) ? until : part.until();
        sum = sum.add(part.value().multiply(share(part.from(), end, day)));
      }
    }
    return cents(sum);
  }

  private BigDecimal sum(Certainty certainty) {
    return cents(
        parts.stream()
            .filter(part -> part.certainty() == certainty)
            .map(Part::value)
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /** Days from the first to this one, both included, over all days; 0 before, 1 from the end on. */
  private static BigDecimal share(LocalDate first, LocalDate last, LocalDate day) {
    if (day.isBefore(first)) {
      return BigDecimal.ZERO;
    }
    if (!day.isBefore(last)) {
      return BigDecimal.ONE;
    }
    long passed = ChronoUnit.DAYS.between(first, day) + 1;
    long all = ChronoUnit.DAYS.between(first, last) + 1;
    return BigDecimal.valueOf(passed).divide(BigDecimal.valueOf(all), DIGITS, RoundingMode.HALF_UP);
  }

  private static BigDecimal cents(BigDecimal amount) {
    return amount.setScale(CENTS, RoundingMode.HALF_UP);
  }
}
