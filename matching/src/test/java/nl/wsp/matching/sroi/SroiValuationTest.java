package nl.wsp.matching.sroi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.wsp.matching.InvalidField;
import nl.wsp.matching.Note;
import nl.wsp.matching.TargetGroup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every line of the two SROI tables, a full-time year each, and the rules around them. */
class SroiValuationTest {
  private static final LocalDate START = LocalDate.parse("2026-03-02");

  @ParameterizedTest
  @CsvSource({
    "PARTICIPATION_ACT, 1.9, false, false,  , 25000.00, 30000.00",
    "PARTICIPATION_ACT, 0,   false, false,  , 25000.00, 30000.00",
    "PARTICIPATION_ACT, 2,   false, false,  , 30000.00, 40000.00",
    "IOAW,              1,   false, false,  , 25000.00, 30000.00",
    "IOAZ,              3,   false, false,  , 30000.00, 40000.00",
    "PARTICIPATION_ACT, 1,   true,  false,  , 50000.00, 40000.00",
    "SHELTERED,         1,   false, false,  , 50000.00, 40000.00",
    "UNEMPLOYMENT_BENEFIT, 0.9, false, false, , 10000.00, 10000.00",
    "UNEMPLOYMENT_BENEFIT, 1,   false, false, , 10000.00, 15000.00",
    "WIA,               1,   false, false,  , 20000.00, 40000.00",
    "WAJONG,            1,   false, false,  , 25000.00, 40000.00",
    "WAJONG,            1,   true,  false,  , 50000.00, 40000.00",
    "NO_BENEFIT,        0,   false, false,  , 5000.00,  10000.00",
    "NO_BENEFIT,        0,   false, true,   , 10000.00, 10000.00",
    "NO_BENEFIT,        0,   true,  false,  , 50000.00, 40000.00",
    "STUDENT_BBL,       0,   false, false, 2, 25000.00, 20000.00",
    "STUDENT_BBL,       0,   false, false, 3, 25000.00, 0.00",
    "STUDENT_BOL,       0,   false, false, 2, 5000.00,  0.00",
    "PRO_VSO,           0,   false, false,  , 25000.00, 0.00"
  })
  void aFullTimeYearIsWorthItsLineInBothTables(
      TargetGroup group,
      BigDecimal years,
      boolean register,
      boolean disability,
      @Nullable Integer education,
      String rijnstreek,
      String oost) {
    Contribution contribution =
        employment(group, years, register, disability, 40, education, "36", 12);
    assertEquals(rijnstreek, value(contribution, SroiFixtures.RIJNSTREEK));
    assertEquals(oost, value(contribution, SroiFixtures.OOST_NEDERLAND));
  }

  @Test
  void aPersonCountsInOneBlockAndTheRegisterComesFirst() {
    Contribution contribution = simple(TargetGroup.WIA, true, 40, "36", 12);
    Valuation valuation = SroiValuation.value(contribution, SroiFixtures.RIJNSTREEK);
    assertEquals("REGISTER", valuation.block().orElseThrow());
    assertEquals(List.of("Tabel Rijnstreek"), valuation.sources());
  }

  @ParameterizedTest
  @CsvSource({
    "18, 6,  6250.00",
    "36, 1,  2083.33",
    "40, 12, 25000.00",
    "24, 12, 16666.67",
    "36, 30, 62500.00"
  })
  void hoursAndMonthsProrateAndMoreThanFullTimeCountsAsFullTime(
      String hours, int months, String expected) {
    assertEquals(
        expected,
        value(simple(TargetGroup.WAJONG, false, 40, hours, months), SroiFixtures.RIJNSTREEK));
  }

  @Test
  void monthsAreCappedAtHowLongTheBlockCounts() {
    Contribution contribution =
        employment(
            TargetGroup.PARTICIPATION_ACT, BigDecimal.ZERO, false, false, 40, null, "36", 36);
    Valuation valuation = SroiValuation.value(contribution, SroiFixtures.OOST_NEDERLAND);
    assertEquals("60000.00", valuation.value().toPlainString());
    assertEquals(
        new Valuation.Counts(START, LocalDate.parse("2028-03-01")),
        valuation.counts().orElseThrow());
    assertEquals(List.of("sroi.MONTHS_CAPPED"), codes(valuation));
    assertEquals("75000.00", value(contribution, SroiFixtures.RIJNSTREEK));
  }

  @Test
  void aBlockThatCountsAlwaysIsNotCapped() {
    Valuation valuation =
        SroiValuation.value(
            simple(TargetGroup.WIA, false, 40, "36", 60), SroiFixtures.OOST_NEDERLAND);
    assertEquals("200000.00", valuation.value().toPlainString());
    assertEquals(LocalDate.parse("2031-03-01"), valuation.counts().orElseThrow().until());
  }

