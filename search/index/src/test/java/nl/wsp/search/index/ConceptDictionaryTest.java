package nl.wsp.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import nl.wsp.search.index.ConceptDictionary.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConceptDictionaryTest {
  private static final ConceptDictionary DICTIONARY =
      new ConceptDictionary(
          new Vocabulary(
              List.of(
                  occupation("driver", null, "Vrachtwagenchauffeur", "trucker"),
                  occupation("t1", "driver", "chauffeur internationaal"),
                  occupation("forklift", null, "Chauffeur heftruck", "reachtruckchauffeur"),
                  occupation("waiter", null, "Medewerker bediening", "ober"),
                  occupation("chef", null, "Eerste medewerker bediening"),
                  new Concept(
                      Concept.Kind.COMPETENCY, "guests", null, "Gasten bedienen", List.of())),
              List.of(),
              List.of()));

  private static Concept occupation(
      String code, String reference, String label, String... synonyms) {
    return new Concept(Concept.Kind.OCCUPATION, code, reference, label, List.of(synonyms));
  }

  private static List<String> recognised(String typed) {
    return DICTIONARY.read(Arrays.asList(typed.split(" "))).spans().stream()
        .flatMap(span -> span.concepts().stream())
        .map(Concept::code)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "vrachtwagenchauffeur, driver",
    "Vrachtwagenchauffeurs, driver",
    "chauffeur vrachtwagen, driver",
    "heftruckchauffeur, forklift",
    "vrachtwagenchaufeur, driver",
    "chaufeur heftrcuk, forklift",
    "trukcer, driver",
    "medewerkers bediening, waiter",
    "eerste medewerker bediening, chef",
    "gasten bedienen, guests"
  })
  void aNameIsRecognisedInflectedSplitAndMisspelled(String typed, String code) {
    assertEquals(List.of(code), recognised(typed));
  }

  @Test
  void theLongestNameWinsAndTheRestIsFreeText() {
    Reading reading =
        DICTIONARY.read(List.of("ervaren", "eerste", "medewerker", "bediening", "weekend"));
    assertEquals(3, reading.spans().size());
    assertEquals("chef", reading.spans().get(1).concepts().get(0).code());
    assertTrue(reading.spans().get(0).concepts().isEmpty());
    assertTrue(reading.spans().get(2).concepts().isEmpty());
  }

  @Test
  void aTitleIsComparedByItsReferenceOccupation() {
    Concept title = DICTIONARY.named("internationaal chauffeur").get(0);
    assertEquals("t1", title.code());
    assertEquals("driver", title.comparedCode());
  }

  @Test
  void namesThatAreNearlyTheSameComeByLikeness() {
    Reading reading = DICTIONARY.read(List.of("medewerker", "bediening", "restaurant"));
    List<String> near = reading.near().keySet().stream().map(Concept::code).toList();
    assertEquals("waiter", near.get(0));
    assertFalse(near.contains("driver"));
    assertTrue(reading.near().values().stream().allMatch(like -> like > 0 && like <= 1));
  }

  @Test
  void aShortOrUnlikeWordIsNotReadAsAnother() {
    assertEquals(List.of(), recognised("obe"));
    assertEquals(List.of(), recognised("truffel"));
  }

  @Test
  void whileTypingNamesThatStartSoComeFirst() {
    List<String> labels =
        DICTIONARY.suggestions("med", Concept.Kind.OCCUPATION, 5).stream()
            .map(Concept::label)
            .toList();
    assertEquals(List.of("Medewerker bediening", "Eerste medewerker bediening"), labels);
    assertEquals(
        List.of("Chauffeur heftruck"),
        DICTIONARY.suggestions("heftr cha", Concept.Kind.OCCUPATION, 5).stream()
            .map(Concept::label)
            .toList());
    assertEquals(1, DICTIONARY.suggestions("c", Concept.Kind.OCCUPATION, 1).size());
    assertEquals(List.of(), DICTIONARY.suggestions(" ", Concept.Kind.OCCUPATION, 5));
  }
}
