package nl.wsp.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ExplainerTest {
  private static final Locale DUTCH = Locale.of("nl");
  private static final Map<String, String> NAMES =
      Map.of("A", "Schoonmaken", "B", "Plannen", "nl", "Nederlands", "cleaner", "schoonmaker");
  private static final Labels LABELS =
      new Labels() {
        @Override
        public String competency(String code) {
          return NAMES.getOrDefault(code, code);
        }

        @Override
        public String occupation(String code) {
          return NAMES.getOrDefault(code, code);
        }

        @Override
        public String sector(String code) {
          return NAMES.getOrDefault(code, code);
        }

        @Override
        public String language(String code) {
          return NAMES.getOrDefault(code, code);
        }
      };

  @Provide
  Arbitrary<CandidateProfile> candidates() {
    return Profiles.candidates();
  }

  @Provide
  Arbitrary<VacancyProfile> vacancies() {
    return Profiles.vacancies();
  }

  @Test
  void theWorkedExampleReadsInPlainDutch() {
    Explainer explainer = new Explainer(Sentences.in(DUTCH), LABELS);
    Match match = workedExample();
    assertEquals(
        List.of(
            "Schoonmaken: niveau 2, gevraagd is niveau 3 (gezien door de consulent)."
                + " Plannen: staat niet in het cv. Nog te bespreken.",
            "Lichamelijk zwaar werk: het werk vraagt 2 van 3, tot en met 1 is goed.",
            "Wil 20 uur per week werken. Een contract van 20 uur kan.",
            "Wil graag werken als schoonmaker.",
            "De afstand is 6 km. De kandidaat wil tot 10 km reizen.",
            "Nederlands: spreekt niveau A2, gevraagd is B1.",
            "Niet gevraagd."),
        match.criteria().stream().map(explainer::explanation).toList());
    assertEquals(
        List.of(
            "Schoonmaken: niveau 2 in plaats van 3.",
            "Bespreek of de kandidaat dit kan: Plannen.",
            "Lichamelijk zwaar werk: 2 gevraagd, 1 past.",
            "De afstand komt dicht bij de grens van de kandidaat.",
            "Nederlands: niveau A2 in plaats van B1. Dit is te leren."),
        match.criteria().stream()
            .flatMap(score -> score.gaps().stream())
            .map(explainer::gap)
            .toList());
    assertEquals(
        List.of("deels", "deels", "past", "past", "past", "deels", "Niet gevraagd."),
        match.criteria().stream().map(explainer::coarse).toList());
  }

  @Test
  void theWorkedExampleReadsInEnglish() {
    Explainer explainer = new Explainer(Sentences.in(Locale.ENGLISH), LABELS);
    assertEquals(
        "The distance is 6 km. The candidate is willing to travel up to 10 km.",
        explainer.explanation(workedExample().criteria().get(Criterion.TRAVEL.ordinal())));
  }

  @Property(tries = 300)
  void everyMatchHasACompleteSentencePerPartAndGapInBothLanguages(
      @ForAll("vacancies") VacancyProfile vacancy,
      @ForAll("candidates") CandidateProfile candidate) {
    Match match =
        new VacancyMatcher(
                new PreparedVacancy(
                    vacancy, ScoringModel.standard(), Profiles.CATALOGUE, Profiles.TODAY))
            .match(candidate, TrackAssessment.REGULAR);
    for (Locale locale : List.of(DUTCH, Locale.ENGLISH)) {
      Explainer explainer = new Explainer(Sentences.in(locale), LABELS);
      List<String> texts = new ArrayList<>();
      for (CriterionScore score : match.criteria()) {
        texts.addAll(explainer.explain(score));
        score.gaps().forEach(gap -> texts.add(explainer.gap(gap)));
      }
      assertTrue(texts.size() >= 7);
      for (String text : texts) {
        assertTrue(text.endsWith("."), text);
        assertFalse(text.contains("{") || text.contains("null"), text);
      }
    }
  }

  @Test
  void bothLanguagesHaveTheSameSentencesAndEveryCodeHasOne() {
    ResourceBundle dutch = ResourceBundle.getBundle("nl.wsp.matching.messages", DUTCH);
    ResourceBundle english = ResourceBundle.getBundle("nl.wsp.matching.messages", Locale.ENGLISH);
    assertTrue(dutch.keySet().size() > 100);
    assertEquals(new TreeSet<>(dutch.keySet()), new TreeSet<>(english.keySet()));
    for (Locale locale : List.of(DUTCH, Locale.ENGLISH)) {
      Sentences sentences = Sentences.in(locale);
      for (TrackNote note : TrackNote.values()) {
        assertFalse(sentences.of(note).isBlank());
      }
      for (ExclusionReason reason : ExclusionReason.values()) {
        assertFalse(sentences.of(reason).isBlank());
      }
      for (InvalidField.Problem problem : InvalidField.Problem.values()) {
        assertFalse(sentences.of(problem).isBlank());
      }
      for (Criterion criterion : Criterion.values()) {
        assertFalse(sentences.of(criterion).isBlank());
      }
    }
  }

  @Test
  void anUnknownLanguageReadsDutch() {
    assertEquals("past", Sentences.in(Locale.FRENCH).of(Fit.FITS));
  }

  @Test
  void littleKnownOrALowValueIsToBeDiscussedWithTheEmployer() {
    ScoringModel.FitThresholds fit = ScoringModel.standard().fit();
    assertEquals(Fit.FITS, fit.of(0.8, 1));
    assertEquals(Fit.PARTLY, fit.of(0.79, 1));
    assertEquals(Fit.PARTLY, fit.of(0.4, 0.5));
    assertEquals(Fit.DISCUSS, fit.of(0.39, 1));
    assertEquals(Fit.DISCUSS, fit.of(0.9, 0.49));
    assertEquals(Fit.DISCUSS, fit.of(0.5, 0));
  }

  private static Match workedExample() {
    return new VacancyMatcher(
            new PreparedVacancy(
                WorkedExampleTest.VACANCY,
                ScoringModel.standard(),
                MapReferenceCatalogue.EMPTY,
                Profiles.TODAY))
        .match(WorkedExampleTest.CANDIDATE, TrackAssessment.REGULAR);
  }
}
