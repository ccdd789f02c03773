package nl.wsp.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RankingTest {
  private static final PreparedVacancy VACANCY = prepared(VacancyProfile.builder("v").build());

  @Test
  void trackScoreComesFirstThenScoreConfidenceFreshnessAndId() {
    Instant old = Instant.parse("2026-01-01T00:00:00Z");
    Instant fresh = Instant.parse("2026-02-01T00:00:00Z");
    List<Match> expected =
        List.of(
            match("z", 90, 10, 0.1, null),
            match("y", 80, 70, 0.1, null),
            match("x", 80, 60, 0.9, null),
            match("w", 80, 60, 0.5, fresh),
            match("v", 80, 60, 0.5, old),
            match("a", 80, 60, 0.5, null),
            match("b", 80, 60, 0.5, null));
    List<Match> shuffled = new ArrayList<>(expected);
    Collections.shuffle(shuffled, new Random(7));
    shuffled.sort(Ranking.BEST_FIRST);
    assertEquals(expected, shuffled);
  }

  @Property
  void theTopIsTheSameAsExplainingEveryoneAndSorting(@ForAll long seed) {
    Random random = new Random(seed);
    PreparedVacancy vacancy = prepared(Profiles.vacancy(random));
    List<Candidacy> people = people(random);
    RankingResult result = Ranking.rank(vacancy, people, 5);
    VacancyMatcher matcher = new VacancyMatcher(vacancy);
    List<Match> all =
        people.stream()
            .filter(c -> Exclusions.firstReason(vacancy, c.profile(), c.consent()).isEmpty())
            .filter(c -> c.track().eligibility() == Eligibility.ELIGIBLE)
            .map(c -> matcher.match(c.profile(), c.track()))
            .sorted(Ranking.BEST_FIRST)
            .toList();
    assertEquals(all.size(), result.total());
    assertEquals(all.subList(0, Math.min(5, all.size())), result.top());
    int excluded = result.excluded().values().stream().mapToInt(Integer::intValue).sum();
    assertTrue(excluded + result.total() + result.toDiscuss() <= people.size());
    Collections.shuffle(people, random);
    assertEquals(result, Ranking.rank(vacancy, people, 5));
  }

  @Test
  void excludedPeopleAreCountedOnceAndThoseToDiscussApart() {
    CandidateProfile person = CandidateProfile.builder("p").build();
    CandidateProfile away = CandidateProfile.builder("q").active(false).build();
    TrackAssessment discuss = new TrackAssessment(Track.SROI, Eligibility.TO_DISCUSS, 0, List.of());
    TrackAssessment not = new TrackAssessment(Track.SROI, Eligibility.NOT_ELIGIBLE, 0, List.of());
    RankingResult result =
        Ranking.rank(
            VACANCY,
            List.of(
                new Candidacy(away, false, discuss),
                new Candidacy(away, true, discuss),
                new Candidacy(person, true, discuss),
                new Candidacy(person, true, not)),
            10);
    assertEquals(
        Map.of(ExclusionReason.NO_CONSENT, 1, ExclusionReason.NOT_ACTIVE, 1), result.excluded());
    assertEquals(1, result.toDiscuss());
    assertEquals(0, result.total());
    assertEquals(List.of(), result.top());
  }

  private static List<Candidacy> people(Random random) {
    return new ArrayList<>(
        IntStream.range(0, 20)
            .mapToObj(
                i ->
                    new Candidacy(
                        CompactProfile.decode(
                            CompactProfile.encode(Profiles.candidate(random))
                                .replaceFirst("\\|p\\d+\\|", "|p" + i + "|")),
                        random.nextInt(5) > 0,
                        new TrackAssessment(
                            Track.PART_TIME,
                            Eligibility.values()[random.nextInt(8) == 0 ? 2 : 0],
                            random.nextInt(3) / 2.0,
                            List.of())))
            .toList());
  }

  private static Match match(
      String id, double trackScore, double score, double confidence, @Nullable Instant updatedAt) {
    return new Match(
        id, "test", score, confidence, trackScore, TrackAssessment.REGULAR, List.of(), updatedAt);
  }

  private static PreparedVacancy prepared(VacancyProfile vacancy) {
    return new PreparedVacancy(
        vacancy, ScoringModel.standard(), Profiles.CATALOGUE, Profiles.TODAY);
  }
}
