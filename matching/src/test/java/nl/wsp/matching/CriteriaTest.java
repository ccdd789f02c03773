package nl.wsp.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.wsp.matching.MatchPart.CompetencyBasis;
import nl.wsp.matching.MatchPart.OccupationBasis;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Line by line of the criterion table. */
class CriteriaTest {
  @Nested
  class Competencies {
    @ParameterizedTest
    @CsvSource({
      "3,2,CONSULTANT,0.6666667",
      "3,2,TESTED,0.6666667",
      "3,2,SELF,0.6",
      "3,2,,0.6",
      "3,5,CONSULTANT,1",
      "3,5,SELF,0.9",
      "5,1,CONSULTANT,0.3",
      "5,1,SELF,0.3",
      ",1,TESTED,1",
      ",1,SELF,0.9",
      "3,0,TESTED,0",
      ",0,TESTED,0"
    })
    void aListedLevelCountsByEvidenceAndIsNeverWorthLessThanUnlisted(
        @Nullable Integer asked, int level, @Nullable Evidence evidence, double expected) {
      CriterionScore score = competency(asked, new HeldCompetency("c1", level, evidence));
      assertEquals(expected, score.value(), 1e-6);
      assertEquals(1, score.knownShare());
    }

    @Test
    void anUnlistedOneCountsItsPriorAndIsUnknown() {
      CriterionScore score = competency(3, new HeldCompetency("other", 5, Evidence.TESTED));
      assertEquals(0.3, score.value());
      assertEquals(0, score.knownShare());
      assertEquals(CompetencyBasis.UNLISTED, part(score).basis());
      assertEquals(Gap.Kind.UNKNOWN, score.gaps().getFirst().kind());
      assertEquals(true, score.gaps().getFirst().learnable());
    }

    @Test
    void aRelatedOneCountsForAtMostSixTenths() {
      CriterionScore score = competency(3, new HeldCompetency("c2", 5, Evidence.TESTED));
      assertEquals(0.6, score.value());
      assertEquals(1, score.knownShare());
      assertEquals(CompetencyBasis.RELATED, part(score).basis());
      assertEquals("c2", part(score).relatedCode());
      assertEquals(0.5, competency(4, new HeldCompetency("c2", 2, Evidence.TESTED)).value(), 1e-12);
    }

    @Test
    void twoStepsAwayIsNotRelated() {
      assertEquals(0, competency(3, new HeldCompetency("c3", 5, Evidence.TESTED)).knownShare());
    }

    @Test
    void theBetterOfOwnAndRelatedCountsAndNeverTheirSum() {
      HeldCompetency own = new HeldCompetency("c1", 2, Evidence.TESTED);
      HeldCompetency related = new HeldCompetency("c2", 5, Evidence.TESTED);
      assertEquals(0.6, competency(5, own, related).value());
      assertEquals(CompetencyBasis.RELATED, part(competency(5, own, related)).basis());
      assertEquals(2.0 / 3, competency(3, own, related).value(), 1e-12);
      assertEquals(CompetencyBasis.OWN, part(competency(3, own, related)).basis());
    }

    @Test
    void whoCannotOrDoesNotWantToIsNotTalkedRoundByARelatedOne() {
      CriterionScore score =
          competency(
              3, new HeldCompetency("c1", 0, null), new HeldCompetency("c2", 5, Evidence.TESTED));
      assertEquals(0, score.value());
      assertEquals(CompetencyBasis.DECLINED, part(score).basis());
      assertEquals(false, score.gaps().getFirst().learnable());
    }

    @Test
    void listedWithoutLevelIsKnownOnlyWhenNoLevelIsAsked() {
      HeldCompetency listed = new HeldCompetency("c1", null, null);
      assertEquals(0.9, competency(null, listed).value());
      assertEquals(1, competency(null, listed).knownShare());
      assertEquals(0.3, competency(3, listed).value());
      assertEquals(0, competency(3, listed).knownShare());
    }

