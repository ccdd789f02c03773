package nl.wsp.matching.income;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.wsp.matching.InvalidField;
import nl.wsp.matching.TargetGroup;
import nl.wsp.matching.income.IncomeEffect.Missing;
import nl.wsp.matching.income.IncomeEffect.Outcome;
import nl.wsp.matching.income.IncomeEffect.Step;
import nl.wsp.matching.income.IncomeEffect.Warning;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Worked examples on invented norms: round amounts that hold nowhere, checked by hand. */
class IncomeEffectsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Term TERM = new Term(LocalDate.of(2026, 1, 1), null);

  private static BigDecimal euros(String amount) {
    return new BigDecimal(amount);
  }

  private static void assertAmount(String expected, @Nullable BigDecimal amount) {
    assertEquals(0, euros(expected).compareTo(amount), () -> expected + " but was " + amount);
  }

  private static BenefitNorm norm(Household household, String perMonth, Term term) {
    return new BenefitNorm(
        TargetGroup.PARTICIPATION_ACT, household, 21, 66, euros(perMonth), term, "Testnorm");
  }

  private static ExemptionRule exemption(
      String code,
      @Nullable Household household,
      String share,
      @Nullable String max,
      int months,
      int order) {
    return new ExemptionRule(
        code,
        TargetGroup.PARTICIPATION_ACT,
        household,
        27,
        null,
        euros(share),
        max == null ? null : euros(max),
        months,
        order,
        TERM,
        "Testregel " + code);
  }

  /** Net is 90% of gross up to 1,000 and 70% of what comes above it, until 3,000. */
  private static final NetWageTable NET =
      new NetWageTable(
          List.of(
              new NetWageTable.Point(euros("0"), euros("0")),
              new NetWageTable.Point(euros("3000"), euros("2300")),
              new NetWageTable.Point(euros("1000"), euros("900"))),
          TERM,
          "Testloontabel");

  private static final DeductionRule DEDUCTION =
      new DeductionRule(
          TargetGroup.PARTICIPATION_ACT, euros("100"), WageBasis.NET, null, TERM, "Testwet art. 1");

  private static IncomeRules rules(
      List<BenefitNorm> norms, List<ExemptionRule> exemptions, List<NetWageTable> tables) {
    return new IncomeRules(
        norms, List.of(DEDUCTION), exemptions, tables, euros("8"), "Testwet art. 2");
  }

  private static IncomeRules rules() {
    return rules(
        List.of(norm(Household.SINGLE, "1200.00", TERM), norm(Household.COUPLE, "1800.00", TERM)),
        List.of(exemption("GENERAL", null, "25", "250.00", 6, 1)),
        List.of(NET));
  }

  /** Mutable on purpose: each test says only what differs from a single of 40 at 15 euros. */
  private static final class Asked {
    @Nullable TargetGroup benefit = TargetGroup.PARTICIPATION_ACT;
    @Nullable Household household = Household.SINGLE;
    @Nullable Integer age = 40;
    String hours = "12";
    @Nullable String wage = "15.00";
    @Nullable String currentHours;
    @Nullable String currentWage;
    @Nullable String net;
    @Nullable String benefitPerMonth;
    @Nullable Integer used;
    @Nullable String costs;
    LocalDate day = DAY;

    IncomeEffect with(IncomeRules rules) {
      return IncomeEffects.of(
          new IncomeRequest(
              day,
              benefit,
              household,
              age,
              euros(hours),
              amount(wage),
              amount(currentHours),
              amount(currentWage),
              amount(net),
              null,
              amount(benefitPerMonth),
              used,
              amount(costs)),
          rules);
    }

    private static @Nullable BigDecimal amount(@Nullable String text) {
      return text == null ? null : euros(text);
    }
  }

  @Test
  void aSmallJobSupplementsTheBenefitAndPartOfTheWageIsKept() {
    IncomeEffect effect = new Asked().with(rules());
    // 12 × 15 × 52 ÷ 12 = 780 gross, 702 net; 25% is 175.50 kept; 1200 − 526.50 = 673.50 is left
    assertAmount("780.00", effect.grossWagePerMonth());
    assertAmount("62.40", effect.holidayAllowancePerMonth());
    assertEquals(Outcome.BENEFIT_SUPPLEMENTS, effect.outcome());
    assertAmount("1200.00", effect.before().income());
    assertAmount("702.00", effect.after().earnings());
    assertAmount("175.50", effect.after().exempt());
    assertAmount("673.50", effect.after().benefit());
    assertAmount("1375.50", effect.after().income());
    assertAmount("175.50", effect.gainPerMonth());
    assertEquals(6, effect.exemption().monthsLeft());
    assertTrue(
        effect
            .sources()
            .containsAll(
                List.of("Testnorm", "Testwet art. 1", "Testregel GENERAL", "Testloontabel")));
  }

  @Test
  void whatIsKeptHasAMaximumAndAnEndAfterWhichNothingOfTheWageIsGained() {
    Asked asked = new Asked();
    asked.hours = "20";
    IncomeEffect effect = asked.with(rules());
    // 1300 gross, 900 + 0.7 × 300 = 1110 net; 25% would be 277.50, at most 250
    assertAmount("250.00", effect.after().exempt());
    assertAmount("340.00", effect.after().benefit());
    assertAmount("1200.00", effect.later().income());
    assertEquals(6, effect.laterAfterMonths());
    assertEquals(Set.of(Warning.NO_GAIN_LATER), effect.warnings());
  }

  @Test
  void costsOfWorkingMakeAPovertyTrapThatIsAWarningAndNoRefusal() {
    Asked asked = new Asked();
    asked.costs = "200";
    IncomeEffect effect = asked.with(rules());
    assertAmount("-24.50", effect.gainPerMonth());
    assertEquals(Set.of(Warning.INCOME_FALLS), effect.warnings());
    assertEquals(Outcome.BENEFIT_SUPPLEMENTS, effect.outcome());
  }

  @Test
  void aFullJobEndsTheBenefit() {
    Asked asked = new Asked();
    asked.hours = "36";
    IncomeEffect effect = asked.with(rules());
    // 2340 gross, 900 + 0.7 × 1340 = 1838 net; 1838 − 250 is above the norm
    assertEquals(Outcome.BENEFIT_ENDS, effect.outcome());
    assertAmount("0.00", effect.after().benefit());
    assertAmount("0.00", effect.after().exempt());
    assertAmount("1838.00", effect.after().income());
    assertTrue(effect.warnings().isEmpty());
  }

  @Test
  void hoursAddUpWithTheJobThatStays() {
    Asked asked = new Asked();
    asked.currentHours = "8";
    asked.currentWage = "15.00";
    IncomeEffect effect = asked.with(rules());
    // 520 now: 468 net, 117 kept; together 1300: 1110 net, 250 kept
    assertAmount("20", effect.totalHoursPerWeek());
    assertAmount("1300.00", effect.totalGrossWagePerMonth());
    assertAmount("1317.00", effect.before().income());
    assertAmount("1450.00", effect.after().income());
    assertAmount("133.00", effect.gainPerMonth());
  }

  @Test
  void theGrowthPathEndsAtTheFirstHalfHourWithoutBenefit() {
    IncomeEffect effect = new Asked().with(rules());
    // net 1200 needs 1000 + 300 ÷ 0.7 = 1428.57 gross: 21.98 hours at 65 euros an hour a month
    assertAmount("22", effect.independentFromHours());
    assertEquals(
        List.of(12, 16, 20, 22),
        effect.path().stream().map(Step::hoursPerWeek).map(BigDecimal::intValue).toList());
    assertAmount("0.00", effect.path().getLast().benefit());
    assertAmount("1200.00", effect.path().getFirst().income());
  }

  @Test
  void aCoupleNeedsMoreHoursThanAWeekHolds() {
    Asked asked = new Asked();
    asked.household = Household.COUPLE;
    asked.wage = "12.00";
    IncomeEffect effect = asked.with(rules());
    assertNull(effect.independentFromHours());
    assertAmount("40", effect.path().getLast().hoursPerWeek());
  }

  @Test
  void monthsUsedBringTheNextExemptionAndThenNone() {
    List<ExemptionRule> both =
        List.of(
            exemption("PARENT", Household.SINGLE_PARENT, "12.5", "160", 30, 2),
            exemption("GENERAL", null, "25", "250", 6, 1));
    IncomeRules rules =
        rules(List.of(norm(Household.SINGLE_PARENT, "1200.00", TERM)), both, List.of(NET));
    Asked asked = new Asked();
    asked.household = Household.SINGLE_PARENT;
    assertEquals(36, asked.with(rules).laterAfterMonths());
    asked.used = 8;
    IncomeEffect second = asked.with(rules);
    assertEquals("PARENT", second.exemption().rule().code());
    assertEquals(28, second.exemption().monthsLeft());
    assertAmount("87.75", second.after().exempt());
    asked.used = 36;
    IncomeEffect none = asked.with(rules);
    assertNull(none.exemption());
    assertEquals(Set.of(Warning.NO_GAIN), none.warnings());
  }

  @Test
  void whoIsTooYoungForTheExemptionKeepsNothing() {
    Asked asked = new Asked();
    asked.age = 26;
    IncomeEffect effect = asked.with(rules());
    assertNull(effect.exemption());
    assertAmount("0.00", effect.gainPerMonth());
  }

  @Test
  void aNormThatIsNotLoadedIsNamedAndNeverGuessed() {
    Asked asked = new Asked();
    asked.household = Household.SINGLE_PARENT;
    IncomeEffect effect = asked.with(rules());
    assertEquals(Set.of(Missing.NORM), effect.missing());
    assertEquals(Outcome.UNKNOWN, effect.outcome());
    assertNull(effect.after());
    assertNull(effect.gainPerMonth());
    assertAmount("780.00", effect.grossWagePerMonth());
    asked.household = Household.SINGLE;
    asked.day = LocalDate.of(2025, 12, 31);
    assertTrue(
        asked.with(rules()).missing().containsAll(List.of(Missing.NORM, Missing.DEDUCTION_RULE)));
  }

  @Test
  void everyUnknownFactIsNamed() {
    Asked asked = new Asked();
    asked.wage = null;
    asked.currentHours = "4";
    asked.household = null;
    asked.age = null;
    IncomeEffect effect = asked.with(rules());
    assertEquals(
        Set.of(Missing.HOURLY_WAGE, Missing.CURRENT_HOURLY_WAGE, Missing.HOUSEHOLD, Missing.AGE),
        effect.missing());
    asked.benefit = null;
    assertTrue(asked.with(rules()).missing().containsAll(List.of(Missing.BENEFIT)));
  }

  @Test
  void anExemptionWithoutItsMaximumIsNotApplied() {
    IncomeRules rules =
        rules(
            List.of(norm(Household.SINGLE, "1200.00", TERM)),
            List.of(exemption("GENERAL", null, "25", null, 6, 1)),
            List.of(NET));
    IncomeEffect effect = new Asked().with(rules);
    assertEquals(Set.of(Missing.EXEMPTION_MAXIMUM), effect.missing());
    assertAmount("0.00", effect.after().exempt());
    assertAmount("1200.00", effect.after().income());
  }

  @Test
  void withoutATableTheNetWageMustBeStated() {
    IncomeRules rules =
        rules(List.of(norm(Household.SINGLE, "1200.00", TERM)), List.of(), List.of());
    Asked asked = new Asked();
    assertEquals(Set.of(Missing.NET_WAGE), asked.with(rules).missing());
    asked.net = "710.00";
    IncomeEffect stated = asked.with(rules);
    assertAmount("490.00", stated.after().benefit());
    assertTrue(stated.path().isEmpty());
  }

  @Test
  void theAmountOfTheOwnDecisionCountsBeforeTheNorm() {
    Asked asked = new Asked();
    asked.household = null;
    asked.benefitPerMonth = "1000.00";
    IncomeEffect effect = asked.with(rules());
    assertAmount("1000.00", effect.normPerMonth());
    assertTrue(effect.missing().isEmpty());
    assertFalse(effect.sources().contains("Testnorm"));
  }

  @Test
  void aBenefitThatStopsAtAShareOfTheNormCanMakeTheIncomeFall() {
    DeductionRule cliff =
        new DeductionRule(
            TargetGroup.UNEMPLOYMENT_BENEFIT,
            euros("70"),
            WageBasis.GROSS,
            euros("87.5"),
            TERM,
            "Testwet art. 3");
    IncomeRules rules =
        new IncomeRules(
            List.of(), List.of(cliff), List.of(), List.of(), euros("8"), "Testwet art. 2");
    Asked asked = new Asked();
    asked.benefit = TargetGroup.UNEMPLOYMENT_BENEFIT;
    asked.benefitPerMonth = "1600.00";
    asked.hours = "20";
    // 1300 gross is below 87.5% of 1600: 1600 − 910 = 690 is left
    assertAmount("1990.00", asked.with(rules).after().income());
    asked.hours = "22";
    // 1430 gross is above 1400
    IncomeEffect over = asked.with(rules);
    assertEquals(Outcome.BENEFIT_ENDS, over.outcome());
    assertEquals(Set.of(Warning.INCOME_FALLS), over.warnings());
  }

  @Test
  void whoHasNoBenefitEarnsTheWage() {
    Asked asked = new Asked();
    asked.benefit = TargetGroup.NO_BENEFIT;
    IncomeEffect effect = asked.with(rules());
    assertEquals(Outcome.NO_BENEFIT, effect.outcome());
    assertAmount("780.00", effect.gainPerMonth());
    assertEquals(WageBasis.GROSS, effect.basis());
  }

  @Test
  void ofTwoNormsTheOneThatBeganLastCounts() {
    IncomeRules rules =
        rules(
            List.of(
                norm(Household.SINGLE, "1200.00", TERM),
                norm(Household.SINGLE, "1300.00", new Term(LocalDate.of(2026, 7, 1), null))),
            List.of(),
            List.of(NET));
    Asked asked = new Asked();
    assertAmount("1200.00", asked.with(rules).normPerMonth());
    asked.day = LocalDate.of(2026, 7, 1);
    assertAmount("1300.00", asked.with(rules).normPerMonth());
  }

  @Test
  void impossibleFiguresNameTheirField() {
    Asked asked = new Asked();
    asked.hours = "0";
    assertEquals(
        "hoursPerWeek", assertThrows(InvalidField.class, () -> asked.with(rules())).field());
    asked.hours = "50";
    asked.currentHours = "20";
    assertEquals(
        "currentHoursPerWeek", assertThrows(InvalidField.class, () -> asked.with(rules())).field());
  }
}
