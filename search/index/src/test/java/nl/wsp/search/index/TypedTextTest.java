package nl.wsp.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TypedTextTest {
  @Test
  void wordsPhrasesAndExclusionsAreTakenApart() {
    TypedText typed = TypedText.of("kok \"zelfstandig werkend\" -nacht -\"lange dagen\" café");
    assertEquals(List.of("kok", "café"), typed.words());
    assertEquals(List.of("zelfstandig werkend"), typed.phrases());
    assertEquals(List.of("nacht"), typed.notWords());
    assertEquals(List.of("lange dagen"), typed.notPhrases());
  }

  @Test
  void aHyphenInsideAWordOrAloneExcludesNothing() {
    TypedText typed = TypedText.of("all-round - monteur");
    assertEquals(List.of("all-round", "-", "monteur"), typed.words());
    assertEquals(List.of(), typed.notWords());
  }

  @Test
  void aQuoteThatIsNotClosedRunsToTheEnd() {
    assertEquals(List.of("twee woorden"), TypedText.of("\"twee woorden").phrases());
    assertEquals(List.of("ook zo"), TypedText.of("„ook zo”").phrases());
  }

  @Test
  void nothingTypedIsNothing() {
    assertEquals(new TypedText(List.of(), List.of(), List.of(), List.of()), TypedText.of("   "));
  }
}
