package nl.wsp.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wsp.search.index.TestIndex.Cv;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CandidateRetrievalIT {
  private static final int PEOPLE = 4_000;
  private static final int VACANCIES = 25;
  private static final int TOP = 50;
  private static final int RETRIEVED = 300;

  /** Travel in steps of a fifth of its 10 points, hours in steps of a half. */
  private static final double LARGEST_ERROR = 1.3;

  private static TestIndex index;
  private static final Map<String, CvDocument> PEOPLE_BY_ID = new HashMap<>();

  @BeforeAll
  static void fill() {
    index = new TestIndex(CandidateRetrievalIT.class, Vocabulary.EMPTY);
    List<CvDocument> cvs = new InventedMarket(1).cvs(PEOPLE);
    cvs.forEach(cv -> PEOPLE_BY_ID.put(cv.id(), cv));
    for (int from = 0; from < PEOPLE; from += 1_000) {
      index.put(cvs.subList(from, from + 1_000));
    }
  }

  @AfterAll
  static void drop() {
    index.close();
  }

  @Test
  void theFirstPhaseHoldsNearlyAllOfTheTrueTop() {
    InventedMarket market = new InventedMarket(2);
    int wanted = 0;
    int held = 0;
    for (int i = 0; i < VACANCIES; i++) {
      CandidateCriteria vacancy = market.vacancy();
      List<String> top =
          PEOPLE_BY_ID.values().stream()
              .filter(cv -> DomainScore.exclusion(vacancy, cv) == null)
              .sorted(
                  Comparator.comparing((CvDocument cv) -> -DomainScore.of(vacancy, cv))
                      .thenComparing(CvDocument::id))
              .limit(TOP)
              .map(CvDocument::id)
              .toList();
      Set<String> retrieved = new HashSet<>();
      index.candidates.best(vacancy, RETRIEVED).items().forEach(item -> retrieved.add(item.id()));
      wanted += top.size();
      held += (int) top.stream().filter(retrieved::contains).count();
    }
    assertTrue(wanted > VACANCIES * TOP / 2);
    System.out.printf("first phase holds %d of the %d in the true top%n", held, wanted);
    assertTrue(held >= 0.99 * wanted, held + " of " + wanted);
  }

  @Test
  void theApproximationStaysNearTheScore() {
    InventedMarket market = new InventedMarket(3);
    double largest = 0;
    int compared = 0;
    for (int i = 0; i < VACANCIES; i++) {
      CandidateCriteria vacancy = market.vacancy();
      for (Retrieved.Item item : index.candidates.best(vacancy, PEOPLE).items()) {
        double exact = DomainScore.of(vacancy, PEOPLE_BY_ID.get(item.id()));
        double error = Math.abs(exact - item.approximateScore());
        assertTrue(error <= LARGEST_ERROR, () -> exact + " for " + item + " in " + vacancy);
        largest = Math.max(largest, error);
        compared++;
      }
    }
    assertTrue(compared > PEOPLE);
    System.out.printf("largest error of the first phase: %.2f points%n", largest);
  }

  @Test
  void everybodyCountsOnceUnderTheFirstReasonThatApplies() {
    InventedMarket market = new InventedMarket(4);
    for (int i = 0; i < VACANCIES; i++) {
      CandidateCriteria vacancy = market.vacancy();
      Map<Exclusion, Long> expected = new EnumMap<>(Exclusion.class);
      for (Exclusion reason : Exclusion.values()) {
        expected.put(reason, 0L);
      }
      long listed = 0;
      for (CvDocument cv : PEOPLE_BY_ID.values()) {
        Exclusion reason = DomainScore.exclusion(vacancy, cv);
        if (reason == null) {
          listed++;
        } else {
          expected.merge(reason, 1L, Long::sum);
        }
      }
      CandidateRetrieval.Counts counts = index.candidates.counts(vacancy);
      assertEquals(listed, counts.listed());
      assertEquals(listed, index.candidates.best(vacancy, 1).total());
      assertEquals(expected, new EnumMap<>(counts.excluded()));
    }
  }

  @Test
  void thoseUnderAReasonCanBeListedButForConsent() {
    CandidateCriteria vacancy = new InventedMarket(5).vacancy();
    List<Retrieved.Item> tooFar =
        index.candidates.excludedBy(Exclusion.TOO_FAR, vacancy, PEOPLE).items();
    assertFalse(tooFar.isEmpty());
    for (Retrieved.Item item : tooFar) {
      assertEquals(Exclusion.TOO_FAR, DomainScore.exclusion(vacancy, PEOPLE_BY_ID.get(item.id())));
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> index.candidates.excludedBy(Exclusion.NO_CONSENT, vacancy, 10));
  }

  @Test
  void theCompactProfileAndVersionComeBackAsWritten() {
    CandidateCriteria vacancy = new InventedMarket(6).vacancy();
    List<Retrieved.Item> items = index.candidates.best(vacancy, 10).items();
    assertFalse(items.isEmpty());
    for (Retrieved.Item item : items) {
      assertEquals("profile of " + item.id(), item.compactProfile());
      assertEquals(1, item.version());
    }
  }

  @Test
  void aTrackListsTheEligibleAndCountsThoseToDiscuss() {
    try (TestIndex own = new TestIndex(CandidateRetrievalIT.class, Vocabulary.EMPTY)) {
      Cv yes = new Cv("yes");
      yes.tracks = Map.of("SROI", Eligibility.ELIGIBLE);
      Cv perhaps = new Cv("perhaps");
      perhaps.tracks = Map.of("SROI", Eligibility.TO_DISCUSS);
      own.put(List.of(yes.build(), perhaps.build(), new Cv("no").build()));
      CandidateCriteria any = new InventedMarket(7).vacancy();
      CandidateCriteria sroi =
          new CandidateCriteria(
              any.audiences(),
              any.competencies(),
              any.demands(),
              any.hours(),
              any.dayParts(),
              any.occupation(),
              any.sector(),
              any.place(),
              any.languages(),
              any.educationLevel(),
              any.licences(),
              any.certificates(),
              any.validOn(),
              any.availableBy(),
              "SROI",
              any.model());
      assertEquals(
          List.of("yes"),
          own.candidates.best(sroi, 10).items().stream().map(Retrieved.Item::id).toList());
      assertEquals(1, own.candidates.counts(sroi).listed());
      assertEquals(1, own.candidates.counts(sroi).toDiscuss());
      assertEquals(3, own.candidates.best(any, 10).total());
    }
  }
}
