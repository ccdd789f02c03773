package nl.wsp.api.placement;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.wsp.api.placement.PlacementRules.Name;
import nl.wsp.api.reference.CsvTable;
import nl.wsp.api.reference.Validity;
import org.jspecify.annotations.Nullable;

/**
 * Fictitious saving of a placement (domain §11): a norm with kind, date and source, by the date of
 * <em>outflow</em>, never an amount of anybody's benefit.
 */
@Singleton
final class FictitiousSavings {
  private final List<Norm> norms;
  private final PlacementRules rules;

  FictitiousSavings(PlacementRules rules) {
    this.rules = rules;
    this.norms =
        CsvTable.bundled(
            "placement/fictitious-savings.csv",
            row ->
                new Norm(
                    row.constant("kind", SavingKind.class),
                    row.optional("hours").map(Hours::valueOf).orElse(null),
                    row.optionalInteger("half", 1, 2).orElse(null),
                    new Validity(
                        row.date("validFrom"), row.optionalDate("validUntil").orElse(null)),
                    row.decimal("amount"),
                    row.text("source")));
  }

  /** Class of contract hours. */
  enum Hours {
    FULL_TIME,
    PART_TIME
  }

  /**
   * One norm.
   *
   * @param hours absent: whatever the hours
   * @param half half of the year of outflow, 1 or 2; absent: whatever the day
   * @param amount euros
   */
  record Norm(
      SavingKind kind,
      @Nullable Hours hours,
      @Nullable Integer half,
      Validity validity,
      BigDecimal amount,
      String source) {
    boolean fits(SavingKind asked, Hours askedHours, int askedHalf, LocalDate day) {
      return kind == asked
          && (hours == null || hours == askedHours)
          && (half == null || half == askedHalf)
          && validity.holdsOn(day);
    }
  }

  /**
   * The saving of one placement.
   *
   * @param amount euros
   * @param normOf first day of the norm: a norm of an earlier year is the last one known
   */
  record Saving(BigDecimal amount, LocalDate normOf, String source) {}

  /**
   * The saving by the norm that holds on the day of outflow; empty before the first norm, or when
   * the norm asks for hours that are not known.
   *
   * @param outflowOn day from which the benefit is less or gone
   * @param hoursPerWeek contract hours
   */
  Optional<Saving> of(SavingKind kind, LocalDate outflowOn, @Nullable BigDecimal hoursPerWeek) {
    int half = outflowOn.getMonth().compareTo(Month.JULY) < 0 ? 1 : 2;
    Hours hours = hoursOf(hoursPerWeek, outflowOn);
    return norms.stream()
        .filter(norm -> norm.fits(kind, hours, half, outflowOn))
        .filter(norm -> norm.hours() == null || hoursPerWeek != null)
        .max(Comparator.comparing(norm -> norm.validity().from()))
        .map(norm -> new Saving(norm.amount(), norm.validity().from(), norm.source()));
  }

  private Hours hoursOf(@Nullable BigDecimal hoursPerWeek, LocalDate day) {
    return hoursPerWeek != null
            && hoursPerWeek.compareTo(rules.valueOn(Name.FULL_TIME_HOURS, day)) >= 0
        ? Hours.FULL_TIME
        : Hours.PART_TIME;
  }
}
