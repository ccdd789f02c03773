package nl.wsp.matching.income;

import static nl.wsp.matching.InvalidField.Problem.NOT_POSITIVE;
import static nl.wsp.matching.InvalidField.Problem.OUT_OF_RANGE;
import static nl.wsp.matching.InvalidField.Problem.REQUIRED;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.wsp.matching.InvalidField;
import nl.wsp.matching.TargetGroup;
import nl.wsp.matching.income.IncomeEffect.Exemption;
import nl.wsp.matching.income.IncomeEffect.Missing;
import nl.wsp.matching.income.IncomeEffect.Outcome;
import nl.wsp.matching.income.IncomeEffect.Situation;
import nl.wsp.matching.income.IncomeEffect.Step;
import nl.wsp.matching.income.IncomeEffect.Warning;
import org.jspecify.annotations.Nullable;

/**
 * What work does to somebody's income. Of a wage W beside a benefit with norm N, of which x is
 * exempt and the share s of the rest is taken off: benefit = max(0, N − s × (W − x)), income = W +
 * benefit. A month is a week × 52 ÷ 12.
 */
public final class IncomeEffects {
  private static final BigDecimal WEEKS_PER_YEAR = BigDecimal.valueOf(52);
  private static final BigDecimal MONTHS_PER_YEAR = BigDecimal.valueOf(12);
  // Arbeidstijdenwet art. 5:7: at most 60 hours of work in a week
  private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(60);
  private static final BigDecimal FULL_WEEK = BigDecimal.valueOf(40);
  private static final BigDecimal HALF_HOUR = new BigDecimal("0.5");
  private static final BigDecimal STEP_HOURS = BigDecimal.valueOf(4);
  private static final int OLDEST = 120;
  private static final int SCALE = 12;
  private static final int CENTS = 2;
  private static final Set<TargetGroup> WITHOUT_BENEFIT =
      EnumSet.of(
          TargetGroup.NO_BENEFIT,
          TargetGroup.SHELTERED,
          TargetGroup.STUDENT_BBL,
          TargetGroup.STUDENT_BOL,
          TargetGroup.PRO_VSO);

  private final IncomeRequest request;
  private final IncomeRules rules;
  private final LocalDate day;
  private final BigDecimal hours;
  private final BigDecimal currentHours;
  private final Set<Missing> missing = EnumSet.noneOf(Missing.class);
  private final Set<String> sources = new LinkedHashSet<>();

  private IncomeEffects(IncomeRequest request, IncomeRules rules) {
    this.request = request;
    this.rules = rules;
    this.day = given(request.date(), "date");
    this.hours = given(request.hoursPerWeek(), "hoursPerWeek");
    this.currentHours = orZero(request.currentHoursPerWeek());
  }

  /**
   * The estimate.
   *
   * @throws InvalidField naming the field: no date or hours, hours outside 0-60, an amount below 0,
   *     a wage of 0, an age outside 0-120
   */
  public static IncomeEffect of(IncomeRequest request, IncomeRules rules) {
    IncomeEffects effects = new IncomeEffects(request, rules);
    effects.check();
    return effects.calculate();
  }

  private void check() {
    positive("hoursPerWeek", hours);
    positive("hourlyWage", request.hourlyWage());
    positive("currentHourlyWage", request.currentHourlyWage());
    notNegative("currentHoursPerWeek", request.currentHoursPerWeek());
    notNegative("netWagePerMonth", request.netWagePerMonth());
    notNegative("currentNetWagePerMonth", request.currentNetWagePerMonth());
    notNegative("benefitPerMonth", request.benefitPerMonth());
    notNegative("extraCostsPerMonth", request.extraCostsPerMonth());
    if (hours.compareTo(MOST_HOURS) > 0) {
      throw new InvalidField("hoursPerWeek", OUT_OF_RANGE);
    }
    if (hours.add(currentHours).compareTo(MOST_HOURS) > 0) {
      throw new InvalidField("currentHoursPerWeek", OUT_OF_RANGE);
    }
    Integer age = request.age();
    if (age != null && (age < 0 || age > OLDEST)) {
      throw new InvalidField("age", OUT_OF_RANGE);
    }
    Integer used = request.exemptionMonthsUsed();
    if (used != null && used < 0) {
      throw new InvalidField("exemptionMonthsUsed", OUT_OF_RANGE);
    }
  }

