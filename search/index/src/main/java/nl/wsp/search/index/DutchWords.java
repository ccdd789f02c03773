package nl.wsp.search.index;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.wsp.search.analysis.CompoundSplitter;
import nl.wsp.search.analysis.DutchAnalyzer;
import nl.wsp.search.analysis.DutchAnalyzer.Use;
import nl.wsp.search.analysis.DutchStemmer;

/**
 * The Dutch analysis that belongs to a vocabulary: which words compounds are made of, and which
 * words mean the same. The index is made with it and queries are read with it.
 *
 * <p>The building blocks are learned from the names of occupations and competencies: every word of
 * four letters or more that cannot be made of others. So a new occupation brings its own parts.
 */
final class DutchWords {
  private static final int SHORTEST_LEARNED_BLOCK = 4;
  private static final int LONGEST_LEARNED_BLOCK = 24;
  private static final int SHORTEST_HEAD = 5;

  private final List<String> lexicon;
  private final List<String> synonymRules;
  private final DutchStemmer stemmer;
  private final CompoundSplitter splitter;
  private final DutchAnalyzer literal;
  private final DutchAnalyzer query;

  DutchWords(Vocabulary vocabulary) {
    this.stemmer = new DutchStemmer(List.of());
    this.lexicon = lexicon(vocabulary, stemmer);
    this.splitter = new CompoundSplitter(lexicon, stemmer);
    this.literal = new DutchAnalyzer(Use.LITERAL, stemmer, splitter);
    this.query = new DutchAnalyzer(Use.QUERY, stemmer, splitter);
    this.synonymRules = vocabulary.synonyms().stream().map(this::rule).distinct().sorted().toList();
  }

  /** The building blocks of compounds, sorted. */
  List<String> lexicon() {
    return lexicon;
  }

  /** Rules of the filter {@code wsp_synonym}, in the tokens of a query. */
  List<String> synonymRules() {
    return synonymRules;
  }

  /** Words as written but for case and accents. */
  List<String> literalTokens(String text) {
    return literal.tokens(text);
  }

  /** Stems, of compounds the parts, as the index reads a query (before synonyms). */
  List<String> queryTokens(String text) {
    return query.tokens(text);
  }

  private String rule(Set<String> group) {
    TreeSet<String> sides = new TreeSet<>();
    for (String phrase : group) {
      sides.add(String.join(" ", queryTokens(phrase)));
    }
    sides.remove("");
    return String.join(", ", sides);
  }

  private static List<String> lexicon(Vocabulary vocabulary, DutchStemmer stemmer) {
    Set<String> given = new HashSet<>(ownBlocks());
    given.addAll(vocabulary.buildingBlocks());
    Set<String> all = new HashSet<>(given);
    DutchAnalyzer words =
        new DutchAnalyzer(Use.LITERAL, stemmer, new CompoundSplitter(List.of(), stemmer));
    for (Concept concept : vocabulary.concepts()) {
      Stream.concat(Stream.of(concept.label()), concept.synonyms().stream())
          .flatMap(name -> words.tokens(name).stream())
          .filter(DutchWords::mayBeBlock)
          .forEach(all::add);
    }
    addUnknownStarts(all, new CompoundSplitter(given, stemmer));
    CompoundSplitter byAll = new CompoundSplitter(all, stemmer);
    Map<String, String> shortestOfStem = new HashMap<>();
    for (String word : all) {
      if (given.contains(word) || byAll.cover(word).isEmpty()) {
        shortestOfStem.merge(stemmer.stem(word), word, (one, other) -> shorter(one, other, given));
      }
    }
    Set<String> blocks = new TreeSet<>(given);
    blocks.addAll(shortestOfStem.values());
    return List.copyOf(blocks);
  }

  /** "reachtruckchauffeur" teaches "reachtruck", since we know what a chauffeur is. */
  private static void addUnknownStarts(Set<String> words, CompoundSplitter byGiven) {
    for (String word : List.copyOf(words)) {
      for (int end = SHORTEST_LEARNED_BLOCK; end <= word.length() - SHORTEST_HEAD; end++) {
        if (byGiven.isBlock(word.substring(end)) && !byGiven.isBlock(word)) {
          words.add(word.substring(0, end));
          break;
        }
      }
    }
  }

  private static String shorter(String one, String other, Set<String> given) {
    if (given.contains(one) != given.contains(other)) {
      return given.contains(one) ? one : other;
    }
    if (one.length() != other.length()) {
      return one.length() < other.length() ? one : other;
    }
    return one.compareTo(other) < 0 ? one : other;
  }

  private static boolean mayBeBlock(String word) {
    return word.length() >= SHORTEST_LEARNED_BLOCK
        && word.length() <= LONGEST_LEARNED_BLOCK
        && word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
  }

  private static List<String> ownBlocks() {
    List<String> blocks = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Json.resourceStream("building-blocks.txt"), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> blocks.addAll(Arrays.asList(line.strip().split("\\s+"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return blocks;
  }
}