    private MatchPart.CompetencyPart part(CriterionScore score) {
      return (MatchPart.CompetencyPart) score.parts().getFirst();
    }

    private CriterionScore competency(@Nullable Integer asked, HeldCompetency... held) {
      return score(
          Criterion.COMPETENCIES,
          vacancy().competencies(List.of(new AskedCompetency("c1", asked, true))),
          person().competencies(Arrays.asList(held)));
    }
  }

  @Nested
  class TaskDemands {
    @ParameterizedTest
    @CsvSource({"2,2,1", "2,3,1", "2,1,0.6666667", "3,1,0.3333333", "3,0,0", ",,0.5"})
    void excessOverWhatSuitsCostsAThirdALevel(
        @Nullable Integer asked, @Nullable Integer suits, double expected) {
      CriterionScore score =
          score(
              Criterion.TASK_DEMANDS,
              vacancy().demands(levels(asked == null ? 1 : asked)),
              person().suits(suits == null ? TaskDemandLevels.NONE : levels(suits)));
      assertEquals(expected, score.value(), 1e-6);
      assertEquals(suits == null ? 0 : 1, score.knownShare());
    }

    @Test
    void aDemandOfZeroIsNotAsked() {
      assertEquals(
          false, score(Criterion.TASK_DEMANDS, vacancy().demands(levels(0)), person()).asked());
    }

    private TaskDemandLevels levels(int physical) {
      return TaskDemandLevels.of(Map.of(TaskDemand.PHYSICAL, physical));
    }
  }

  @Nested
  class Hours {
    private final VacancyProfile.Builder vacancy =
        vacancy()
            .hours(new HoursOffered(16.0, 24.0))
            .dayParts(DayParts.of(DayPart.MON_MORNING, DayPart.TUE_MORNING));

    @Test
    void hourFitAndDayPartFitCountHalfEach() {
      CriterionScore score =
          score(
              Criterion.HOURS,
              vacancy,
              person()
                  .hours(new HoursWish(8.0, 32.0, 36.0, null))
                  .dayParts(DayParts.of(DayPart.MON_MORNING)));
      assertEquals(0.5 * 0.75 + 0.5 * 0.5, score.value(), 1e-12);
      assertEquals(2, score.parts().size());
      assertEquals(2, score.gaps().size());
    }

    @Test
    void eachUnknownHalfCountsOneHalf() {
      CriterionScore score =
          score(Criterion.HOURS, vacancy, person().hours(new HoursWish(8.0, 20.0, 36.0, null)));
      assertEquals(0.75, score.value());
      assertEquals(0.5, score.knownShare());
    }
  }

  @Nested
  class Occupation {
    @Test
    void aWishedOccupationOfTheSameReferenceCountsInFull() {
      assertOccupation(1, OccupationBasis.WISHED, person().occupationsWished(List.of("o2")));
    }

    @Test
    void halfAYearOfWorkCountsSevenTenths() {
      assertOccupation(0.7, OccupationBasis.DONE, done("2025-01-01", "2025-06-30"));
      assertOccupation(0.7, OccupationBasis.DONE, done("2025-08-31", "2026-02-28"));
    }

    @Test
    void lessThanHalfAYearDoesNotCountAndLeavesTheRestUnknown() {
      assertOccupation(0.5, OccupationBasis.UNKNOWN, done("2025-01-01", "2025-06-29"));
    }

    @Test
    void whoStillWorksThereCountsUntilToday() {
      assertOccupation(0.7, OccupationBasis.DONE, done("2025-09-02", null));
      assertOccupation(0.5, OccupationBasis.UNKNOWN, done("2025-09-04", null));
    }

    @Test
    void twoTimesOfThreeMonthsAddUpButOverlapCountsOnce() {
      OccupationSpell first = spell("o1", "2025-01-01", "2025-03-31");
      OccupationSpell second = spell("o2", "2025-06-01", "2025-08-31");
      OccupationSpell overlapping = spell("o2", "2025-02-01", "2025-04-30");
      assertOccupation(0.7, OccupationBasis.DONE, person().occupationsDone(List.of(second, first)));
      assertOccupation(
          0.5, OccupationBasis.UNKNOWN, person().occupationsDone(List.of(overlapping, first)));
    }