  private IncomeEffect calculate() {
    Wages wages = wages();
    TargetGroup benefit = request.benefit();
    if (benefit == null) {
      missing.add(Missing.BENEFIT);
      return effect(wages, null, null);
    }
    if (WITHOUT_BENEFIT.contains(benefit)) {
      return withoutBenefit(wages);
    }
    BenefitTerms terms = terms(benefit);
    if (terms == null || wages.total() == null || wages.now() == null) {
      return effect(wages, terms, null);
    }
    BigDecimal now = earnings(wages.now(), request.currentNetWagePerMonth(), terms.basis());
    BigDecimal then = earnings(wages.total(), request.netWagePerMonth(), terms.basis());
    return effect(wages, terms, now == null || then == null ? null : new Earnings(now, then));
  }

  private Wages wages() {
    BigDecimal perHour = request.hourlyWage();
    if (perHour == null) {
      missing.add(Missing.HOURLY_WAGE);
    }
    BigDecimal nowPerHour = request.currentHourlyWage();
    if (currentHours.signum() > 0 && nowPerHour == null) {
      missing.add(Missing.CURRENT_HOURLY_WAGE);
    }
    BigDecimal added = perHour == null ? null : perMonth(perHour.multiply(hours));
    BigDecimal now =
        currentHours.signum() == 0
            ? BigDecimal.ZERO
            : nowPerHour == null ? null : perMonth(nowPerHour.multiply(currentHours));
    return new Wages(added, now, added == null || now == null ? null : added.add(now));
  }

  private @Nullable BenefitTerms terms(TargetGroup benefit) {
    Household household = request.household();
    Integer age = request.age();
    BigDecimal full = request.benefitPerMonth();
    if (full == null && household == null) {
      missing.add(Missing.HOUSEHOLD);
    }
    if (age == null) {
      missing.add(Missing.AGE);
    }
    Optional<DeductionRule> deduction = rules.deduction(benefit, day);
    if (deduction.isEmpty()) {
      missing.add(Missing.DEDUCTION_RULE);
    }
    deduction.ifPresent(rule -> sources.add(rule.source()));
    if (full == null && household != null && age != null) {
      Optional<BenefitNorm> norm = rules.norm(benefit, household, age, day);
      if (norm.isEmpty()) {
        missing.add(Missing.NORM);
      } else {
        full = norm.get().perMonth();
        sources.add(norm.get().source());
      }
    }
    return full == null || deduction.isEmpty()
        ? null
        : new BenefitTerms(full, deduction.get(), exemption(benefit, household, age));
  }

  /** The exemption whose turn it is, with the months left of it and of those after it. */
  private @Nullable Turn exemption(
      TargetGroup benefit, @Nullable Household household, @Nullable Integer age) {
    if (age == null) {
      return null;
    }
    int used = request.exemptionMonthsUsed() == null ? 0 : request.exemptionMonthsUsed();
    Exemption first = null;
    int left = 0;
    for (ExemptionRule rule : rules.exemptions(benefit, household, age, day)) {
      int spent = Math.min(used, rule.months());
      used -= spent;
      if (spent == rule.months()) {
        continue;
      }
      if (rule.maxPerMonth() == null) {
        missing.add(Missing.EXEMPTION_MAXIMUM);
        sources.add(rule.source());
        break;
      }
      if (first == null) {
        first = new Exemption(rule, rule.months() - spent);
        sources.add(rule.source());
      }
      left += rule.months() - spent;
    }
    return first == null ? null : new Turn(first, left);
  }

  /** Wage on the basis of the benefit; null, and named, when only a table could tell. */
  private @Nullable BigDecimal earnings(
      BigDecimal gross, @Nullable BigDecimal stated, WageBasis basis) {
    if (basis == WageBasis.GROSS || gross.signum() == 0) {
      return gross;
    }
    if (stated != null) {
      return stated;
    }
    Optional<BigDecimal> net = netByTable(gross);
    if (net.isEmpty()) {
      missing.add(Missing.NET_WAGE);
    }
    return net.orElse(null);
  }

