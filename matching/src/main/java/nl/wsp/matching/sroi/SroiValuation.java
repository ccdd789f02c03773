package nl.wsp.matching.sroi;

import static nl.wsp.matching.InvalidField.Problem.NOT_POSITIVE;
import static nl.wsp.matching.InvalidField.Problem.OUT_OF_RANGE;
import static nl.wsp.matching.InvalidField.Problem.REQUIRED;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wsp.matching.InvalidField;
import nl.wsp.matching.Note;
import nl.wsp.matching.sroi.BuildingBlock.Basis;
import org.jspecify.annotations.Nullable;

/**
 * Values contributions: value per year × min(1, hours ÷ full-time) × months ÷ 12, the months capped
 * at how long the block counts; per month: value × months; a purchase: the invoice. Rounded half-up
 * to cents once.
 */
public final class SroiValuation {
  private static final BigDecimal MONTHS_PER_YEAR = BigDecimal.valueOf(12);
  private static final int CENTS = 2;

  private SroiValuation() {}

  /**
   * The value of a contribution by a table.
   *
   * @throws InvalidField naming the field when one is missing or outside its range
   */
  public static Valuation value(Contribution contribution, BuildingBlockTable table) {
    check(contribution);
    Optional<BuildingBlock> fitting =
        table.blocks().stream()
            .filter(block -> block.basis() != Basis.ADDITION_PER_YEAR)
            .filter(block -> block.condition().fits(contribution))
            .findFirst();
    List<Note> notes = new ArrayList<>();
    if (fitting.isEmpty()) {
      notes.add(Note.of("sroi.NO_BLOCK"));
      return new Valuation(euros(BigDecimal.ZERO), null, null, notes, List.of(source(table)));
    }
    BuildingBlock block = fitting.get();
    if (dependsOnYears(block) && contribution.benefitYears() == null) {
      notes.add(Note.of("sroi.BENEFIT_YEARS_ASSUMED_NONE"));
    }
    Integer months = contribution.months();
    int counted = months == null ? 0 : counted(months, block, notes);
    BigDecimal value =
        switch (block.basis()) {
          case INVOICE -> given(contribution.invoiceAmount(), "invoiceAmount");
          case PER_MONTH -> block.amount().multiply(BigDecimal.valueOf(counted));
          case PER_YEAR, ADDITION_PER_YEAR ->
              prorated(
                  block.amount().add(additions(contribution, table, notes)),
                  given(contribution.hoursPerWeek(), "hoursPerWeek"),
                  counted,
                  table.fullTimeHours());
        };
    LocalDate start = contribution.startDate();
    LocalDate until =
        block.basis() == Basis.INVOICE ? start : start.plusMonths(counted).minusDays(1);
    return new Valuation(
        euros(value),
        block.code(),
        new Valuation.Counts(start, until),
        notes,
        List.of(source(table)));
  }

  private static BigDecimal additions(
      Contribution contribution, BuildingBlockTable table, List<Note> notes) {
    BigDecimal sum = BigDecimal.ZERO;
    for (BuildingBlock block : table.blocks()) {
      if (block.basis() == Basis.ADDITION_PER_YEAR && block.condition().fits(contribution)) {
        sum = sum.add(block.amount());
        notes.add(Note.of("sroi.ADDITION", block.amount()));
      }
    }
    return sum;
  }

  private static int counted(int months, BuildingBlock block, List<Note> notes) {
    Integer cap = block.countsForMonths();
    if (cap == null || months <= cap) {
      return months;
    }
    notes.add(Note.of("sroi.MONTHS_CAPPED", cap));
    return cap;
  }

  /** One division at the end, so that nothing is rounded before the cents. */
  private static BigDecimal prorated(
      BigDecimal perYear, BigDecimal hours, int months, BigDecimal fullTimeHours) {
    BigDecimal counted = hours.min(fullTimeHours);
    return perYear
        .multiply(counted)
        .multiply(BigDecimal.valueOf(months))
        .divide(fullTimeHours.multiply(MONTHS_PER_YEAR), CENTS, RoundingMode.HALF_UP);
  }

  private static boolean dependsOnYears(BuildingBlock block) {
    return block.condition().belowBenefitYears() != null;
  }

  private static void check(Contribution contribution) {
    BigDecimal years = contribution.benefitYears();
    if (years != null && years.signum() < 0) {
      throw new InvalidField("benefitYears", OUT_OF_RANGE);
    }
    Integer age = contribution.age();
    if (age != null && age < 0) {
      throw new InvalidField("age", OUT_OF_RANGE);
    }
    switch (contribution.kind()) {
      case PURCHASE -> {
        if (given(contribution.invoiceAmount(), "invoiceAmount").signum() < 0) {
          throw new InvalidField("invoiceAmount", OUT_OF_RANGE);
        }
      }
      case TRIAL -> checkMonths(contribution.months());
      case EMPLOYMENT -> {
        checkMonths(contribution.months());
        if (given(contribution.hoursPerWeek(), "hoursPerWeek").signum() <= 0) {
          throw new InvalidField("hoursPerWeek", NOT_POSITIVE);
        }
      }
    }
  }

  private static void checkMonths(@Nullable Integer months) {
    if (months == null) {
      throw new InvalidField("months", REQUIRED);
    }
    if (months < 1) {
      throw new InvalidField("months", NOT_POSITIVE);
    }
  }

  private static BigDecimal given(@Nullable BigDecimal value, String field) {
    if (value == null) {
      throw new InvalidField(field, REQUIRED);
    }
    return value;
  }

  private static BigDecimal euros(BigDecimal value) {
    return value.setScale(CENTS, RoundingMode.HALF_UP);
  }

  private static String source(BuildingBlockTable table) {
    return table.source();
  }
}
