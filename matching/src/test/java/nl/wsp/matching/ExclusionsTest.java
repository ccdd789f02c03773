package nl.wsp.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExclusionsTest {
  private static final LocalDate TODAY = Profiles.TODAY;

  @Test
  void eachPersonCountsUnderTheFirstReasonInTheGivenOrder() {
    VacancyProfile vacancy =
        VacancyProfile.builder("v")
            .licences(List.of("B"))
            .hours(new HoursOffered(32.0, 36.0))
            .place(new Place("2260", new GeoPoint(52.1, 4.4)))
            .startDate(TODAY)
            .build();
    CandidateProfile.Builder person =
        CandidateProfile.builder("p")
            .active(false)
            .licences(List.of(new Credential("B", false, null)))
            .hours(new HoursWish(8.0, 16.0, 16.0, null))
            .place(new Place("1011", new GeoPoint(52.4, 4.9)))
            .maxTravelKm(10.0)
            .availableFrom(TODAY.plusYears(1));
    assertReason(ExclusionReason.NO_CONSENT, vacancy, person, false);
    assertReason(ExclusionReason.NOT_ACTIVE, vacancy, person, true);
    person.active(true);
    assertReason(ExclusionReason.LICENCE_OR_CERTIFICATE_MISSING, vacancy, person, true);
    person.licences(null);
    assertReason(ExclusionReason.NO_POSSIBLE_HOURS, vacancy, person, true);
    person.hours(new HoursWish(8.0, 16.0, 36.0, null));
    assertReason(ExclusionReason.TOO_FAR, vacancy, person, true);
    person.maxTravelKm(100.0);
    assertReason(ExclusionReason.AVAILABLE_TOO_LATE, vacancy, person, true);
    person.availableFrom(TODAY);
    assertReason(null, vacancy, person, true);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-01,2026-08-01,false",
    "2026-05-01,2026-08-02,true",
    "2025-01-01,2026-06-02,false",
    "2025-01-01,2026-06-03,true",
    ",2030-01-01,false"
  })
  void availableMoreThanThreeMonthsAfterTheStartOrTodayIsTooLate(
      @Nullable LocalDate start, LocalDate available, boolean excluded) {
    assertReason(
        excluded ? ExclusionReason.AVAILABLE_TOO_LATE : null,
        VacancyProfile.builder("v").startDate(start).build(),
        CandidateProfile.builder("p").availableFrom(available),
        true);
  }

  @Test
  void aLimitOfZeroExcludesEveryOtherPostcode() {
    VacancyProfile vacancy = VacancyProfile.builder("v").place(new Place("2262", null)).build();
    CandidateProfile.Builder person = CandidateProfile.builder("p").maxTravelKm(0.0);
    assertReason(null, vacancy, person.place(new Place("2262", null)), true);
    assertReason(ExclusionReason.TOO_FAR, vacancy, person.place(new Place("2263", null)), true);
  }

  @ParameterizedTest
  @CsvSource({
    // required; recorded code, held, valid until; missing
    "B,  B, true,  2031-01-01, false",
    "B,  B, true,  2026-03-02, false",
    "B,  B, true,  2026-03-01, true",
    "B,  B, false, ,           true",
    "B,  B, ,      ,           false",
    "B,  B, ,      2026-03-01, true",
    "B,  C, false, ,           false",
    "B,  AM, true, ,           false"
  })
  void aLicenceIsMissingOnlyWhenRecordedSoOrExpired(
      String required,
      String code,
      @Nullable Boolean held,
      @Nullable LocalDate validUntil,
      boolean missing) {
    assertLicence(missing, required, new Credential(code, held, validUntil));
  }

  @ParameterizedTest
  @CsvSource({"B,C", "B,D", "B,CE", "B,BE", "B,D1", "C,CE", "C1,CE", "BE,CE", "BE,DE", "AM,B"})
  void aHigherLicenceMakesUpForOneThatIsRecordedAsMissing(String required, String held) {
    Credential no = new Credential(required, false, null);
    assertLicence(true, required, no);
    assertLicence(false, required, no, new Credential(held, true, null));
    assertLicence(true, required, no, new Credential(held, true, TODAY.minusDays(1)));
  }

  @ParameterizedTest
  @CsvSource({"C,B", "CE,C", "CE,DE", "D,C", "BE,B", "D,DE1", "T,B"})
  void aLowerOrOtherLicenceDoesNot(String required, String held) {
    assertLicence(
        true, required, new Credential(required, false, null), new Credential(held, true, null));
  }

  @Test
  void heavyTrailersOfBusesComeWithThoseOfLorriesForWhoMayDriveBuses() {
    Credential no = new Credential("DE", false, null);
    Credential ce = new Credential("CE", true, null);
    assertLicence(true, "DE", no, ce);
    assertLicence(false, "DE", no, ce, new Credential("D", true, null));
  }

  @Test
  void theLicencesThatComeWithAnotherAreThoseOfTheDirective() {
    LicenceImplications rules = LicenceImplications.directive2006126();
    assertEquals(
        Set.of("CE", "C", "C1", "C1E", "BE", "B+", "B", "AM"), rules.closure(Set.of("CE")));
    assertEquals(
        Set.of("DE", "D", "D1", "D1E", "BE", "B+", "B", "AM"), rules.closure(Set.of("DE")));
    assertEquals(Set.of("A", "A2", "A1", "AM"), rules.closure(Set.of("A")));
    assertEquals(Set.of("T"), rules.closure(Set.of("T")));
  }

  @Test
  void aCertificateIsMissingByTheSameRuleWithoutImplications() {
    VacancyProfile vacancy = VacancyProfile.builder("v").certificates(List.of("VCA")).build();
    CandidateProfile.Builder person = CandidateProfile.builder("p");
    assertReason(null, vacancy, person, true);
    assertReason(null, vacancy, person.certificates(List.of()), true);
    assertReason(
        ExclusionReason.LICENCE_OR_CERTIFICATE_MISSING,
        vacancy,
        person.certificates(List.of(new Credential("VCA", true, TODAY.minusDays(1)))),
        true);
  }

  private static void assertLicence(boolean missing, String required, Credential... recorded) {
    assertReason(
        missing ? ExclusionReason.LICENCE_OR_CERTIFICATE_MISSING : null,
        VacancyProfile.builder("v").licences(List.of(required)).build(),
        CandidateProfile.builder("p").licences(Arrays.asList(recorded)),
        true);
  }

  private static void assertReason(
      @Nullable ExclusionReason expected,
      VacancyProfile vacancy,
      CandidateProfile.Builder person,
      boolean consent) {
    PreparedVacancy prepared =
        new PreparedVacancy(vacancy, ScoringModel.standard(), Profiles.CATALOGUE, TODAY);
    assertEquals(
        Optional.ofNullable(expected), Exclusions.firstReason(prepared, person.build(), consent));
  }
}