  private Optional<BigDecimal> netByTable(BigDecimal gross) {
    Optional<NetWageTable> table = rules.netWage(day);
    Optional<BigDecimal> net = table.flatMap(each -> each.netOf(gross));
    net.ifPresent(known -> sources.add(table.get().source()));
    return net;
  }

  private IncomeEffect withoutBenefit(Wages wages) {
    if (wages.now() == null || wages.total() == null) {
      return effect(wages, null, null);
    }
    Situation before = new Situation(cents(wages.now()), none(), none(), cents(wages.now()));
    Situation after = new Situation(cents(wages.total()), none(), none(), cents(wages.total()));
    return new IncomeEffect(
        hours.add(currentHours),
        cents(wages.added()),
        cents(wages.total()),
        holiday(wages.added()),
        Outcome.NO_BENEFIT,
        WageBasis.GROSS,
        null,
        null,
        before,
        after,
        null,
        null,
        gain(before, after),
        warnings(before, after, before, null),
        missing,
        List.of(),
        null,
        List.copyOf(sources));
  }

  private IncomeEffect effect(
      Wages wages, @Nullable BenefitTerms terms, @Nullable Earnings earnings) {
    Situation before = null;
    Situation after = null;
    Situation later = null;
    Outcome outcome = Outcome.UNKNOWN;
    Set<Warning> warnings = Set.of();
    GrowthPath path = GrowthPath.NONE;
    if (terms != null && earnings != null) {
      before = terms.situation(earnings.now(), true);
      after = terms.situation(earnings.then(), true);
      later = terms.turn() == null ? null : terms.situation(earnings.then(), false);
      outcome = after.benefit().signum() > 0 ? Outcome.BENEFIT_SUPPLEMENTS : Outcome.BENEFIT_ENDS;
      warnings = warnings(before, after, terms.situation(earnings.now(), false), later);
      path = path(terms);
    }
    Turn turn = terms == null ? null : terms.turn();
    return new IncomeEffect(
        hours.add(currentHours),
        cents(wages.added()),
        cents(wages.total()),
        holiday(wages.added()),
        outcome,
        terms == null ? null : terms.basis(),
        terms == null ? null : cents(terms.full()),
        turn == null ? null : turn.first(),
        before,
        after,
        later,
        later == null ? null : turn.monthsLeft(),
        before == null ? null : gain(before, after),
        warnings,
        missing,
        path.steps(),
        path.independentFrom(),
        List.copyOf(sources));
  }

  private Set<Warning> warnings(
      Situation before, Situation after, Situation beforeLater, @Nullable Situation later) {
    Set<Warning> warnings = EnumSet.noneOf(Warning.class);
    int now = gain(before, after).signum();
    if (now < 0) {
      warnings.add(Warning.INCOME_FALLS);
    } else if (now == 0) {
      warnings.add(Warning.NO_GAIN);
    }
    if (later != null && now > 0) {
      int then = gain(beforeLater, later).signum();
      if (then < 0) {
        warnings.add(Warning.INCOME_FALLS_LATER);
      } else if (then == 0) {
        warnings.add(Warning.NO_GAIN_LATER);
      }
    }
    return warnings;
  }

  /** More hours of the new work, in half hours, until no benefit is left. */
  private GrowthPath path(BenefitTerms terms) {
    BigDecimal perHour = request.hourlyWage();
    BigDecimal nowPerHour =
        currentHours.signum() == 0 ? BigDecimal.ZERO : request.currentHourlyWage();
    if (perHour == null || nowPerHour == null) {
      return GrowthPath.NONE;
    }
    BigDecimal start = hours.add(currentHours);
    BigDecimal shown = start;
    List<Step> steps = new java.util.ArrayList<>();
    BigDecimal firstHour = start.min(currentHours.add(HALF_HOUR));
    for (BigDecimal total = firstHour;
        total.compareTo(FULL_WEEK.max(start)) <= 0;
        total = total.add(HALF_HOUR)) {
      BigDecimal gross =
          perMonth(
              nowPerHour
                  .multiply(currentHours)
                  .add(perHour.multiply(total.subtract(currentHours))));
      Optional<BigDecimal> earnings =
          terms.basis() == WageBasis.GROSS ? Optional.of(gross) : netByTable(gross);
      if (earnings.isEmpty()) {
        continue;
      }
      Situation situation = terms.situation(earnings.get(), false);
      boolean ends = situation.benefit().signum() == 0;
      if (ends || total.compareTo(shown) >= 0) {
        steps.add(step(total, gross, situation));
        shown = total.add(STEP_HOURS);
      }
      if (ends) {
        return new GrowthPath(steps, total);
      }
    }
    return new GrowthPath(steps, null);
  }

