package nl.wsp.search.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Recognises occupations and competencies in what people type. Names are compared by their Dutch
 * stems and compound parts, so that "Vrachtwagenchauffeurs", "chauffeur vrachtwagen" and
 * "vrachtwagen chauffeur" are one; a misspelled word is first replaced by the names' own words that
 * come nearest. Made once from a vocabulary; safe for several threads.
 */
public final class ConceptDictionary {
  private static final int MOST_NEAR = 40;
  private static final double LEAST_SIMILARITY = 0.45;
  private static final int LONGEST_NAME = 8;
  private static final int MOST_READINGS = 24;

  private final DutchWords words;
  private final NameIndex names;
  private final Spelling spelling;
  private final Map<List<String>, List<Concept>> byLiteralName = new HashMap<>();

  /** Takes some tenths of a second for the national list of 24,000 occupation titles. */
  public ConceptDictionary(Vocabulary vocabulary) {
    this.words = new DutchWords(vocabulary);
    Map<String, Integer> literalWords = new HashMap<>();
    this.names = new NameIndex();
    for (Concept concept : vocabulary.concepts()) {
      Stream.concat(Stream.of(concept.label()), concept.synonyms().stream())
          .distinct()
          .forEach(
              name -> {
                names.add(concept, words.queryTokens(name));
                List<String> literal = words.literalTokens(name);
                literal.forEach(word -> literalWords.merge(word, 1, Integer::sum));
                byLiteralName.computeIfAbsent(literal, l -> new ArrayList<>()).add(concept);
              });
    }
    names.freeze();
    this.spelling = new Spelling(literalWords);
  }

  DutchWords words() {
    return words;
  }

  /**
   * What a row of typed words means.
   *
   * @param typed words as typed, without quotes and exclusions
   */
  Reading read(List<String> typed) {
    List<Word> all = new ArrayList<>();
    for (String piece : typed) {
      for (String literal : words.literalTokens(piece)) {
        all.add(word(literal));
      }
    }
    List<Span> spans = new ArrayList<>();
    int at = 0;
    while (at < all.size()) {
      Span span = longestAt(all, at);
      spans.add(span);
      at += span.words().size();
    }
    return new Reading(spans, near(all));
  }

  /** The concepts that have this name, but for inflection and the order of words. */
  public List<Concept> named(String name) {
    return names.exactly(words.queryTokens(name));
  }

  /** The concepts that have this name as it is written, but for case and accents. */
  List<Concept> namedLiterally(String name) {
    return byLiteralName.getOrDefault(words.literalTokens(name), List.of());
  }

  /**
   * Concepts of which the name holds every typed word, the last one as a beginning; for suggestions
   * while typing.
   *
   * @param kind only these
   * @param limit 1 or more
   */
  public List<Concept> suggestions(String typed, Concept.Kind kind, int limit) {
    List<String> asked = words.literalTokens(typed);
    if (asked.isEmpty()) {
      return List.of();
    }
    record Found(Concept concept, int rank) {}
    return names.concepts().stream()
        .filter(concept -> concept.kind() == kind)
        .map(concept -> new Found(concept, rank(concept, asked)))
        .filter(found -> found.rank() < Integer.MAX_VALUE)
        .sorted(
            Comparator.comparingInt(Found::rank)
                .thenComparing(found -> found.concept().label())
                .thenComparing(found -> found.concept().code()))
        .limit(limit)
        .map(Found::concept)
        .toList();
  }

  private int rank(Concept concept, List<String> asked) {
    int best = Integer.MAX_VALUE;
    int name = 0;
    for (String label :
        Stream.concat(Stream.of(concept.label()), concept.synonyms().stream()).toList()) {
      List<String> of = words.literalTokens(label);
      boolean all =
          asked.stream().allMatch(word -> of.stream().anyMatch(part -> part.startsWith(word)));
      if (all) {
        boolean starts = of.get(0).startsWith(asked.get(0));
        best = Math.min(best, (name == 0 ? 0 : 1) + (starts ? 0 : 2));
      }
      name++;
    }
    return best;
  }

