package nl.wsp.search.index;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.wsp.search.index.TestIndex.Cv;
import org.junit.jupiter.api.Test;

/**
 * What consultants type against the national occupation list: for each query, somebody who wishes
 * the expected occupation must be among the first ten. One job seeker wishes each reference
 * occupation, so there is exactly one right answer.
 */
class OccupationRelevanceIT {
  private static final Path SHARED = Path.of("..", "..", "..", "shared");
  private static final Path OCCUPATIONS =
      SHARED.resolve(Path.of("reference", "occupations-boc-24.1.csv"));
  private static final Path QUERIES =
      SHARED.resolve(Path.of("relevance", "occupation-queries.csv"));
  private static final int FIRST_HITS = 10;
  private static final int BATCH = 1_000;

  private record Judgement(String query, String kind, String expectedCode) {}

  @Test
  void whoWishesTheExpectedOccupationIsAmongTheFirstTen() throws IOException {
    if (!Files.exists(OCCUPATIONS) || !Files.exists(QUERIES)) {
      System.out.println("skipped: no shared data");
      return;
    }
    List<Concept> titles = titles();
    List<Judgement> judgements = judgements();
    assertTrue(titles.size() > 20_000 && judgements.size() > 200);
    try (TestIndex index =
        new TestIndex(OccupationRelevanceIT.class, new Vocabulary(titles, List.of(), List.of()))) {
      fill(index, titles);
      Map<String, int[]> perKind = new TreeMap<>();
      List<String> missed = new ArrayList<>();
      for (Judgement judgement : judgements) {
        List<String> found = index.ids(q -> q.text(judgement.query()).limit(FIRST_HITS));
        boolean hit = found.contains(judgement.expectedCode());
        int[] counts = perKind.computeIfAbsent(judgement.kind(), k -> new int[2]);
        counts[hit ? 0 : 1]++;
        if (!hit) {
          missed.add(judgement.kind() + ": " + judgement.query());
        }
      }
      perKind.forEach(
          (kind, counts) ->
              System.out.printf(
                  "%-8s %3d of %3d in the first ten%n", kind, counts[0], counts[0] + counts[1]));
      missed.forEach(System.out::println);
      perKind.forEach(
          (kind, counts) ->
              assertTrue(
                  counts[0] >= (kind.equals("typo") ? 0.85 : 0.95) * (counts[0] + counts[1]),
                  kind));
    }
  }

  /** One job seeker for each reference occupation, with its code as id. */
  private static void fill(TestIndex index, List<Concept> titles) {
    Map<String, CvDocument> cvs = new LinkedHashMap<>();
    for (Concept title : titles) {
      if (title.referenceCode() == null) {
        Cv cv = new Cv(title.code());
        cv.occupations = List.of(TestIndex.wished(title.code(), title.label()));
        cvs.put(title.code(), cv.build());
      }
    }
    List<CvDocument> all = new ArrayList<>(cvs.values());
    for (int from = 0; from < all.size(); from += BATCH) {
      index.put(all.subList(from, Math.min(all.size(), from + BATCH)));
    }
  }

  /**
   * The list: titles with the reference occupation each belongs to, and the references themselves.
   */
  private static List<Concept> titles() throws IOException {
    Map<String, Concept> concepts = new LinkedHashMap<>();
    for (List<String> row : rows(OCCUPATIONS, ';')) {
      String reference = row.get(2);
      boolean own = reference.equals("n.v.t");
      if (!own) {
        concepts.putIfAbsent(reference, concept(reference, null, row.get(3)));
      }
      if (!own || !concepts.containsKey(row.get(0))) {
        concepts.put(row.get(0), concept(row.get(0), own ? null : reference, row.get(1)));
      }
    }
    return List.copyOf(concepts.values());
  }

  private static Concept concept(String code, String reference, String label) {
    return new Concept(Concept.Kind.OCCUPATION, code, reference, label, List.of());
  }

  private static List<Judgement> judgements() throws IOException {
    return rows(QUERIES, ',').stream()
        .map(row -> new Judgement(row.get(0), row.get(1), row.get(2)))
        .toList();
  }

  /** Rows of a file with values in quotes where needed, without its first line. */
  private static List<List<String>> rows(Path file, char separator) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      List<String> values = new ArrayList<>();
      StringBuilder value = new StringBuilder();
      boolean quoted = false;
      for (char letter : line.toCharArray()) {
        if (letter == '"') {
          quoted = !quoted;
        } else if (letter == separator && !quoted) {
          values.add(value.toString());
          value.setLength(0);
        } else {
          value.append(letter);
        }
      }
      values.add(value.toString());
      rows.add(values);
    }
    return rows.subList(1, rows.size());
  }
}
