package nl.wsp.api.instrument.toolbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.matching.instrument.Fact;
import nl.wsp.matching.instrument.Facts;
import nl.wsp.matching.instrument.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The instruments as they are bundled (domain §12), and what an operator may add. */
class ToolboxTest {
  private static final LocalDate DAY = LocalDate.parse("2026-03-02");
  private static final Facts SUBSIDISED =
      Facts.NONE
          .with(Fact.TARGET_GROUP, "PARTICIPATION_ACT")
          .with(Fact.JOB_AGREEMENT_REGISTER, false)
          .with(Fact.WAGE_VALUE_PERCENT, new BigDecimal("60"))
          .with(Fact.WAGE_VALUE_SET, true);

  @TempDir Path folder;

  private static Toolbox bundled() {
    return new Toolbox(Catalogue.bundled(), new ToolboxSettings(""));
  }

  private static Map<String, InstrumentAdvice> advice(Facts facts) {
    return bundled().advise(facts, DAY, null).stream()
        .collect(Collectors.toMap(each -> each.instrument().code(), Function.identity()));
  }

  private static Facts group(String group) {
    return Facts.NONE.with(Fact.TARGET_GROUP, group);
  }

  @Test
  void everyInstrumentOfTheToolboxIsThereWithItsTextsInTwoLanguages() {
    List<Instrument> all = bundled().inForce(DAY, null);
    assertThat(all.stream().map(Instrument::code))
        .containsExactlyInAnyOrder(
            "WAGE_COST_SUBSIDY",
            "FLAT_RATE_SUBSIDY",
            "WAGE_DISPENSATION",
            "NO_RISK_POLICY",
            "TRIAL_PLACEMENT",
            "JOB_COACHING_OWN",
            "JOB_COACHING_EXTERNAL",
            "JOB_COACHING_SHELTERED",
            "WORKPLACE_ADAPTATION",
            "WAGE_COST_ADVANTAGE",
            "LEARN_WORK_CHEQUE",
            "EMPLOYER_CHEQUE",
            "STEP_UP_SUBSIDY",
            "WORK_EXPERIENCE_PLACE",
            "PARTICIPATION_PLACE",
            "BBL",
            "BOL",
            "SECONDMENT",
            "SHELTERED_WORK",
            "TRAINING",
            "TRAVEL_COSTS",
            "CHILDCARE",
            "WORK_CLOTHES");
    for (Instrument each : all) {
      assertThat(each.source()).isNotBlank();
      assertThat(each.name().nl()).isNotEqualTo(each.decidedBy().nl());
    }
  }

  @Test
  void noAmountIsGuessed() {
    // the only figures are those of the domain rules: LKS 100, 70 and 23.5 %, flat rate 50 %
    List<String> withFigures =
        bundled().inForce(DAY, null).stream()
            .filter(each -> each.amount().nl().matches(".*[0-9].*"))
            .map(Instrument::code)
            .toList();
    assertThat(withFigures).containsExactlyInAnyOrder("WAGE_COST_SUBSIDY", "FLAT_RATE_SUBSIDY");
  }

  @ParameterizedTest
  @CsvSource({
    "PARTICIPATION_ACT, false, 60, YES",
    "IOAW,              false, 99.9, YES",
    "IOAZ,              false, 0, YES",
    "PARTICIPATION_ACT, false, 100, NO",
    "NO_BENEFIT,        true,  60, YES",
    "NO_BENEFIT,        false, 60, NO",
    "WAJONG,            true,  60, NO",
    "WIA,               false, 60, NO",
    "UNEMPLOYMENT_BENEFIT, false, 60, NO"
  })
  void wageCostSubsidyIsForWhomTheLawNames(
      String group, boolean register, BigDecimal wageValue, Verdict expected) {
    Facts facts =
        group(group)
            .with(Fact.JOB_AGREEMENT_REGISTER, register)
            .with(Fact.WAGE_VALUE_PERCENT, wageValue);
    assertThat(advice(facts).get("WAGE_COST_SUBSIDY").verdict()).isEqualTo(expected);
  }