  private static Step step(BigDecimal total, BigDecimal gross, Situation situation) {
    return new Step(
        total, cents(gross), situation.earnings(), situation.benefit(), situation.income());
  }

  private BigDecimal gain(Situation before, Situation after) {
    return after.income().subtract(orZero(request.extraCostsPerMonth())).subtract(before.income());
  }

  private @Nullable BigDecimal holiday(@Nullable BigDecimal wage) {
    if (wage == null) {
      return null;
    }
    sources.add(rules.holidayAllowanceSource());
    return cents(percentOf(wage, rules.holidayAllowancePercent()));
  }

  private static BigDecimal perMonth(BigDecimal perWeek) {
    return perWeek.multiply(WEEKS_PER_YEAR).divide(MONTHS_PER_YEAR, SCALE, RoundingMode.HALF_UP);
  }

  private static BigDecimal percentOf(BigDecimal amount, BigDecimal percent) {
    return amount.multiply(percent).movePointLeft(2);
  }

  private static BigDecimal none() {
    return BigDecimal.ZERO.setScale(CENTS);
  }

  private static @Nullable BigDecimal cents(@Nullable BigDecimal amount) {
    return amount == null ? null : amount.setScale(CENTS, RoundingMode.HALF_UP);
  }

  private static BigDecimal orZero(@Nullable BigDecimal amount) {
    return amount == null ? BigDecimal.ZERO : amount;
  }

  private static void positive(String field, @Nullable BigDecimal value) {
    if (value != null && value.signum() <= 0) {
      throw new InvalidField(field, NOT_POSITIVE);
    }
  }

  private static void notNegative(String field, @Nullable BigDecimal value) {
    if (value != null && value.signum() < 0) {
      throw new InvalidField(field, OUT_OF_RANGE);
    }
  }

  private static <T> T given(@Nullable T value, String field) {
    if (value == null) {
      throw new InvalidField(field, REQUIRED);
    }
    return value;
  }

  /** Gross wages a month: of the new work, of the job that stays, of both. */
  private record Wages(
      @Nullable BigDecimal added, @Nullable BigDecimal now, @Nullable BigDecimal total) {}

  /** Wages on the basis of the benefit, without and with the new work. */
  private record Earnings(BigDecimal now, BigDecimal then) {}

  /** The exemption whose turn it is, and the months left of all. */
  private record Turn(Exemption first, int monthsLeft) {}

  private record GrowthPath(List<Step> steps, @Nullable BigDecimal independentFrom) {
    static final GrowthPath NONE = new GrowthPath(List.of(), null);
  }

  /** A benefit with its rules. */
  private record BenefitTerms(BigDecimal full, DeductionRule deduction, @Nullable Turn turn) {
    WageBasis basis() {
      return deduction.basis();
    }

    Situation situation(BigDecimal earnings, boolean withExemption) {
      BigDecimal exempt = BigDecimal.ZERO;
      if (withExemption && turn != null) {
        ExemptionRule rule = turn.first().rule();
        exempt = percentOf(earnings, rule.sharePercent()).min(rule.maxPerMonth());
      }
      BigDecimal counted = percentOf(earnings.subtract(exempt), deduction.sharePercent());
      BigDecimal left = full.subtract(counted).max(BigDecimal.ZERO);
      BigDecimal endsAt = deduction.endsAtPercent();
      if (endsAt != null && earnings.compareTo(percentOf(full, endsAt)) >= 0) {
        left = BigDecimal.ZERO;
      }
      return new Situation(
          cents(earnings),
          left.signum() == 0 ? none() : cents(exempt),
          cents(left),
          cents(earnings.add(left)));
    }
  }
}
