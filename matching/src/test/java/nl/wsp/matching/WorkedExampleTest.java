package nl.wsp.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The worked example of the domain rules, number by number. */
class WorkedExampleTest {
  private static final GeoPoint HOME = new GeoPoint(52.08, 4.38);

  static final VacancyProfile VACANCY =
      VacancyProfile.builder("v")
          .occupation("cleaner")
          .competencies(
              List.of(new AskedCompetency("A", 3, true), new AskedCompetency("B", 2, false)))
          .demands(TaskDemandLevels.of(Map.of(TaskDemand.PHYSICAL, 2, TaskDemand.PACE, 0)))
          .hours(new HoursOffered(16.0, 24.0))
          .place(new Place("2260", kmNorth(6)))
          .languages(List.of(new SpokenLanguage("nl", LanguageLevel.B1)))
          .startDate(Profiles.TODAY)
          .build();

  static final CandidateProfile CANDIDATE =
      CandidateProfile.builder("p")
          .competencies(List.of(new HeldCompetency("A", 2, Evidence.CONSULTANT)))
          .suits(TaskDemandLevels.of(Map.of(TaskDemand.PHYSICAL, 1)))
          .hours(new HoursWish(16.0, 20.0, 32.0, null))
          .occupationsWished(List.of("cleaner"))
          .place(new Place("2262", HOME))
          .maxTravelKm(10.0)
          .languages(List.of(new SpokenLanguage("nl", LanguageLevel.A2)))
          .build();

  private static GeoPoint kmNorth(double km) {
    return new GeoPoint(HOME.latitude() + Math.toDegrees(km / 6371.0088), HOME.longitude());
  }

  @Test
  void theWorkedExampleScores7409WithConfidence082() {
    Match match = match(TrackAssessment.REGULAR);
    assertEquals(74.09, match.score());
    assertEquals(74.09, match.trackScore());
    assertEquals(0.82, match.confidence());
    assertEquals("2026.1", match.modelVersion());
  }

  @Test
  void eachCriterionOfTheWorkedExampleHasTheWrittenValue() {
    Map<Criterion, Double> expected =
        Map.of(
            Criterion.COMPETENCIES, 0.5444,
            Criterion.TASK_DEMANDS, 0.6667,
            Criterion.HOURS, 1.0,
            Criterion.OCCUPATION, 1.0,
            Criterion.TRAVEL, 0.8,
            Criterion.LANGUAGE, 0.6667);
    Match match = match(TrackAssessment.REGULAR);
    assertEquals(7, match.criteria().size());
    for (CriterionScore score : match.criteria()) {
      Double value = expected.get(score.criterion());
      assertEquals(value != null, score.asked());
      if (value != null) {
        assertEquals(value, score.value(), 0.0001, score.criterion().name());
      }
    }
    assertEquals(20.06, match.criteria().getFirst().contribution());
    assertEquals(0.5, match.criteria().getFirst().knownShare());
  }

  @Test
  void aTrackCountsTwentyPointsBesideEightyPercentOfTheScore() {
    TrackAssessment track =
        new TrackAssessment(Track.WAGE_COST_SUBSIDY, Eligibility.ELIGIBLE, 0.8, List.of());
    assertEquals(75.27, match(track).trackScore());
  }

  @Test
  void theSameWeightsFromDataGiveTheSameScoreAndOthersAnother() throws IOException {
    Properties properties = new Properties();
    try (InputStream in =
        ScoringModel.class.getResourceAsStream("scoring-model-2026.1.properties")) {
      properties.load(in);
    }
    assertEquals(ScoringModel.standard(), ScoringModel.of(properties));
    properties.setProperty("weight.COMPETENCIES", "0");
    properties.setProperty("version", "test");
    Match match = match(ScoringModel.of(properties), TrackAssessment.REGULAR);
    // (10 + 15 + 15 + 8 + 3.3333) / 60
    assertEquals(85.56, match.score());
    assertEquals("test", match.modelVersion());
  }

  private static Match match(TrackAssessment track) {
    return match(ScoringModel.standard(), track);
  }

  private static Match match(ScoringModel model, TrackAssessment track) {
    MapReferenceCatalogue catalogue =
        new MapReferenceCatalogue(
            Map.of(), Map.of(), Set.of(), LicenceImplications.directive2006126());
    return new VacancyMatcher(new PreparedVacancy(VACANCY, model, catalogue, Profiles.TODAY))
        .match(CANDIDATE, track);
  }
}