  private Word word(String literal) {
    List<String> tokens = words.queryTokens(literal);
    boolean known = spelling.knows(literal) || tokens.stream().allMatch(names::knows);
    List<String> instead = known ? List.of() : spelling.nearest(literal);
    List<List<String>> readings = new ArrayList<>();
    for (String other : instead) {
      readings.add(words.queryTokens(other));
    }
    if (!known && instead.isEmpty()) {
      List<String> repaired = repairedParts(tokens);
      if (!repaired.equals(tokens)) {
        readings.add(repaired);
      }
    }
    return new Word(literal, tokens, known, readings);
  }

  /** A compound nobody wrote before: its parts may still be misspelled ones we know. */
  private List<String> repairedParts(List<String> tokens) {
    return tokens.stream()
        .map(token -> names.knows(token) ? token : names.nearest(token).orElse(token))
        .toList();
  }

  private Span longestAt(List<Word> all, int from) {
    int longest = Math.min(all.size(), from + LONGEST_NAME);
    for (int to = longest; to > from; to--) {
      List<Word> part = all.subList(from, to);
      for (List<String> reading : readings(part)) {
        List<Concept> exact = names.exactly(reading);
        if (!exact.isEmpty()) {
          boolean corrected = part.stream().anyMatch(word -> !word.known());
          return new Span(part, exact, corrected);
        }
      }
    }
    return new Span(all.subList(from, from + 1), List.of(), false);
  }

  /** All ways to read a row of words: as typed first, then with misspelled words replaced. */
  private static List<List<String>> readings(Collection<Word> part) {
    List<List<String>> readings = new ArrayList<>();
    readings.add(new ArrayList<>());
    for (Word word : part) {
      List<List<String>> next = new ArrayList<>();
      for (List<String> start : readings) {
        next.add(joined(start, word.tokens()));
      }
      for (List<String> other : word.readings()) {
        for (List<String> start : readings) {
          if (next.size() < MOST_READINGS) {
            next.add(joined(start, other));
          }
        }
      }
      readings = next;
    }
    return readings;
  }

  private static List<String> joined(List<String> start, List<String> rest) {
    List<String> joined = new ArrayList<>(start);
    joined.addAll(rest);
    return joined;
  }

  private Map<Concept, Double> near(List<Word> all) {
    Map<Concept, Double> best = new HashMap<>();
    for (List<String> reading : readings(all)) {
      names
          .near(reading)
          .forEach((concept, similarity) -> best.merge(concept, similarity, Math::max));
    }
    double highest = best.values().stream().mapToDouble(d -> d).max().orElse(0);
    Map<Concept, Double> kept = new LinkedHashMap<>();
    best.entrySet().stream()
        .filter(entry -> entry.getValue() >= Math.max(LEAST_SIMILARITY, highest / 2))
        .sorted(
            Map.Entry.<Concept, Double>comparingByValue()
                .reversed()
                .thenComparing(entry -> entry.getKey().code()))
        .limit(MOST_NEAR)
        .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
    return kept;
  }

  /** Codes under which documents are compared, of concepts with a name that is mainly this word. */
  Map<Concept.Kind, Set<String>> codesByWord(Word word) {
    Map<Concept.Kind, Set<String>> codes = new TreeMap<>();
    for (List<String> reading : readings(List.of(word))) {
      for (Concept concept : names.mainly(reading)) {
        codes
            .computeIfAbsent(concept.kind(), k -> new LinkedHashSet<>())
            .add(concept.comparedCode());
      }
    }
    return codes;
  }

  /**
   * A word of a search.
   *
   * @param literal as typed, folded
   * @param tokens its stems, of a compound the parts
   * @param known whether the vocabulary has it
   * @param readings what else may have been meant, as tokens
   */
  record Word(String literal, List<String> tokens, boolean known, List<List<String>> readings) {}

  /**
   * Words that belong together.
   *
   * @param words at least one
   * @param concepts what they name together; empty for a free word
   * @param corrected whether a word had to be read otherwise for that
   */
  record Span(List<Word> words, List<Concept> concepts, boolean corrected) {}

  /**
   * What was understood.
   *
   * @param spans the words, in order
   * @param near concepts with names like the whole, and how like (0-1), most alike first
   */
  record Reading(List<Span> spans, Map<Concept, Double> near) {}
}