    @Test
    void undatedWorkCountsOneHalfAndIsKnown() {
      CriterionScore score = assertOccupation(0.5, OccupationBasis.DONE_UNDATED, done(null, null));
      assertEquals(1, score.knownShare());
    }

    @Test
    void aWishedSectorCountsSixTenthsOnTwoDigits() {
      assertOccupation(
          0.6, OccupationBasis.WISHED_SECTOR, person().sectorsWished(List.of("81.22")));
    }

    @Test
    void theBestCounts() {
      assertOccupation(
          0.7, OccupationBasis.DONE, done("2020-01-01", "2024-01-01").sectorsWished(List.of("81")));
    }

    @Test
    void zeroOnlyWhenWishesAndHistoryAreKnown() {
      CandidateProfile.Builder known =
          person().occupationsWished(List.of("o3")).occupationsDone(List.of());
      assertOccupation(0, OccupationBasis.NONE, known);
      assertOccupation(0, OccupationBasis.NONE, known.sectorsWished(List.of("47")));
      assertOccupation(0, OccupationBasis.NONE, known.occupationsWished(null));
      assertOccupation(0.5, OccupationBasis.UNKNOWN, known.occupationsDone(null));
    }

    @Test
    void noWishAtAllIsNotAWishForSomethingElse() {
      assertOccupation(
          0.5,
          OccupationBasis.UNKNOWN,
          person()
              .occupationsWished(List.of())
              .sectorsWished(List.of())
              .occupationsDone(List.of()));
    }

    @Test
    void aVacancyWithoutOccupationIsUnknownAndNotAMiss() {
      CriterionScore score =
          score(
              Criterion.OCCUPATION,
              vacancy().occupation(null),
              person()
                  .occupationsWished(List.of("o3"))
                  .occupationsDone(List.of())
                  .sectorsWished(List.of()));
      assertEquals(0.5, score.value());
      assertEquals(0, score.knownShare());
    }

    private CandidateProfile.Builder done(@Nullable String from, @Nullable String to) {
      return person().occupationsDone(List.of(spell("o2", from, to)));
    }

    private OccupationSpell spell(String code, @Nullable String from, @Nullable String to) {
      return new OccupationSpell(
          code,
          from == null ? null : LocalDate.parse(from),
          to == null ? null : LocalDate.parse(to));
    }

    private CriterionScore assertOccupation(
        double expected, OccupationBasis basis, CandidateProfile.Builder person) {
      CriterionScore score =
          score(Criterion.OCCUPATION, vacancy().occupation("o1").sector("8121"), person);
      assertEquals(expected, score.value());
      assertEquals(basis, ((MatchPart.OccupationPart) score.parts().getFirst()).basis());
      return score;
    }
  }

  @Nested
  class Travel {
    private final GeoPoint home = new GeoPoint(52.0, 4.4);

    @ParameterizedTest
    @CsvSource({"0,1", "5,1", "6,0.8", "7.5,0.5", "10,0", "15,0"})
    void travelCountsFullUpToHalfTheLimitAndThenLinearToZero(double km, double expected) {
      GeoPoint work = new GeoPoint(52.0 + Math.toDegrees(km / 6371.0088), 4.4);
      assertEquals(expected, travel(new Place("2300", work), 10.0).value(), 1e-3);
    }

    @Test
    void aLimitOfZeroIsTheSamePostcode() {
      assertEquals(1, travel(new Place("2262", null), 0.0).value());
      assertEquals(0, travel(new Place("2263", home), 0.0).value());
    }

    @Test
    void aMissingCentroidLimitOrPlaceIsUnknown() {
      assertUnknown(travel(new Place("2300", null), 10.0));
      assertUnknown(travel(new Place("2300", home), null));
      assertUnknown(travel(null, 10.0));
    }

