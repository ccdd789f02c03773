package nl.wsp.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.wsp.deploy.local.TestEngines;
import nl.wsp.search.index.TestIndex.Cv;
import nl.wsp.search.index.WriteOutcome.Result;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BulkWriterIT {
  private static TestIndex index;

  @BeforeAll
  static void make() {
    index = new TestIndex(BulkWriterIT.class, Vocabulary.EMPTY);
  }

  @AfterAll
  static void drop() {
    index.close();
  }

  private static IndexChange put(String id, long version, String headline) {
    Cv cv = new Cv(id);
    cv.version = version;
    cv.headline = headline;
    return new IndexChange.PutCv(cv.build());
  }

  private static List<Result> results(IndexChange... changes) {
    return index.writer.write(List.of(changes)).stream().map(WriteOutcome::result).toList();
  }

  private static List<String> find(String text) {
    index.admin.refresh(IndexKind.CV);
    return index.ids(q -> q.text(text));
  }

  @Test
  void anOlderVersionNeverOverwritesANewerOne() {
    assertEquals(List.of(Result.DONE), results(put("a", 5, "bakker")));
    WriteOutcome late = index.writer.write(List.of(put("a", 4, "slager"))).get(0);
    assertEquals(Result.DONE, late.result());
    assertEquals(409, late.status());
    assertEquals(List.of("a"), find("bakker"));
    assertEquals(List.of(), find("slager"));
  }

  @Test
  void theSameChangeMayBeWrittenTwice() {
    assertEquals(
        List.of(Result.DONE, Result.DONE), results(put("b", 2, "kapper"), put("b", 2, "kapper")));
    assertEquals(List.of("b"), find("kapper"));
  }

  @Test
  void aDeletionIsDoneAlsoWhenNothingWasThereAndALateWriteDoesNotUndoIt() {
    results(put("c", 1, "visser"));
    assertEquals(
        List.of(Result.DONE, Result.DONE),
        results(
            new IndexChange.Delete(IndexKind.CV, "c", 2),
            new IndexChange.Delete(IndexKind.CV, "nobody", 2)));
    assertEquals(List.of(), find("visser"));
    assertEquals(List.of(Result.DONE), results(put("c", 1, "visser")));
    assertEquals(List.of(), find("visser"));
  }

  @Test
  void outcomesComeInTheOrderOfTheChangesAndOneThatCannotSucceedIsSetAside() {
    Cv wrong = new Cv("d");
    wrong.headline = "voerman";
    wrong.occupations = List.of(TestIndex.wished("x".repeat(40_000), "te lang"));
    List<WriteOutcome> outcomes =
        index.writer.write(
            List.of(
                put("e", 1, "koetsier"),
                new IndexChange.PutCv(wrong.build()),
                put("f", 1, "koetsier")));
    assertEquals(
        List.of(Result.DONE, Result.PARKED, Result.DONE),
        outcomes.stream().map(WriteOutcome::result).toList());
    assertEquals(400, outcomes.get(1).status());
    assertEquals(List.of("e", "f"), find("koetsier"));
  }

  @Test
  void aFieldTheIndexDoesNotKnowIsRefused() {
    String name = new IndexNames(index.connection.settings().indexPrefix()).write(IndexKind.CV);
    byte[] document = "{\"lastName\":\"Jansen\"}".getBytes(StandardCharsets.UTF_8);
    IllegalStateException refusal =
        assertThrows(
            IllegalStateException.class,
            () ->
                index.connection.call(
                    c -> c.index(i -> i.index(name).withJson(new ByteArrayInputStream(document)))));
    assertFalse(refusal.getMessage().contains("Jansen"));
    assertTrue(refusal.getMessage().contains("strict_dynamic_mapping"));
  }

  @Test
  void anEngineThatDoesNotAnswerOrHasNoIndexIsUnavailable() {
    SearchSettings nowhere = SearchSettings.local(URI.create("http://127.0.0.1:1"), "nowhere");
    try (SearchConnection connection = new SearchConnection(nowhere)) {
      assertThrows(
          SearchUnavailable.class,
          () -> new BulkWriter(connection).write(List.of(put("g", 1, "h"))));
      assertFalse(connection.healthy());
    }
    SearchSettings empty =
        SearchSettings.local(
            TestEngines.shared().elasticsearch(),
            TestEngines.shared().freshIndexPrefix(BulkWriterIT.class));
    try (SearchConnection connection = new SearchConnection(empty)) {
      assertThrows(
          SearchUnavailable.class,
          () -> new BulkWriter(connection).write(List.of(put("g", 1, "h"))));
    }
  }
}
