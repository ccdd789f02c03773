package nl.wsp.search.index;

import java.util.List;
import java.util.Set;

/**
 * The words of the reference data, from which the analysis and the recognition of concepts are
 * made.
 *
 * @param concepts occupations and competencies
 * @param synonyms groups of words or phrases of equal meaning ("vca", "veiligheidscertificaat")
 * @param buildingBlocks words that compounds are made of, on top of those found in the concepts
 */
public record Vocabulary(
    List<Concept> concepts, List<Set<String>> synonyms, List<String> buildingBlocks) {
  /** No words. */
  public static final Vocabulary EMPTY = new Vocabulary(List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Vocabulary {
    concepts = List.copyOf(concepts);
    synonyms = synonyms.stream().<Set<String>>map(Set::copyOf).toList();
    buildingBlocks = List.copyOf(buildingBlocks);
  }
}