  @Test
  void wajongGetsWageDispensationInsteadAndIsToldSo() {
    Map<String, InstrumentAdvice> advice =
        advice(group("WAJONG").with(Fact.WAGE_VALUE_PERCENT, new BigDecimal("50")));
    assertThat(advice.get("WAGE_DISPENSATION").verdict()).isEqualTo(Verdict.YES);
    InstrumentAdvice subsidy = advice.get("WAGE_COST_SUBSIDY");
    assertThat(subsidy.verdict()).isEqualTo(Verdict.NO);
    assertThat(subsidy.reasons()).anySatisfy(r -> assertThat(r.nl()).contains("loondispensatie"));
  }

  @Test
  void withoutBenefitThereIsNoInstrumentUnlessInTheRegister() {
    Facts none = everythingElse(group("NO_BENEFIT").with(Fact.JOB_AGREEMENT_REGISTER, false));
    assertThat(advice(none).values())
        .isNotEmpty()
        .allSatisfy(
            each -> {
              assertThat(each.verdict()).isEqualTo(Verdict.NO);
              assertThat(each.reasons().getFirst().nl()).contains("Zonder uitkering");
            });
    Facts registered = everythingElse(group("NO_BENEFIT").with(Fact.JOB_AGREEMENT_REGISTER, true));
    assertThat(advice(registered).values())
        .anySatisfy(each -> assertThat(each.verdict()).isEqualTo(Verdict.YES));
  }

  private static Facts everythingElse(Facts facts) {
    return facts
        .with(Fact.WAGE_VALUE_PERCENT, new BigDecimal("50"))
        .with(Fact.WAGE_VALUE_SET, false)
        .with(Fact.AGE, new BigDecimal("30"))
        .with(Fact.HOURS_PER_WEEK, new BigDecimal("24"))
        .with(Fact.CONTRACT_MONTHS, new BigDecimal("12"))
        .with(Fact.CONTRACT_INTENDED, true)
        .with(Fact.LEARNING_ROUTE, "BBL")
        .with(Fact.COACHING_NEEDED, true)
        .with(Fact.ADAPTATION_NEEDED, true)
        .with(Fact.SHELTERED_WORK_ADVISED, true);
  }

  @Test
  void whatIsUnknownIsNeverANo() {
    assertThat(advice(Facts.NONE).values())
        .isNotEmpty()
        .allSatisfy(
            each -> {
              assertThat(each.verdict()).isEqualTo(Verdict.DEPENDS);
              assertThat(each.missing()).isNotEmpty();
            });
    assertThat(advice(group("PARTICIPATION_ACT")).get("WAGE_COST_SUBSIDY").missing())
        .isEqualTo(Set.of(Fact.WAGE_VALUE_PERCENT));
  }

  @ParameterizedTest
  @CsvSource({
    "0, ACTIVATION", "29.99, ACTIVATION", "30, TO_ABILITY", "59.99, TO_ABILITY",
    "60, IN_TIME", "79.99, IN_TIME", "80, DIRECT", "100, DIRECT"
  })
  void theWageValueGivesTheProfile(BigDecimal wageValue, String profile) {
    Facts facts = Facts.NONE.with(Fact.WAGE_VALUE_PERCENT, wageValue);
    assertThat(bundled().profileOf(facts).orElseThrow().code()).isEqualTo(profile);
  }

  @Test
  void aProfileAdvisesAndNeverExcludes() {
    // below 100 % no rule asks for the wage value's size: only the advice may differ
    Map<String, InstrumentAdvice> low =
        advice(SUBSIDISED.with(Fact.WAGE_VALUE_PERCENT, new BigDecimal("10")));
    Map<String, InstrumentAdvice> high =
        advice(SUBSIDISED.with(Fact.WAGE_VALUE_PERCENT, new BigDecimal("95")));
    assertThat(low).isNotEmpty();
    low.forEach(
        (code, each) -> assertThat(high.get(code).verdict()).as(code).isEqualTo(each.verdict()));
    assertThat(low.get("PARTICIPATION_PLACE").advised()).isTrue();
    assertThat(high.get("PARTICIPATION_PLACE").advised()).isFalse();
  }

