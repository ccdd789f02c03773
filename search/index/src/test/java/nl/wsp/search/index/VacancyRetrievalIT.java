package nl.wsp.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class VacancyRetrievalIT {
  private static final int VACANCIES = 2_000;
  private static final int PEOPLE = 40;
  private static final int TOP = 20;
  private static final int RETRIEVED = 200;
  private static final double LARGEST_MEAN_ERROR = 1;
  private static final int START_LEAD_MONTHS = 3;

  private static TestIndex index;
  private static final Map<String, CandidateCriteria> VACANCIES_BY_ID = new HashMap<>();

  @BeforeAll
  static void fill() {
    index = new TestIndex(VacancyRetrievalIT.class, Vocabulary.EMPTY);
    InventedMarket market = new InventedMarket(11);
    List<IndexChange> changes = new ArrayList<>();
    for (int i = 0; i < VACANCIES; i++) {
      CandidateCriteria vacancy = market.vacancy();
      String id = "v-%05d".formatted(i);
      VACANCIES_BY_ID.put(id, vacancy);
      changes.add(new IndexChange.PutVacancy(document(id, vacancy, true, null)));
    }
    assertTrue(
        index.writer.write(changes).stream()
            .allMatch(outcome -> outcome.result() == WriteOutcome.Result.DONE));
    index.admin.refresh(IndexKind.VACANCY);
  }

  @AfterAll
  static void drop() {
    index.close();
  }

  /** The same demands as a document; licences only where nothing else would suffice. */
  private static VacancyDocument document(
      String id, CandidateCriteria vacancy, boolean published, LocalDate closingDate) {
    return new VacancyDocument(
        id,
        1,
        published,
        closingDate,
        "employer",
        "titel " + id,
        null,
        vacancy.occupation(),
        null,
        vacancy.occupation(),
        vacancy.sector(),
        vacancy.place(),
        vacancy.hours(),
        vacancy.dayParts(),
        null,
        vacancy.competencies(),
        vacancy.demands(),
        vacancy.languages(),
        vacancy.educationLevel(),
        Set.of(),
        Set.of(),
        Set.of(),
        null,
        "profile of " + id);
  }

  private static VacancyCriteria criteria(CvDocument cv) {
    Map<String, Set<String>> related = new HashMap<>();
    for (CvCompetency held : cv.competencies()) {
      for (CandidateCriteria vacancy : VACANCIES_BY_ID.values()) {
        for (AskedCompetency asked : vacancy.competencies()) {
          if (asked.related().contains(held.code())) {
            related.computeIfAbsent(asked.code(), c -> new TreeSet<>()).add(held.code());
          }
        }
      }
    }
    return new VacancyCriteria(
        cv.competencies(),
        related,
        cv.suits(),
        cv.hours(),
        cv.dayParts(),
        cv.occupations(),
        cv.sectorsWished(),
        cv.place(),
        cv.maxTravelKm(),
        cv.languages(),
        cv.educationLevel(),
        cv.availableFrom(),
        Set.of(),
        Set.of(),
        null,
        TestIndex.TODAY,
        START_LEAD_MONTHS,
        DomainScore.MODEL);
  }

  /** Score of 100 points: divided by the weights that this vacancy asks. */
  private static double score(CandidateCriteria vacancy, CvDocument cv) {
    double weights = 40;
    weights += vacancy.competencies().isEmpty() ? 0 : 35;
    weights += vacancy.demands().isEmpty() ? 0 : 15;
    weights += vacancy.languages().isEmpty() ? 0 : 5;
    weights += vacancy.educationLevel() == null ? 0 : 5;
    return 100 * DomainScore.of(vacancy, cv) / weights;
  }

  private static boolean possible(CandidateCriteria vacancy, CvDocument cv) {
    Exclusion reason = DomainScore.exclusion(vacancy, cv);
    return reason != Exclusion.NO_POSSIBLE_HOURS && reason != Exclusion.TOO_FAR;
  }

  @Test
  void theFirstPhaseHoldsNearlyAllOfThePersonsTrueTop() {
    int wanted = 0;
    int held = 0;
    for (CvDocument cv : people()) {
      List<String> top =
          VACANCIES_BY_ID.entrySet().stream()
              .filter(entry -> possible(entry.getValue(), cv))
              .sorted(
                  Comparator.comparing(
                          (Map.Entry<String, CandidateCriteria> entry) ->
                              -score(entry.getValue(), cv))
                      .thenComparing(Map.Entry::getKey))
              .limit(TOP)
              .map(Map.Entry::getKey)
              .toList();
      Set<String> retrieved = new HashSet<>();
      index
          .vacancies
          .best(criteria(cv), RETRIEVED)
          .items()
          .forEach(item -> retrieved.add(item.id()));
      wanted += top.size();
      held += (int) top.stream().filter(retrieved::contains).count();
    }
    assertTrue(wanted > PEOPLE * TOP / 4);
    System.out.printf("first phase holds %d of the %d true best vacancies%n", held, wanted);
    assertTrue(held >= 0.99 * wanted, held + " of " + wanted);
  }

  @Test
  void theApproximationStaysNearTheScore() {
    double largest = 0;
    double sum = 0;
    int compared = 0;
    for (CvDocument cv : people()) {
      for (Retrieved.Item item : index.vacancies.best(criteria(cv), VACANCIES).items()) {
        double exact = score(VACANCIES_BY_ID.get(item.id()), cv);
        double error = Math.abs(exact - item.approximateScore());
        largest = Math.max(largest, error);
        sum += error;
        compared++;
      }
    }
    assertTrue(compared > VACANCIES);
    double mean = sum / compared;
    System.out.printf("first phase: error %.2f points, largest %.2f%n", mean, largest);
    assertTrue(mean <= LARGEST_MEAN_ERROR, () -> "mean error " + mean);
  }

  @Test
  void whatIsKnownToBeImpossibleIsLeftOutAndNothingElse() {
    for (CvDocument cv : people()) {
      long expected =
          VACANCIES_BY_ID.values().stream().filter(vacancy -> possible(vacancy, cv)).count();
      assertEquals(expected, index.vacancies.best(criteria(cv), 1).total());
    }
  }

  /** Active people whom colleagues may see, so that only what concerns the work excludes. */
  private static List<CvDocument> people() {
    List<CvDocument> people =
        new InventedMarket(12)
            .cvs(4 * PEOPLE).stream()
                .filter(CvDocument::active)
                .filter(cv -> cv.audiences().contains("COLLEAGUES"))
                .filter(cv -> cv.licences().isEmpty())
                .limit(PEOPLE)
                .toList();
    assertEquals(PEOPLE, people.size());
    return people;
  }

  @Test
  void manyPeopleInOneQuestionGetTheAnswersOfEachAskedAlone() {
    List<VacancyCriteria> everybody = people().stream().map(VacancyRetrievalIT::criteria).toList();

    List<Retrieved> together = index.vacancies.bestOfEach(everybody, TOP);

    assertEquals(PEOPLE, together.size());
    for (int i = 0; i < PEOPLE; i++) {
      Retrieved alone = index.vacancies.best(everybody.get(i), TOP);
      assertEquals(TOP, alone.items().size());
      assertEquals(alone, together.get(i));
    }
    assertEquals(List.of(), index.vacancies.bestOfEach(List.of(), TOP));
  }

  @Test
  void closedUnpublishedAndOtherTracksVacanciesAreLeftOut() {
    try (TestIndex own = new TestIndex(VacancyRetrievalIT.class, Vocabulary.EMPTY)) {
      CandidateCriteria any = new InventedMarket(13).vacancy();
      own.writer.write(
          List.of(
              new IndexChange.PutVacancy(document("open", any, true, TestIndex.TODAY)),
              new IndexChange.PutVacancy(document("endless", any, true, null)),
              new IndexChange.PutVacancy(
                  document("closed", any, true, TestIndex.TODAY.minusDays(1))),
              new IndexChange.PutVacancy(document("draft", any, false, null))));
      own.admin.refresh(IndexKind.VACANCY);
      VacancyCriteria nobody = criteria(new TestIndex.Cv("nobody").build());
      List<Retrieved.Item> items = own.vacancies.best(nobody, 10).items();
      assertEquals(
          Set.of("open", "endless"), Set.copyOf(items.stream().map(Retrieved.Item::id).toList()));
      assertEquals("profile of " + items.get(0).id(), items.get(0).compactProfile());
      assertFalse(items.isEmpty());
    }
  }
}
