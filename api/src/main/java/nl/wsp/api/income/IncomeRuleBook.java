package nl.wsp.api.income;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.reference.CsvTable;
import nl.wsp.api.reference.SubsidyParameter;
import nl.wsp.matching.TargetGroup;
import nl.wsp.matching.income.BenefitNorm;
import nl.wsp.matching.income.DeductionRule;
import nl.wsp.matching.income.ExemptionRule;
import nl.wsp.matching.income.Household;
import nl.wsp.matching.income.IncomeRules;
import nl.wsp.matching.income.NetWageTable;
import nl.wsp.matching.income.Term;
import nl.wsp.matching.income.WageBasis;

/**
 * The norms and rules of a day: those the product ships (shares and articles of law, no amounts)
 * and over them what an administrator loaded.
 */
@Singleton
class IncomeRuleBook {
  private static final int NO_LOWEST_AGE = 0;

  private final IncomeRuleStore loaded;
  private final Catalogue catalogue;
  private final List<IncomeRule> shipped =
      CsvTable.bundled("reference/income-rules.csv", IncomeRuleBook::rule);

  IncomeRuleBook(IncomeRuleStore loaded, Catalogue catalogue) {
    this.loaded = loaded;
    this.catalogue = catalogue;
  }

  /** What holds on a day. */
  IncomeRules on(LocalDate day) {
    List<IncomeRule> rules = linesOn(day);
    SubsidyParameter holiday = holidayAllowance(day);
    return new IncomeRules(
        of(rules, IncomeRule.Kind.NORM).stream().map(IncomeRuleBook::norm).toList(),
        of(rules, IncomeRule.Kind.DEDUCTION).stream().map(IncomeRuleBook::deduction).toList(),
        of(rules, IncomeRule.Kind.EXEMPTION).stream().map(IncomeRuleBook::exemption).toList(),
        tables(of(rules, IncomeRule.Kind.NET_WAGE)),
        holiday.value(),
        holiday.source());
  }

  /**
   * The lines that hold on a day. Where a loaded line is about the same benefit or exemption as a
   * shipped one, the shipped one is left out.
   */
  List<IncomeRule> linesOn(LocalDate day) {
    List<IncomeRule> rules = new ArrayList<>(loaded.on(day));
    for (IncomeRule ours : shipped) {
      boolean holds =
          !ours.validFrom().isAfter(day)
              && (ours.validUntil() == null || !ours.validUntil().isBefore(day));
      boolean replaced =
          rules.stream()
              .anyMatch(
                  rule ->
                      rule.kind() == ours.kind()
                          && rule.benefit() == ours.benefit()
                          && Objects.equals(rule.code(), ours.code()));
      if (holds && !replaced) {
        rules.add(ours);
      }
    }
    return rules;
  }

  private SubsidyParameter holidayAllowance(LocalDate day) {
    List<SubsidyParameter> known =
        catalogue.subsidyParameters().stream()
            .filter(each -> each.name() == SubsidyParameter.Name.HOLIDAY_ALLOWANCE)
            .toList();
    return known.stream()
        .filter(each -> each.validity().holdsOn(day))
        .findFirst()
        .orElse(known.getLast());
  }

  private static List<IncomeRule> of(List<IncomeRule> rules, IncomeRule.Kind kind) {
    return rules.stream().filter(rule -> rule.kind() == kind).toList();
  }

  private static BenefitNorm norm(IncomeRule rule) {
    return new BenefitNorm(
        rule.benefit(),
        rule.household(),
        ageFrom(rule),
        rule.ageUntil(),
        rule.amount(),
        term(rule),
        rule.source());
  }

  private static DeductionRule deduction(IncomeRule rule) {
    return new DeductionRule(
        rule.benefit(),
        rule.sharePercent(),
        rule.basis(),
        rule.endsAtPercent(),
        term(rule),
        rule.source());
  }

  private static ExemptionRule exemption(IncomeRule rule) {
    return new ExemptionRule(
        rule.code(),
        rule.benefit(),
        rule.household(),
        ageFrom(rule),
        rule.ageUntil(),
        rule.sharePercent(),
        rule.amount(),
        rule.months(),
        rule.order() == null ? 1 : rule.order(),
        term(rule),
        rule.source());
  }

  private static List<NetWageTable> tables(List<IncomeRule> points) {
    Map<Term, List<IncomeRule>> byTerm = new LinkedHashMap<>();
    points.forEach(
        point -> byTerm.computeIfAbsent(term(point), any -> new ArrayList<>()).add(point));
    return byTerm.entrySet().stream()
        .map(
            table ->
                new NetWageTable(
                    table.getValue().stream()
                        .map(point -> new NetWageTable.Point(point.grossWage(), point.amount()))
                        .toList(),
                    table.getKey(),
                    table.getValue().getFirst().source()))
        .toList();
  }

  private static int ageFrom(IncomeRule rule) {
    return rule.ageFrom() == null ? NO_LOWEST_AGE : rule.ageFrom();
  }

  private static Term term(IncomeRule rule) {
    return new Term(rule.validFrom(), rule.validUntil());
  }

  private static IncomeRule rule(CsvTable.Row row) {
    return new IncomeRule(
        row.constant("kind", IncomeRule.Kind.class),
        row.optional("code").orElse(null),
        row.optional("benefit").map(TargetGroup::valueOf).orElse(null),
        row.optional("household").map(Household::valueOf).orElse(null),
        row.optionalInteger("ageFrom", 0, 120).orElse(null),
        row.optionalInteger("ageUntil", 0, 120).orElse(null),
        row.optionalDecimal("amount").orElse(null),
        row.optionalDecimal("sharePercent").orElse(null),
        row.optional("basis").map(WageBasis::valueOf).orElse(null),
        row.optionalDecimal("endsAtPercent").orElse(null),
        row.optionalInteger("months", 1, 120).orElse(null),
        row.optionalInteger("order", 1, 100).orElse(null),
        row.optionalDecimal("grossWage").orElse(null),
        row.date("validFrom"),
        row.optionalDate("validUntil").orElse(null),
        row.text("source"));
  }
}
