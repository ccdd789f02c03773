package nl.wsp.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wsp.search.index.IndexAdmin.RebuildFailed;
import nl.wsp.search.index.IndexAdmin.State;
import nl.wsp.search.index.TestIndex.Cv;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IndexAdminIT {
  private static final int PEOPLE = 40;

  private TestIndex index;

  @BeforeEach
  void make() {
    index = new TestIndex(IndexAdminIT.class, Vocabulary.EMPTY);
  }

  @AfterEach
  void drop() {
    index.close();
  }

  private static CvDocument person(int number, long version) {
    Cv cv = new Cv("p" + number);
    cv.version = version;
    cv.headline = "versie " + version;
    return cv.build();
  }

  private static Stream<IndexChange> people() {
    return IntStream.range(0, PEOPLE).mapToObj(i -> new IndexChange.PutCv(person(i, 3)));
  }

  private long found() {
    return index.find(q -> q.limit(1)).total();
  }

  @Test
  void anIndexIsMadeOnceAndThenRecognised() {
    assertEquals(State.CURRENT, index.admin.ensure(IndexKind.CV));
    index.put(List.of(person(1, 1)));
    assertEquals(1, index.admin.count(IndexKind.CV));
  }

  @Test
  void newWordsMakeAnIndexOutdatedAndARebuildMakesItCurrent() {
    Concept concept = new Concept(Concept.Kind.OCCUPATION, "O1", null, "Ballonvaarder", List.of());
    AtomicReference<Vocabulary> words = new AtomicReference<>(Vocabulary.EMPTY);
    IndexAdmin admin = new IndexAdmin(index.connection, words::get);
    assertEquals(State.CURRENT, admin.ensure(IndexKind.CV));
    words.set(new Vocabulary(List.of(concept), List.of(Set.of("vca", "pas")), List.of()));
    assertEquals(State.OUTDATED, admin.ensure(IndexKind.CV));
    admin.rebuild(IndexKind.CV, IndexAdminIT::people, () -> PEOPLE);
    assertEquals(State.CURRENT, admin.ensure(IndexKind.CV));
    assertEquals(PEOPLE, found());
  }

  @Test
  void searchGoesOnDuringARebuildAndChangesReachBothIndices() {
    index.put(List.of(person(1, 1), person(99, 1)));
    index.admin.rebuild(
        IndexKind.CV,
        () -> {
          assertEquals(2, found());
          index.writer.write(
              List.of(
                  new IndexChange.PutCv(person(7, 9)),
                  new IndexChange.Delete(IndexKind.CV, "p8", 9)));
          return people();
        },
        () -> PEOPLE - 1);
    assertEquals(PEOPLE - 1, found());
    assertEquals(9, index.find(q -> q.text("9")).hits().get(0).version());
    assertFalse(index.ids(q -> q.limit(100)).contains("p8"));
    assertFalse(index.ids(q -> q.limit(100)).contains("p99"));
  }

  @Test
  void anIndexThatHoldsTooFewIsNotTaken() {
    index.put(List.of(person(1, 1)));
    assertThrows(
        RebuildFailed.class,
        () -> index.admin.rebuild(IndexKind.CV, IndexAdminIT::people, () -> PEOPLE + 1));
    assertEquals(1, found());
    index.put(List.of(person(2, 1)));
    assertEquals(2, found());
  }

  @Test
  void aRebuildClearsWhatAKilledOneLeftBehind() {
    index.put(List.of(person(1, 1)));
    assertThrows(
        IllegalStateException.class,
        () ->
            index.admin.rebuild(
                IndexKind.CV,
                () -> {
                  throw new IllegalStateException("the process ends here");
                },
                () -> 0));
    var report = index.admin.rebuild(IndexKind.CV, IndexAdminIT::people, () -> PEOPLE);
    assertEquals(PEOPLE, report.documents());
    assertTrue(report.index().contains("-cv-v"));
    assertEquals(PEOPLE, found());
  }
}
