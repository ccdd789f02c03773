package nl.wsp.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wsp.api.jobseeker.CandidateSource;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.reference.Excerpts;
import nl.wsp.api.reference.LoadedLists;
import nl.wsp.matching.CandidateProfile;
import nl.wsp.matching.CompactProfile;
import nl.wsp.matching.Criterion;
import nl.wsp.matching.HoursOffered;
import nl.wsp.matching.Match;
import nl.wsp.matching.Place;
import nl.wsp.matching.PreparedVacancy;
import nl.wsp.matching.ScoringModel;
import nl.wsp.matching.TargetGroupFacts;
import nl.wsp.matching.TrackAssessment;
import nl.wsp.matching.VacancyMatcher;
import nl.wsp.matching.VacancyProfile;
import org.junit.jupiter.api.Test;

/**
 * What a change of the score does to people, before it is taken: the scores of generated people for
 * generated vacancies are recorded, and another score fails with a table of old and new. {@code
 * -Dscores.write} records them anew, for the reviewer to read in the change.
 */
class ReferenceScoresTest {
  private static final Path RECORDED = Path.of("src/test/resources/reference-scores.txt");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final long SEED = 713;
  private static final int VACANCIES = 10;
  private static final int PEOPLE = 40;
  private static final int BEST = 5;

  private static final Catalogue CATALOGUE = Catalogue.bundled();
  private static final LoadedLists LISTS = LoadedLists.none(CATALOGUE);

  @Test
  void aChangeOfTheScoreShowsWhatItDoesToTheReferenceSet() throws IOException {
    Recorded now = recordedWith(ScoringModel.standard());
    assertThat(now.scores()).hasSize(VACANCIES * PEOPLE);
    if (System.getProperty("scores.write") != null) {
      Files.writeString(RECORDED, now.text());
    }
    Recorded before = Recorded.of(Files.readString(RECORDED));
    assertThat(now.text())
        .as(
            "%s; mvn -pl api -am test -Dtest=ReferenceScoresTest -Dscores.write records the new"
                + " ones%n%s",
            RECORDED, before.against(now))
        .isEqualTo(before.text());
  }

  @Test
  void anotherWeightIsShownWithOldAndNewScoreAndTheOrderOfTheBest() {
    ScoringModel model = ScoringModel.standard();
    Recorded before = recordedWith(model);
    String table = before.against(recordedWith(withTravelWeight(model, 40)));

    assertThat(table)
        .contains("the model changed without another version: " + model.version())
        .containsPattern("v\\d\\d p\\d\\d +\\d+\\.\\d\\d → +\\d+\\.\\d\\d +[+-]\\d+\\.\\d\\d")
        .containsPattern("best of v\\d\\d: p\\d\\d.* → p\\d\\d");
    assertThat(before.against(before)).isEqualTo("nothing changed");
  }

  private static ScoringModel withTravelWeight(ScoringModel model, double weight) {
    Map<Criterion, Double> weights = new LinkedHashMap<>(model.weights());
    weights.put(Criterion.TRAVEL, weight);
    return new ScoringModel(
        model.version(),
        weights,
        model.priors(),
        model.competency(),
        model.occupation(),
        model.travelFullUpToShare(),
        model.maxMonthsAfterStart(),
        model.track(),
        model.fit());
  }

  private static Recorded recordedWith(ScoringModel model) {
    DemoGenerator demo = new DemoGenerator(CATALOGUE, SEED, TODAY, DemoSize.PARTNERSHIP);
    List<VacancyProfile> vacancies =
        demo.vacancies()
            .filter(each -> each.status() == DemoVacancy.Status.PUBLISHED)
            .limit(VACANCIES)
            .map(ReferenceScoresTest::profile)
            .toList();
    List<CandidateProfile> people =
        demo.jobSeekers().limit(PEOPLE).map(ReferenceScoresTest::profile).toList();
    int set =
        (vacancies + people.stream().map(CompactProfile::encode).toList().toString()).hashCode();
    Map<String, String> scores = new LinkedHashMap<>();
    for (int v = 0; v < vacancies.size(); v++) {
      VacancyMatcher matcher =
          new VacancyMatcher(
              new PreparedVacancy(vacancies.get(v), model, Excerpts.forMatching(CATALOGUE), TODAY));
      for (int p = 0; p < people.size(); p++) {
        Match match = matcher.match(people.get(p), TrackAssessment.REGULAR);
        scores.put(
            "v%02d p%02d".formatted(v + 1, p + 1),
            "%6s %4s"
                .formatted(
                    BigDecimal.valueOf(match.score()).setScale(2),
                    BigDecimal.valueOf(match.confidence()).setScale(2)));
      }
    }
    return new Recorded(model.version(), Integer.toHexString(set), scores);
  }

