package nl.wsp.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class ScoringPropertiesTest {
  @Provide
  Arbitrary<CandidateProfile> candidates() {
    return Profiles.candidates();
  }

  @Provide
  Arbitrary<VacancyProfile> vacancies() {
    return Profiles.vacancies();
  }

  @Property
  void scoreConfidenceAndValuesStayInRange(
      @ForAll("vacancies") VacancyProfile vacancy,
      @ForAll("candidates") CandidateProfile candidate) {
    Match match = match(vacancy, candidate);
    assertTrue(match.score() >= 0 && match.score() <= 100);
    assertTrue(match.confidence() >= 0 && match.confidence() <= 1);
    assertEquals(7, match.criteria().size());
    for (CriterionScore score : match.criteria()) {
      assertTrue(score.value() >= 0 && score.value() <= 1, score.toString());
      assertTrue(score.knownShare() >= 0 && score.knownShare() <= 1, score.toString());
    }
  }

  @Property
  void theKernelTheExplanationAndTheWrittenRulesAgree(
      @ForAll("vacancies") VacancyProfile vacancy,
      @ForAll("candidates") CandidateProfile candidate) {
    assumeNoBorderlineExperience(vacancy, candidate);
    ScoringKernel kernel = new ScoringKernel(prepared(vacancy));
    kernel.score(CompactProfile.decode(CompactProfile.encode(candidate)));
    Match match = match(vacancy, candidate);
    assertEquals(kernel.score(), match.score());
    assertEquals(kernel.confidence(), match.confidence());
    assertEquals(kernel.trackScore(Track.SROI, 0.3), trackScore(vacancy, candidate));
    ReferenceScore.Score reference = ReferenceScore.of(vacancy, candidate);
    assertEquals(reference.score(), match.score(), 0.005 + 1e-9);
    assertEquals(reference.confidence(), match.confidence(), 0.005 + 1e-9);
  }

  @Property
  void contributionsAddUpToTheScore(
      @ForAll("vacancies") VacancyProfile vacancy,
      @ForAll("candidates") CandidateProfile candidate) {
    Match match = match(vacancy, candidate);
    double sum = match.criteria().stream().mapToDouble(CriterionScore::contribution).sum();
    assertEquals(match.score(), sum, 0.05);
  }

  @Property(tries = 300)
  void fromUnlistedOverLevelOneToFiveTheScoreNeverFalls(
      @ForAll("vacancies") VacancyProfile vacancy,
      @ForAll("candidates") CandidateProfile candidate,
      @ForAll @Nullable Evidence evidence) {
    Assume.that(!vacancy.competencies().isEmpty());
    for (AskedCompetency asked : vacancy.competencies()) {
      double before = match(vacancy, with(candidate, asked.code(), null, evidence)).score();
      for (int level = 1; level <= 5; level++) {
        double now = match(vacancy, with(candidate, asked.code(), level, evidence)).score();
        assertTrue(now >= before, "level " + level + ": " + before + " to " + now);
        before = now;
      }
    }
  }

  @Property
  void whatIsNotAskedLeavesTheScoreAlone(
      @ForAll("vacancies") VacancyProfile vacancy,
      @ForAll("candidates") CandidateProfile candidate) {
    VacancyProfile bare = vacancy.toBuilder().languages(List.of()).educationLevel(null).build();
    CandidateProfile other =
        candidate.toBuilder().languages(null).educationLevel(null).provenLevel(null).build();
    assertEquals(match(bare, candidate).score(), match(bare, other).score());
    assertEquals(match(bare, candidate).confidence(), match(bare, other).confidence());
  }

  @Property(tries = 300)
  void anUnknownFieldCountsExactlyItsPriorAndLowersOnlyConfidence(
      @ForAll("vacancies") VacancyProfile vacancy,
      @ForAll("candidates") CandidateProfile candidate) {
    CandidateProfile unknown = CandidateProfile.builder(candidate.candidateId()).build();
    assertEquals(7, Criterion.values().length);
    for (Criterion criterion : Criterion.values()) {
      CandidateProfile blank = blank(candidate, criterion);
      CriterionScore score = score(match(vacancy, blank), criterion);
      double prior = criterion == Criterion.COMPETENCIES ? 0.3 : 0.5;
      if (score.asked()) {
        assertEquals(prior, score.value(), 1e-12, criterion.name());
        assertEquals(0, score.knownShare(), criterion.name());
        assertTrue(score.parts().stream().noneMatch(MatchPart::known));
      }
      for (CriterionScore other : match(vacancy, blank).criteria()) {
        if (other.criterion() != criterion) {
          assertEquals(score(match(vacancy, candidate), other.criterion()), other);
        }
      }
      assertTrue(match(vacancy, blank).confidence() <= match(vacancy, candidate).confidence());
    }
    assertEquals(0, match(vacancy, unknown).confidence());
    assertTrue(Exclusions.firstReason(prepared(vacancy), unknown, true).isEmpty());
  }

  @Property
  void theOrderOfInputChangesNothing(
      @ForAll("vacancies") VacancyProfile vacancy,
      @ForAll("candidates") CandidateProfile candidate,
      @ForAll long seed) {
    Random random = new Random(seed);
    VacancyProfile shuffledVacancy =
        vacancy.toBuilder()
            .competencies(shuffled(vacancy.competencies(), random))
            .languages(shuffled(vacancy.languages(), random))
            .build();
    CandidateProfile shuffled =
        candidate.toBuilder()
            .competencies(maybeShuffled(candidate.competencies(), random))
            .languages(maybeShuffled(candidate.languages(), random))
            .occupationsDone(maybeShuffled(candidate.occupationsDone(), random))
            .occupationsWished(maybeShuffled(candidate.occupationsWished(), random))
            .licences(maybeShuffled(candidate.licences(), random))
            .build();
    assertEquals(match(vacancy, candidate), match(shuffledVacancy, shuffled));
  }

  private static CandidateProfile blank(CandidateProfile candidate, Criterion criterion) {
    CandidateProfile.Builder builder = candidate.toBuilder();
    return switch (criterion) {
      case COMPETENCIES -> builder.competencies(null).build();
      case TASK_DEMANDS -> builder.suits(TaskDemandLevels.NONE).build();
      case HOURS -> builder.hours(HoursWish.UNKNOWN).dayParts(null).build();
      case OCCUPATION ->
          builder.occupationsWished(null).occupationsDone(null).sectorsWished(null).build();
      case TRAVEL -> builder.maxTravelKm(null).build();
      case LANGUAGE -> builder.languages(null).build();
      case EDUCATION -> builder.educationLevel(null).provenLevel(null).build();
    };
  }

  private static CandidateProfile with(
      CandidateProfile candidate, String code, @Nullable Integer level, @Nullable Evidence by) {
    List<HeldCompetency> held =
        new ArrayList<>(candidate.competencies() == null ? List.of() : candidate.competencies());
    held.removeIf(competency -> competency.code().equals(code));
    if (level != null) {
      held.add(new HeldCompetency(code, level, by));
    }
    return candidate.toBuilder().competencies(held).build();
  }

  /** The plain rules count days where the engine counts calendar months; both sides of 6 only. */
  private static void assumeNoBorderlineExperience(
      VacancyProfile vacancy, CandidateProfile candidate) {
    if (vacancy.occupation() == null || candidate.occupationsDone() == null) {
      return;
    }
    String reference = Profiles.CATALOGUE.referenceOccupation(vacancy.occupation());
    long days =
        ReferenceScore.daysWorked(
            candidate.occupationsDone().stream()
                .filter(
                    spell -> Profiles.CATALOGUE.referenceOccupation(spell.code()).equals(reference))
                .toList());
    Assume.that(days < 177 || days >= 190);
  }

  private static double trackScore(VacancyProfile vacancy, CandidateProfile candidate) {
    return new VacancyMatcher(prepared(vacancy))
        .match(candidate, new TrackAssessment(Track.SROI, Eligibility.ELIGIBLE, 0.3, List.of()))
        .trackScore();
  }

  private static CriterionScore score(Match match, Criterion criterion) {
    return match.criteria().get(criterion.ordinal());
  }

  private static Match match(VacancyProfile vacancy, CandidateProfile candidate) {
    return new VacancyMatcher(prepared(vacancy)).match(candidate, TrackAssessment.REGULAR);
  }

  private static PreparedVacancy prepared(VacancyProfile vacancy) {
    return new PreparedVacancy(
        vacancy, ScoringModel.standard(), Profiles.CATALOGUE, Profiles.TODAY);
  }

  private static <T> @Nullable List<T> maybeShuffled(@Nullable List<T> list, Random random) {
    return list == null ? null : shuffled(list, random);
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }
}
