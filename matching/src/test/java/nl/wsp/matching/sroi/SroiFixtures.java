package nl.wsp.matching.sroi;

import static nl.wsp.matching.TargetGroup.IOAW;
import static nl.wsp.matching.TargetGroup.IOAZ;
import static nl.wsp.matching.TargetGroup.NO_BENEFIT;
import static nl.wsp.matching.TargetGroup.PARTICIPATION_ACT;
import static nl.wsp.matching.TargetGroup.PRO_VSO;
import static nl.wsp.matching.TargetGroup.SHELTERED;
import static nl.wsp.matching.TargetGroup.STUDENT_BBL;
import static nl.wsp.matching.TargetGroup.STUDENT_BOL;
import static nl.wsp.matching.TargetGroup.UNEMPLOYMENT_BENEFIT;
import static nl.wsp.matching.TargetGroup.WAJONG;
import static nl.wsp.matching.TargetGroup.WIA;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.wsp.matching.TargetGroup;
import nl.wsp.matching.sroi.BuildingBlock.Basis;
import nl.wsp.matching.sroi.BuildingBlock.Condition;
import org.jspecify.annotations.Nullable;

/** The two tables of the domain rules, lines in order of precedence. */
public final class SroiFixtures {
  private static final Set<TargetGroup> PARTICIPATION = Set.of(PARTICIPATION_ACT, IOAW, IOAZ);

  public static final BuildingBlockTable RIJNSTREEK =
      new BuildingBlockTable(
          "RIJNSTREEK",
          LocalDate.parse("2015-01-01"),
          "Tabel Rijnstreek",
          new BigDecimal("36"),
          List.of(
              person("REGISTER", Set.of(SHELTERED), true, null, null, 50_000, null),
              person("WAJONG", Set.of(WAJONG), false, null, null, 25_000, null),
              person("WIA", Set.of(WIA), false, null, null, 20_000, null),
              person("PA_SHORT", PARTICIPATION, false, null, 2, 25_000, null),
              person("PA_LONG", PARTICIPATION, false, 2, null, 30_000, null),
              person("WW", Set.of(UNEMPLOYMENT_BENEFIT), false, null, null, 10_000, null),
              person("PRO_VSO", Set.of(PRO_VSO), false, null, null, 25_000, null),
              person("BBL", Set.of(STUDENT_BBL), false, null, null, 25_000, null),
              person("BOL", Set.of(STUDENT_BOL), false, null, null, 5_000, null),
              noBenefit("NO_BENEFIT_DISABILITY", true, 10_000, null),
              noBenefit("NO_BENEFIT", false, 5_000, null),
              new BuildingBlock(
                  "AGE_55",
                  new Condition(
                      ContributionKind.EMPLOYMENT, Set.of(), false, null, null, null, null, 55),
                  Basis.ADDITION_PER_YEAR,
                  new BigDecimal("10000"),
                  null),
              purchase()));

  public static final BuildingBlockTable OOST_NEDERLAND =
      new BuildingBlockTable(
          "OOST_NEDERLAND",
          LocalDate.parse("2020-01-01"),
          "Tabel Oost-Nederland",
          new BigDecimal("36"),
          List.of(
              person("REGISTER", Set.of(SHELTERED), true, null, null, 40_000, null),
              person("WAJONG", Set.of(WAJONG), false, null, null, 40_000, null),
              person("WIA", Set.of(WIA), false, null, null, 40_000, null),
              person("PA_SHORT", PARTICIPATION, false, null, 2, 30_000, 24),
              person("PA_LONG", PARTICIPATION, false, 2, null, 40_000, 24),
              person("WW_SHORT", Set.of(UNEMPLOYMENT_BENEFIT), false, null, 1, 10_000, 12),
              person("WW_LONG", Set.of(UNEMPLOYMENT_BENEFIT), false, 1, null, 15_000, 12),
              new BuildingBlock(
                  "BBL_1_2",
                  new Condition(
                      ContributionKind.EMPLOYMENT,
                      Set.of(STUDENT_BBL),
                      false,
                      null,
                      null,
                      null,
                      2,
                      null),
                  Basis.PER_YEAR,
                  new BigDecimal("20000"),
                  null),
              noBenefit("NO_BENEFIT", null, 10_000, 12),
              new BuildingBlock(
                  "TRIAL",
                  new Condition(
                      ContributionKind.TRIAL, Set.of(), false, null, null, null, null, null),
                  Basis.PER_MONTH,
                  new BigDecimal("750"),
                  null),
              purchase()));

  private SroiFixtures() {}

  private static BuildingBlock person(
      String code,
      Set<TargetGroup> groups,
      boolean orInRegister,
      @Nullable Integer minYears,
      @Nullable Integer belowYears,
      int amount,
      @Nullable Integer countsForMonths) {
    return new BuildingBlock(
        code,
        new Condition(
            ContributionKind.EMPLOYMENT,
            groups,
            orInRegister,
            minYears == null ? null : BigDecimal.valueOf(minYears),
            belowYears == null ? null : BigDecimal.valueOf(belowYears),
            null,
            null,
            null),
        Basis.PER_YEAR,
        BigDecimal.valueOf(amount),
        countsForMonths);
  }

  private static BuildingBlock noBenefit(
      String code, @Nullable Boolean disability, int amount, @Nullable Integer countsForMonths) {
    return new BuildingBlock(
        code,
        new Condition(
            ContributionKind.EMPLOYMENT,
            Set.of(NO_BENEFIT),
            false,
            null,
            null,
            disability,
            null,
            null),
        Basis.PER_YEAR,
        BigDecimal.valueOf(amount),
        countsForMonths);
  }

  private static BuildingBlock purchase() {
    return new BuildingBlock(
        "PURCHASE",
        new Condition(ContributionKind.PURCHASE, Set.of(), false, null, null, null, null, null),
        Basis.INVOICE,
        BigDecimal.ZERO,
        null);
  }
}
