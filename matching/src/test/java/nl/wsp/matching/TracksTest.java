package nl.wsp.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.wsp.matching.sroi.SroiFixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TracksTest {
  private static final LocalDate TODAY = Profiles.TODAY;
  private static final WageValue INDICATION =
      new WageValue(60, WageValue.Kind.INDICATION, TODAY.minusDays(30), null);

  @ParameterizedTest
  @EnumSource(TargetGroup.class)
  void everyoneIsInTheRegularList(TargetGroup group) {
    assertEquals(
        TrackAssessment.REGULAR,
        assess(Track.REGULAR, vacancy().tracks(Set.of(Track.SROI)), person(), facts(group), null));
  }

  @ParameterizedTest
  @EnumSource(
      value = Track.class,
      names = {"WAGE_COST_SUBSIDY", "SROI", "PART_TIME"})
  void aVacancyThatChoseOtherTracksIsNotOpen(Track track) {
    VacancyProfile.Builder vacancy = vacancy().tracks(Set.of(Track.REGULAR));
    TrackAssessment assessment = assess(track, vacancy, person(), TargetGroupFacts.UNKNOWN, null);
    assertEquals(Eligibility.NOT_ELIGIBLE, assessment.eligibility());
    assertEquals(List.of(TrackNote.VACANCY_NOT_OPEN), assessment.notes());
  }

  @Nested
  class WageCostSubsidyTrack {
    @ParameterizedTest
    @CsvSource({
      "PARTICIPATION_ACT,,ELIGIBLE",
      "IOAW,,ELIGIBLE",
      "IOAZ,,ELIGIBLE",
      "NO_BENEFIT,true,ELIGIBLE",
      "NO_BENEFIT,false,NOT_ELIGIBLE",
      "NO_BENEFIT,,TO_DISCUSS",
      "WAJONG,true,NOT_ELIGIBLE",
      "UNEMPLOYMENT_BENEFIT,true,NOT_ELIGIBLE",
      "WIA,,NOT_ELIGIBLE",
      "SHELTERED,,NOT_ELIGIBLE",
      "STUDENT_BBL,,NOT_ELIGIBLE",
      "STUDENT_BOL,,NOT_ELIGIBLE",
      "PRO_VSO,,NOT_ELIGIBLE",
      ",,TO_DISCUSS",
      ",true,TO_DISCUSS"
    })
    void theBenefitDecides(
        @Nullable TargetGroup group, @Nullable Boolean register, Eligibility expected) {
      assertEquals(expected, lks(facts(group, register)).eligibility());
    }

    @Test
    void theFirmerTheWageValueTheMoreItCounts() {
      assertEquals(0.5, lks(facts(TargetGroup.IOAW)).t());
      assertEquals(0.8, lks(facts(TargetGroup.IOAW, null, INDICATION)).t());
      WageValue definitive =
          new WageValue(99.9, WageValue.Kind.DEFINITIVE, TODAY.minusDays(3), null);
      assertEquals(1, lks(facts(TargetGroup.IOAW, null, INDICATION, definitive)).t());
    }

    @Test
    void theLatestValidWageValueCounts() {
      WageValue older = new WageValue(100, WageValue.Kind.DEFINITIVE, TODAY.minusDays(90), null);
      assertEquals(
          Eligibility.ELIGIBLE,
          lks(facts(TargetGroup.IOAW, null, older, INDICATION)).eligibility());
      WageValue expired =
          new WageValue(50, WageValue.Kind.DEFINITIVE, TODAY.minusDays(9), TODAY.minusDays(1));
      WageValue future = new WageValue(50, WageValue.Kind.DEFINITIVE, TODAY.plusDays(1), null);
      assertEquals(0.8, lks(facts(TargetGroup.IOAW, null, INDICATION, expired, future)).t());
    }

    @Test
    void aFullWageValueIsNotEligible() {
      WageValue full = new WageValue(100, WageValue.Kind.INDICATION, TODAY, null);
      TrackAssessment assessment = lks(facts(TargetGroup.PARTICIPATION_ACT, null, full));
      assertEquals(Eligibility.NOT_ELIGIBLE, assessment.eligibility());
      assertEquals(List.of(TrackNote.WAGE_VALUE_FULL), assessment.notes());
    }

    @Test
    void wajongIsToldToUseWageDispensation() {
      assertEquals(
          List.of(TrackNote.WAGE_DISPENSATION_INSTEAD), lks(facts(TargetGroup.WAJONG)).notes());
    }

    private TrackAssessment lks(TargetGroupFacts facts) {
      return assess(Track.WAGE_COST_SUBSIDY, vacancy(), person(), facts, null);
    }
  }

  @Nested
  class SroiTrack {
    @Test
    void tIsTheContributionAsShareOfWhatIsOpen() {
      // 25,000 x 18/36 x 6/12 = 6,250 of 10,000
      VacancyProfile.Builder vacancy =
          vacancy().hours(new HoursOffered(18.0, 18.0)).contractMonths(6);
      TrackAssessment assessment =
          sroi(vacancy, facts(TargetGroup.WAJONG), new BigDecimal("10000"));
      assertEquals(Eligibility.ELIGIBLE, assessment.eligibility());
      assertEquals(0.625, assessment.t());
      assertEquals(1, sroi(vacancy, facts(TargetGroup.WAJONG), new BigDecimal("100")).t());
    }

    @Test
    void aContractOfUnknownLengthCountsTwelveMonthsAndSaysSo() {
      TrackAssessment assessment =
          sroi(
              vacancy().hours(new HoursOffered(18.0, 18.0)),
              facts(TargetGroup.WAJONG),
              new BigDecimal("25000"));
      assertEquals(0.5, assessment.t());
      assertTrue(assessment.notes().contains(TrackNote.CONTRACT_MONTHS_ASSUMED));
    }

    @Test
    void benefitYearsAndAgeCountOnTheStartDate() {
      TargetGroupFacts facts =
          new TargetGroupFacts(
              TargetGroup.PARTICIPATION_ACT,
              LocalDate.parse("2024-05-01"),
              false,
              LocalDate.parse("1971-05-01"),
              null,
              List.of());
      VacancyProfile.Builder vacancy =
          vacancy().hours(new HoursOffered(18.0, 18.0)).contractMonths(12);
      BigDecimal open = new BigDecimal("100000");
      // under 2 years and 54: 25,000 / 2; from 2 years and 55: (30,000 + 10,000) / 2
      assertEquals(0.125, sroi(vacancy.startDate(LocalDate.parse("2026-04-30")), facts, open).t());
      assertEquals(0.2, sroi(vacancy.startDate(LocalDate.parse("2026-05-01")), facts, open).t());
    }

    @Test
    void withoutOpenObligationOrBlockNobodyIsEligible() {
      assertEquals(
          List.of(TrackNote.NO_OPEN_OBLIGATION),
          assess(Track.SROI, vacancy(), person(), facts(TargetGroup.WIA), null).notes());
      assertEquals(
          List.of(TrackNote.NO_OPEN_OBLIGATION),
          sroi(vacancy(), facts(TargetGroup.WIA), BigDecimal.ZERO).notes());
      TrackAssessment bol =
          assess(
              Track.SROI,
              vacancy(),
              person(),
              facts(TargetGroup.STUDENT_BOL),
              new SroiOpening(BigDecimal.TEN, SroiFixtures.OOST_NEDERLAND));
      assertEquals(List.of(TrackNote.NO_BUILDING_BLOCK), bol.notes());
    }

    @Test
    void anUnknownBenefitIsToBeDiscussed() {
      assertEquals(
          Eligibility.TO_DISCUSS,
          sroi(vacancy(), TargetGroupFacts.UNKNOWN, BigDecimal.TEN).eligibility());
    }

    private TrackAssessment sroi(
        VacancyProfile.Builder vacancy, TargetGroupFacts facts, BigDecimal open) {
      return assess(
          Track.SROI, vacancy, person(), facts, new SroiOpening(open, SroiFixtures.RIJNSTREEK));
    }
  }

  @Nested
  class PartTimeTrack {
    @ParameterizedTest
    @CsvSource({
      // vacancy min, max, person min, wanted, max, current, eligible, t
      "16,24, 8,20,32,,   ELIGIBLE,1",
      "16,24, 8,32,32,,   ELIGIBLE,0.75",
      "36,40, 8,32,40,,   NOT_ELIGIBLE,0",
      "16,40, 36,36,40,,  NOT_ELIGIBLE,0",
      "16,40, 8,36,40,,   NOT_ELIGIBLE,0",
      "16,40, 8,36,40,0,  NOT_ELIGIBLE,0",
      "16,40, 8,36,40,12, ELIGIBLE,1",
      "16,24, 8,,,,       TO_DISCUSS,0",
      ",,     8,20,32,,   ELIGIBLE,0.5",
      "30,34, 8,12,16,,   NOT_ELIGIBLE,0"
    })
    void aContractUnderThirtyFiveHoursMustBePossibleAndWanted(
        @Nullable Double min,
        @Nullable Double max,
        @Nullable Double personMin,
        @Nullable Double wanted,
        @Nullable Double personMax,
        @Nullable Double current,
        Eligibility expected,
        double t) {
      TrackAssessment assessment =
          assess(
              Track.PART_TIME,
              vacancy().hours(new HoursOffered(min, max)),
              CandidateProfile.builder("p")
                  .hours(new HoursWish(personMin, wanted, personMax, current)),
              TargetGroupFacts.UNKNOWN,
              null);
      assertEquals(expected, assessment.eligibility());
      assertEquals(t, assessment.t(), 1e-12);
    }
  }

  private static VacancyProfile.Builder vacancy() {
    return VacancyProfile.builder("v").startDate(TODAY);
  }

  private static CandidateProfile.Builder person() {
    return CandidateProfile.builder("p").hours(new HoursWish(4.0, 18.0, 40.0, null));
  }

  private static TargetGroupFacts facts(@Nullable TargetGroup group) {
    return facts(group, null);
  }

  private static TargetGroupFacts facts(
      @Nullable TargetGroup group, @Nullable Boolean register, WageValue... wageValues) {
    return new TargetGroupFacts(group, null, register, null, null, List.of(wageValues));
  }

  private static TrackAssessment assess(
      Track track,
      VacancyProfile.Builder vacancy,
      CandidateProfile.Builder person,
      TargetGroupFacts facts,
      @Nullable SroiOpening opening) {
    PreparedVacancy prepared =
        new PreparedVacancy(vacancy.build(), ScoringModel.standard(), Profiles.CATALOGUE, TODAY);
    return new Tracks(prepared).assess(track, person.build(), facts, opening);
  }
}