  @Test
  void theFlatRateIsForWhomTheWageValueIsNotYetSet() {
    Facts notSet = group("PARTICIPATION_ACT").with(Fact.WAGE_VALUE_SET, false);
    assertThat(advice(notSet).get("FLAT_RATE_SUBSIDY").verdict()).isEqualTo(Verdict.YES);
    assertThat(advice(SUBSIDISED).get("FLAT_RATE_SUBSIDY").verdict()).isEqualTo(Verdict.NO);
  }

  @Test
  void aParticipationPlaceAsksTwelveHours() {
    Facts facts = group("IOAW").with(Fact.AGE, new BigDecimal("40"));
    assertThat(verdictWithHours(facts, "11.5")).isEqualTo(Verdict.NO);
    assertThat(verdictWithHours(facts, "12")).isEqualTo(Verdict.YES);
  }

  private static Verdict verdictWithHours(Facts facts, String hours) {
    return advice(facts.with(Fact.HOURS_PER_WEEK, new BigDecimal(hours)))
        .get("PARTICIPATION_PLACE")
        .verdict();
  }

  @Test
  void everyMunicipalityOfTheRegionOffersTheSame() {
    Toolbox toolbox = bundled();
    assertThat(toolbox.municipalities()).hasSize(6);
    List<Instrument> region = toolbox.inForce(DAY, null);
    toolbox
        .municipalities()
        .forEach(each -> assertThat(toolbox.inForce(DAY, each.code())).isEqualTo(region));
  }

  @Test
  void aMunicipalityThatDeviatesAndANewVersionComeFromAFileOfTheOperator() throws IOException {
    Path file = folder.resolve("eigen.yaml");
    Files.writeString(
        file,
        """
        instruments:
          - code: WORK_CLOTHES
            municipality: GM0629
            name: {nl: Werkkleding, en: Work clothes}
            who: {all: [municipal-benefit]}
            what: {nl: Alleen schoenen., en: Shoes only.}
            amount: {nl: Bedrag volgens de regeling., en: Amount by the regulation.}
            duration: {nl: Eenmalig., en: Once.}
            decidedBy: {nl: Gemeente, en: Municipality}
            source: Verordening
            validFrom: 2026-01-01
            validUntil: 2026-12-31
        """);
    Toolbox toolbox = new Toolbox(Catalogue.bundled(), new ToolboxSettings(file.toString()));
    Facts facts = group("NO_BENEFIT").with(Fact.JOB_AGREEMENT_REGISTER, true);
    InstrumentAdvice there = clothes(toolbox.advise(facts, DAY, "GM0629"));
    assertThat(there.deviates()).isTrue();
    assertThat(there.verdict()).isEqualTo(Verdict.NO);
    InstrumentAdvice here = clothes(toolbox.advise(facts, DAY, "GM1916"));
    assertThat(here.deviates()).isFalse();
    assertThat(here.verdict()).isEqualTo(Verdict.YES);
    assertThat(clothes(toolbox.advise(facts, LocalDate.parse("2027-01-01"), "GM0629")).deviates())
        .isFalse();
  }

  private static InstrumentAdvice clothes(List<InstrumentAdvice> advice) {
    return advice.stream()
        .filter(each -> each.instrument().code().equals("WORK_CLOTHES"))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "conditions: {a: {when: {fact: AGE}, holds: {nl: a, en: a}, fails: {nl: a, en: a}}, b: 1}",
        "instruments: [{code: X, who: {all: [nobody]}}]",
        "forAll: [{condition: nobody, validFrom: 2026-01-01, source: x}]",
        "surprise: 1",
        "conditions: {a: {when: {fact: SHOE_SIZE}, holds: {nl: a, en: a}, fails: {nl: a, en: a}}}",
        "- just a list"
      })
  void aFileThatCannotBeMeantIsRefusedWithItsName(String content) {
    assertThatThrownBy(() -> new ToolboxFile().add("eigen.yaml", new StringReader(content)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("eigen.yaml: ");
  }
}