  private static VacancyProfile profile(DemoVacancy vacancy) {
    return VacancyProfile.builder(vacancy.id().toString())
        .occupation(vacancy.occupationCode())
        .place(
            vacancy.postcode() == null
                ? null
                : new Place(
                    vacancy.postcode().substring(0, 4),
                    LISTS.point(vacancy.postcode()).orElse(null)))
        .hours(new HoursOffered(number(vacancy.hoursMin()), number(vacancy.hoursMax())))
        .dayParts(vacancy.dayParts())
        .startDate(vacancy.startDate())
        .competencies(vacancy.competencies())
        .demands(vacancy.demands())
        .languages(vacancy.languages())
        .licences(vacancy.licences())
        .educationLevel(vacancy.educationLevel())
        .build();
  }

  private static Double number(BigDecimal hours) {
    return hours == null ? null : hours.doubleValue();
  }

  private static CandidateProfile profile(DemoJobSeeker person) {
    return new CandidateSource(
            person.id(),
            1,
            true,
            Instant.EPOCH,
            null,
            null,
            person.municipalityCode(),
            DemoDocuments.content(person.cv()),
            Set.of(),
            0,
            TargetGroupFacts.UNKNOWN)
        .profile(LISTS::point);
  }

  /**
   * Scores of a reference set.
   *
   * @param set tells one set from another
   * @param scores score and confidence by vacancy and person
   */
  private record Recorded(String model, String set, Map<String, String> scores) {
    static Recorded of(String text) {
      List<String> lines = text.lines().toList();
      Map<String, String> scores = new LinkedHashMap<>();
      lines.stream().skip(2).forEach(line -> scores.put(line.substring(0, 7), line.substring(8)));
      return new Recorded(
          lines.get(0).substring("model ".length()),
          lines.get(1).substring("set ".length()),
          scores);
    }

    String text() {
      StringBuilder text = new StringBuilder("model " + model + "\nset " + set + "\n");
      scores.forEach((pair, score) -> text.append(pair).append(' ').append(score).append('\n'));
      return text.toString();
    }

    /** Old against new: what happened, every score that differs, and the best of each vacancy. */
    String against(Recorded other) {
      if (text().equals(other.text())) {
        return "nothing changed";
      }
      List<String> lines = new ArrayList<>();
      if (!set.equals(other.set)) {
        lines.add("the people or vacancies of the set changed: generator or reference data");
      } else if (model.equals(other.model)) {
        lines.add("the model changed without another version: " + model);
      } else {
        lines.add("model " + model + " → " + other.model);
      }
      lines.add("             old      new   change");
      double sum = 0;
      int changed = 0;
      for (Map.Entry<String, String> each : scores.entrySet()) {
        String after = other.scores.getOrDefault(each.getKey(), each.getValue());
        if (!after.equals(each.getValue())) {
          double by = score(after) - score(each.getValue());
          sum += Math.abs(by);
          changed++;
          lines.add(
              "%s  %6.2f → %6.2f  %+.2f"
                  .formatted(each.getKey(), score(each.getValue()), score(after), by));
        }
      }
      for (int v = 1; v <= VACANCIES; v++) {
        String vacancy = "v%02d".formatted(v);
        String old = best(vacancy);
        String best = other.best(vacancy);
        if (!old.equals(best)) {
          lines.add("best of " + vacancy + ": " + old + " → " + best);
        }
      }
      lines.add(
          "%d of %d scores changed, by %.2f points on average"
              .formatted(changed, scores.size(), changed == 0 ? 0 : sum / changed));
      return String.join("\n", lines);
    }

    private String best(String vacancy) {
      return String.join(
          " ",
          scores.entrySet().stream()
              .filter(each -> each.getKey().startsWith(vacancy))
              .sorted((one, two) -> Double.compare(score(two.getValue()), score(one.getValue())))
              .limit(BEST)
              .map(each -> each.getKey().substring(4))
              .toList());
    }

    private static double score(String recorded) {
      return Double.parseDouble(recorded.strip().split(" +")[0]);
    }
  }
}