  @Test
  void theAdditionForFiftyFivePlusIsProratedLikeItsBlock() {
    Contribution contribution = simple(TargetGroup.WAJONG, false, 55, "18", 6);
    assertEquals("8750.00", value(contribution, SroiFixtures.RIJNSTREEK));
    assertEquals(
        List.of("sroi.ADDITION"),
        codes(SroiValuation.value(contribution, SroiFixtures.RIJNSTREEK)));
    assertEquals("10000.00", value(contribution, SroiFixtures.OOST_NEDERLAND));
    assertEquals(
        "6250.00", value(simple(TargetGroup.WAJONG, false, 54, "18", 6), SroiFixtures.RIJNSTREEK));
  }

  @Test
  void anAdditionAloneIsNoBlock() {
    Contribution contribution = employment(null, null, false, false, 60, null, "36", 12);
    Valuation valuation = SroiValuation.value(contribution, SroiFixtures.RIJNSTREEK);
    assertEquals("0.00", valuation.value().toPlainString());
    assertTrue(valuation.block().isEmpty());
    assertTrue(valuation.counts().isEmpty());
    assertEquals(List.of("sroi.NO_BLOCK"), codes(valuation));
  }

  @ParameterizedTest
  @CsvSource({
    // half a year and part-time, each line of Rijnstreek: value × 24/36 × 6/12
    "PARTICIPATION_ACT, 1, 24, 6, 8333.33",
    "PARTICIPATION_ACT, 2, 24, 6, 10000.00",
    "SHELTERED, 0, 24, 6, 16666.67",
    "UNEMPLOYMENT_BENEFIT, 0, 24, 6, 3333.33",
    "WIA, 0, 24, 6, 6666.67",
    "NO_BENEFIT, 0, 24, 6, 1666.67",
    "STUDENT_BBL, 0, 24, 6, 8333.33",
    "STUDENT_BOL, 0, 24, 6, 1666.67",
    "PRO_VSO, 0, 24, 6, 8333.33"
  })
  void halfAYearPartTimeIsAThirdOfALine(
      TargetGroup group, BigDecimal years, String hours, int months, String expected) {
    assertEquals(
        expected,
        value(
            employment(group, years, false, false, 40, null, hours, months),
            SroiFixtures.RIJNSTREEK));
  }

  @ParameterizedTest
  @CsvSource({
    // Oost-Nederland: a block stops counting after one or two years, prorated by hours
    "PARTICIPATION_ACT, 1, 24, 60000.00, 2028-03-01",
    "PARTICIPATION_ACT, 1, 25, 60000.00, 2028-03-01",
    "PARTICIPATION_ACT, 3, 36, 80000.00, 2028-03-01",
    "UNEMPLOYMENT_BENEFIT, 0, 12, 10000.00, 2027-03-01",
    "UNEMPLOYMENT_BENEFIT, 0, 18, 10000.00, 2027-03-01",
    "UNEMPLOYMENT_BENEFIT, 1, 24, 15000.00, 2027-03-01",
    "NO_BENEFIT, 0, 13, 10000.00, 2027-03-01",
    "WIA, 0, 36, 120000.00, 2029-03-01",
    "WAJONG, 0, 36, 120000.00, 2029-03-01"
  })
  void aBlockStopsCountingAfterItsYears(
      TargetGroup group, BigDecimal years, int months, String expected, LocalDate until) {
    Valuation valuation =
        SroiValuation.value(
            employment(group, years, false, false, 40, null, "36", months),
            SroiFixtures.OOST_NEDERLAND);
    assertEquals(expected, valuation.value().toPlainString());
    assertEquals(until, valuation.counts().orElseThrow().until());
  }

  @ParameterizedTest
  @CsvSource({
    // Rijnstreek: 10,000 a year on top from 55, prorated like the block it goes with
    "PARTICIPATION_ACT, 54, 36, 12, 30000.00",
    "PARTICIPATION_ACT, 55, 36, 12, 40000.00",
    "UNEMPLOYMENT_BENEFIT, 60, 18, 12, 10000.00",
    "NO_BENEFIT, 55, 36, 6, 7500.00",
    "SHELTERED, 55, 9, 3, 3750.00"
  })
  void theAdditionGoesWithEveryBlock(
      TargetGroup group, int age, String hours, int months, String expected) {
    assertEquals(
        expected,
        value(
            employment(group, BigDecimal.TWO, false, false, age, null, hours, months),
            SroiFixtures.RIJNSTREEK));
  }

