package nl.wsp.search.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutchAnalyzerTest {
  private static final DutchStemmer STEMMER = new DutchStemmer(List.of());
  private static final CompoundSplitter SPLITTER =
      new CompoundSplitter(
          List.of(
              "magazijn",
              "medewerker",
              "heftruck",
              "chauffeur",
              "vrachtwagen",
              "bedrijf",
              "leider",
              "begeleider",
              "bloem",
              "kweker",
              "schaap",
              "houder",
              "kwekerij",
              "groente",
              "winkel",
              "verkoper",
              "bus"),
          STEMMER);

  private static List<String> index(String text) {
    return new DutchAnalyzer(DutchAnalyzer.Use.INDEX, STEMMER, SPLITTER).tokens(text);
  }

  private static List<String> query(String text) {
    return new DutchAnalyzer(DutchAnalyzer.Use.QUERY, STEMMER, SPLITTER).tokens(text);
  }

  @Test
  void aCompoundIsIndexedAsWholeAndParts() {
    assertEquals(
        List.of("magazijnmedewerker", "magazijn", "medewerker"), index("Magazijnmedewerkers"));
  }

  @ParameterizedTest
  @CsvSource({
    "heftruck, heftruckchauffeur",
    "chauffeur vrachtwagen, Vrachtwagenchauffeur",
    "vrachtwagen chauffeur, vrachtwagenchauffeurs",
    "vrachtwagenchauffeur, chauffeur op een vrachtwagen",
    "magazijnmedewerker, MAGAZIJNMEDEWERKERS",
    "bedrijf, bedrijfsleider",
    "bloemenkweker, kweker van bloemen",
    "schaap, schapenhouder",
    "preikwekerij, kwekerij voor prei",
    "kwekerijen, preikwekerij",
    "cafe, Café",
    "autos, auto's"
  })
  void everyTokenOfTheQueryIsInTheIndexedText(String query, String text) {
    List<String> asked = query(query);
    assertTrue(asked.stream().mapToInt(String::length).sum() > 2);
    assertTrue(index(text).containsAll(asked), () -> asked + " in " + index(text));
  }

  @Test
  void aBuildingBlockThatLooksLikeACompoundIsNotSplit() {
    assertEquals(List.of(STEMMER.stem("begeleider")), index("begeleider"));
  }

  @Test
  void aWholeDoesNotAskForOnePartOnly() {
    assertEquals(List.of("magazijn", "medewerker"), query("magazijnmedewerker"));
  }

  @ParameterizedTest
  @CsvSource({
    "chauffeur, chauffeurs",
    "vrachtwagen, vrachtwagens",
    "huis, huizen",
    "bus, bussen",
    "stad, steden",
    "kind, kinderen",
    "timmerman, timmerlieden",
    "technicus, technici",
    "accountant, accountants",
    "docent, docenten",
    "verpleegkundige, verpleegkundigen",
    "kwekerij, kwekerijen",
    "lerares, leraren",
    "kapster, kappers",
    "foto, foto's",
    "psycholoog, psychologen",
    "machine, machines",
    "systeem, systemen",
    "order, orders"
  })
  void singularAndPluralShareAStem(String singular, String plural) {
    assertEquals(STEMMER.stem(singular), STEMMER.stem(plural));
  }

  @ParameterizedTest
  @CsvSource({"bakker, bakkerij", "kok, koker", "bank, bankwerker", "man, maan", "lassen, last"})
  void wordsOfOtherMeaningStayApart(String one, String other) {
    assertEquals(2, new TreeSet<>(List.of(STEMMER.stem(one), STEMMER.stem(other))).size());
  }

  @Test
  void anOwnExceptionWins() {
    assertEquals("loods", new DutchStemmer(List.of("hallen => loods")).stem("hallen"));
  }

  @Test
  void anExceptionOfAnotherFormIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new DutchStemmer(List.of("hallen, loods")));
  }
}