    @Test
    void distanceIsTheGreatCircle() {
      // Amsterdam - Maastricht, by any gazetteer about 176 km
      assertEquals(176, new GeoPoint(52.3702, 4.8952).distanceKm(new GeoPoint(50.8514, 5.6909)), 2);
      assertEquals(111.195, new GeoPoint(0, 0).distanceKm(new GeoPoint(1, 0)), 0.001);
    }

    private void assertUnknown(CriterionScore score) {
      assertEquals(0.5, score.value());
      assertEquals(0, score.knownShare());
    }

    private CriterionScore travel(@Nullable Place work, @Nullable Double limitKm) {
      return score(
          Criterion.TRAVEL,
          vacancy().place(work),
          person().place(new Place("2262", home)).maxTravelKm(limitKm));
    }
  }

  @Nested
  class LanguageAndEducation {
    @Test
    void theLowestLanguageCounts() {
      CriterionScore score =
          score(
              Criterion.LANGUAGE,
              vacancy()
                  .languages(List.of(lang("nl", LanguageLevel.B2), lang("en", LanguageLevel.A2))),
              person()
                  .languages(List.of(lang("nl", LanguageLevel.A1), lang("en", LanguageLevel.C2))));
      assertEquals(0.25, score.value());
      assertEquals(1, score.knownShare());
    }

    @Test
    void anUnknownLanguageCountsOneHalfAndAKnownNoneCountsZero() {
      VacancyProfile.Builder vacancy =
          vacancy().languages(List.of(lang("nl", LanguageLevel.B1), lang("en", null)));
      CriterionScore half =
          score(
              Criterion.LANGUAGE,
              vacancy,
              person().languages(List.of(lang("nl", LanguageLevel.B1))));
      assertEquals(0.5, half.value());
      assertEquals(0.5, half.knownShare());
      CriterionScore none =
          score(
              Criterion.LANGUAGE,
              vacancy,
              person().languages(List.of(lang("nl", LanguageLevel.NONE))));
      assertEquals(0, none.value());
      assertEquals(Gap.Kind.MISSING, none.gaps().getLast().kind());
    }

    @Test
    void aLanguageAskedAtLevelNoneIsNotAsked() {
      assertEquals(
          false,
          score(
                  Criterion.LANGUAGE,
                  vacancy().languages(List.of(lang("nl", LanguageLevel.NONE))),
                  person())
              .asked());
    }

    @ParameterizedTest
    @CsvSource({"4,2,,0.5", "4,,3,0.75", "4,2,3,0.75", "4,5,3,1", "4,,,0.5"})
    void theHigherOfDiplomaAndExperienceCounts(
        int asked, @Nullable Integer diploma, @Nullable Integer proven, double expected) {
      CriterionScore score =
          score(
              Criterion.EDUCATION,
              vacancy().educationLevel(asked),
              person().educationLevel(diploma).provenLevel(proven));
      assertEquals(expected, score.value());
      assertEquals(diploma == null && proven == null ? 0 : 1, score.knownShare());
    }

    private SpokenLanguage lang(String code, @Nullable LanguageLevel level) {
      return new SpokenLanguage(code, level);
    }
  }

  private static VacancyProfile.Builder vacancy() {
    return VacancyProfile.builder("v");
  }

  private static CandidateProfile.Builder person() {
    return CandidateProfile.builder("p");
  }

  private static CriterionScore score(
      Criterion criterion, VacancyProfile.Builder vacancy, CandidateProfile.Builder person) {
    PreparedVacancy prepared =
        new PreparedVacancy(
            vacancy.build(), ScoringModel.standard(), Profiles.CATALOGUE, Profiles.TODAY);
    return new VacancyMatcher(prepared)
        .match(person.build(), TrackAssessment.REGULAR)
        .criteria()
        .get(criterion.ordinal());
  }
}
