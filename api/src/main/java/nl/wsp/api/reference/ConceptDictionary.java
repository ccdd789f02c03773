package nl.wsp.api.reference;

import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Phrases people use and the one concept each stands for. Phrases are compared without case,
 * accents and punctuation; a phrase never stands for two concepts.
 */
public final class ConceptDictionary {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Map<String, Concept> byPhrase;

  private ConceptDictionary(Map<String, Concept> byPhrase) {
    this.byPhrase = Collections.unmodifiableMap(byPhrase);
  }

  /**
   * @throws IllegalArgumentException when a phrase would stand for two concepts
   */
  static ConceptDictionary of(Entries<Occupation> occupations, Entries<CompetencyEntry> others) {
    Map<String, Concept> phrases = new LinkedHashMap<>();
    for (Occupation entry : occupations.all()) {
      Concept concept = new Concept(Concept.Kind.OCCUPATION, entry.code(), entry.label());
      add(phrases, entry.label(), entry.synonyms(), concept);
    }
    for (CompetencyEntry entry : others.all()) {
      Concept concept = new Concept(Concept.Kind.COMPETENCY, entry.code(), entry.label());
      add(phrases, entry.label(), entry.synonyms(), concept);
    }
    return new ConceptDictionary(phrases);
  }

  private static void add(
      Map<String, Concept> phrases, Label label, List<String> synonyms, Concept concept) {
    put(phrases, label.nl(), concept);
    put(phrases, label.en(), concept);
    synonyms.forEach(synonym -> put(phrases, synonym, concept));
  }

  private static void put(Map<String, Concept> phrases, String phrase, Concept concept) {
    Concept known = phrases.putIfAbsent(normalise(phrase), concept);
    if (known != null && !known.equals(concept)) {
      throw new IllegalArgumentException(
          "'%s' stands for %s and %s".formatted(phrase, known.code(), concept.code()));
    }
  }

  /** Lower case, without accents, words apart by one space. */
  public static String normalise(String phrase) {
    String decomposed = Normalizer.normalize(phrase, Normalizer.Form.NFD);
    String plain = MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    return BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip();
  }

  /** The concept that a whole phrase stands for. */
  public Optional<Concept> resolve(String phrase) {
    return Optional.ofNullable(byPhrase.get(normalise(phrase)));
  }

  /** Every phrase in normal form with its concept, labels and synonyms of both languages. */
  public Map<String, Concept> phrases() {
    return byPhrase;
  }
}