  @ParameterizedTest
  @CsvSource({
    "PARTICIPATION_ACT",
    "IOAW",
    "IOAZ",
    "UNEMPLOYMENT_BENEFIT",
    "WIA",
    "WAJONG",
    "NO_BENEFIT",
    "STUDENT_BBL",
    "STUDENT_BOL",
    "PRO_VSO",
    "SHELTERED"
  })
  void theRegisterComesBeforeEveryOtherBlock(TargetGroup group) {
    Contribution contribution = simple(group, true, 40, "36", 12);
    assertEquals("50000.00", value(contribution, SroiFixtures.RIJNSTREEK));
    assertEquals("40000.00", value(contribution, SroiFixtures.OOST_NEDERLAND));
  }

  @Test
  void aTrialPlacementCountsPerMonthWhereTheTableKnowsIt() {
    Contribution trial = other(ContributionKind.TRIAL, 3, null);
    assertEquals("2250.00", value(trial, SroiFixtures.OOST_NEDERLAND));
    assertEquals("0.00", value(trial, SroiFixtures.RIJNSTREEK));
  }

  @Test
  void aPurchaseCountsItsInvoice() {
    Contribution purchase = other(ContributionKind.PURCHASE, null, "1234.565");
    assertEquals("1234.57", value(purchase, SroiFixtures.RIJNSTREEK));
    assertEquals("1234.57", value(purchase, SroiFixtures.OOST_NEDERLAND));
    assertEquals(
        new Valuation.Counts(START, START),
        SroiValuation.value(purchase, SroiFixtures.RIJNSTREEK).counts().orElseThrow());
  }

  @Test
  void aDurationThatIsNotKnownCountsAsShortAndIsSaid() {
    Contribution contribution =
        employment(TargetGroup.PARTICIPATION_ACT, null, false, false, 40, null, "36", 12);
    Valuation valuation = SroiValuation.value(contribution, SroiFixtures.RIJNSTREEK);
    assertEquals("PA_SHORT", valuation.block().orElseThrow());
    assertEquals(List.of("sroi.BENEFIT_YEARS_ASSUMED_NONE"), codes(valuation));
  }

  @Test
  void anImpossibleContributionNamesItsField() {
    assertField("hoursPerWeek", simple(TargetGroup.WIA, false, 40, "0", 12));
    assertField("months", simple(TargetGroup.WIA, false, 40, "36", 0));
    assertField("months", other(ContributionKind.TRIAL, null, null));
    assertField("invoiceAmount", other(ContributionKind.PURCHASE, null, null));
    assertField("invoiceAmount", other(ContributionKind.PURCHASE, null, "-1"));
    assertField(
        "benefitYears",
        employment(TargetGroup.WIA, new BigDecimal("-1"), false, false, 40, null, "36", 12));
  }

  @Test
  void theTableInForceIsTheLatestThatBegan() {
    BuildingBlockTable newer =
        new BuildingBlockTable(
            "RIJNSTREEK", LocalDate.parse("2026-06-01"), "nieuw", new BigDecimal("36"), List.of());
    List<BuildingBlockTable> tables = List.of(newer, SroiFixtures.RIJNSTREEK);
    assertEquals(
        SroiFixtures.RIJNSTREEK,
        BuildingBlockTable.inForce(tables, "RIJNSTREEK", LocalDate.parse("2026-05-31"))
            .orElseThrow());
    assertEquals(
        newer,
        BuildingBlockTable.inForce(tables, "RIJNSTREEK", LocalDate.parse("2026-06-01"))
            .orElseThrow());
    assertTrue(BuildingBlockTable.inForce(tables, "ELDERS", START).isEmpty());
  }

  private static void assertField(String field, Contribution contribution) {
    InvalidField error =
        assertThrows(
            InvalidField.class,
            () -> SroiValuation.value(contribution, SroiFixtures.OOST_NEDERLAND));
    assertEquals(field, error.field());
  }

  private static List<String> codes(Valuation valuation) {
    return valuation.notes().stream().map(Note::code).toList();
  }

  private static String value(Contribution contribution, BuildingBlockTable table) {
    return SroiValuation.value(contribution, table).value().toPlainString();
  }

  private static Contribution simple(
      TargetGroup group, boolean register, int age, String hours, int months) {
    return employment(group, BigDecimal.ONE, register, false, age, null, hours, months);
  }

  private static Contribution other(
      ContributionKind kind, @Nullable Integer months, @Nullable String invoice) {
    return new Contribution(
        kind,
        START,
        null,
        null,
        false,
        false,
        null,
        null,
        null,
        months,
        invoice == null ? null : new BigDecimal(invoice));
  }

  private static Contribution employment(
      @Nullable TargetGroup group,
      @Nullable BigDecimal years,
      boolean register,
      boolean disability,
      int age,
      @Nullable Integer education,
      String hours,
      int months) {
    return new Contribution(
        ContributionKind.EMPLOYMENT,
        START,
        group,
        years,
        register,
        disability,
        age,
        education,
        new BigDecimal(hours),
        months,
        null);
  }
}
