package nl.wsp.matching.income;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.wsp.matching.TargetGroup;
import org.jspecify.annotations.Nullable;

/**
 * Everything dated that an income effect needs. Of two that hold on a day, the one that began last
 * counts. Any list may be empty: what is not loaded is then named in the answer.
 *
 * @param norms benefit norms
 * @param deductions how earnings lower a benefit
 * @param exemptions earnings that are kept
 * @param netWages wage tax tables
 * @param holidayAllowancePercent holiday allowance on wages, such as 8
 * @param holidayAllowanceSource where that stands
 */
public record IncomeRules(
    List<BenefitNorm> norms,
    List<DeductionRule> deductions,
    List<ExemptionRule> exemptions,
    List<NetWageTable> netWages,
    BigDecimal holidayAllowancePercent,
    String holidayAllowanceSource) {
  /** Copies the lists. */
  public IncomeRules {
    norms = List.copyOf(norms);
    deductions = List.copyOf(deductions);
    exemptions = List.copyOf(exemptions);
    netWages = List.copyOf(netWages);
  }

  Optional<BenefitNorm> norm(TargetGroup benefit, Household household, int age, LocalDate day) {
    return latest(norms, BenefitNorm::term, each -> each.suits(benefit, household, age), day);
  }

  Optional<DeductionRule> deduction(TargetGroup benefit, LocalDate day) {
    return latest(deductions, DeductionRule::term, each -> each.benefit() == benefit, day);
  }

  Optional<NetWageTable> netWage(LocalDate day) {
    return latest(netWages, NetWageTable::term, each -> true, day);
  }

  /** The exemptions for somebody, in order; of each code the one that began last. */
  List<ExemptionRule> exemptions(
      TargetGroup benefit, @Nullable Household household, int age, LocalDate day) {
    return exemptions.stream()
        .filter(each -> each.suits(benefit, household, age) && each.term().holdsOn(day))
        .map(ExemptionRule::code)
        .distinct()
        .flatMap(
            code ->
                latest(
                    exemptions,
                    ExemptionRule::term,
                    each -> each.code().equals(code) && each.suits(benefit, household, age),
                    day)
                    .stream())
        .sorted(Comparator.comparingInt(ExemptionRule::order).thenComparing(ExemptionRule::code))
        .toList();
  }

  private static <T> Optional<T> latest(
      List<T> all, Function<T, Term> term, Predicate<T> suits, LocalDate day) {
    Stream<T> valid = all.stream().filter(suits).filter(each -> term.apply(each).holdsOn(day));
    return valid.max(Comparator.comparing(each -> term.apply(each).from()));
  }
}
