package nl.wsp.api.reference;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Recognises the occupation that a short text names: the title of a vacancy, an interest. The
 * longest name in the text wins, of two as long the first; ours before a loaded one.
 */
@Singleton
public class OccupationFinder {
  private static final int MAX_WORDS_OF_A_NAME = 8;
  private static final int MAX_WORDS_OF_A_TEXT = 60;

  private final Catalogue catalogue;
  private final LoadedLists loaded;

  OccupationFinder(Catalogue catalogue, LoadedLists loaded) {
    this.catalogue = catalogue;
    this.loaded = loaded;
  }

  /** A finder that knows the occupations we ship and no loaded ones. */
  public static OccupationFinder of(Catalogue catalogue) {
    return new OccupationFinder(catalogue, LoadedLists.none(catalogue));
  }

  /** The occupation a text names, empty when it names none we know. */
  public Optional<Found> find(String text) {
    List<String> words = List.of(ConceptDictionary.normalise(text).split(" "));
    int last = Math.min(words.size(), MAX_WORDS_OF_A_TEXT);
    for (int length = Math.min(last, MAX_WORDS_OF_A_NAME); length > 0; length--) {
      for (int from = 0; from + length <= last; from++) {
        Optional<Found> found = named(String.join(" ", words.subList(from, from + length)));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Found> named(String name) {
    return catalogue
        .concepts()
        .resolve(name)
        .filter(concept -> concept.kind() == Concept.Kind.OCCUPATION)
        .map(concept -> new Found(concept.code(), concept.label().nl()))
        .or(() -> loaded.occupationNamed(name).map(this::found));
  }

  /** A loaded occupation that is the same as one of ours is found as ours. */
  private Found found(LoadedOccupation occupation) {
    String reference = loaded.referenceOccupation(occupation.code());
    return catalogue
        .occupations()
        .find(reference)
        .map(ours -> new Found(ours.code(), ours.label().nl()))
        .orElse(new Found(occupation.code(), occupation.label()));
  }

  /**
   * A recognised occupation.
   *
   * @param label Dutch
   */
  public record Found(String code, String label) {}
}
