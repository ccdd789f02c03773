package nl.wsp.search.index;

import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.wsp.search.index.ConceptDictionary.Reading;
import nl.wsp.search.index.ConceptDictionary.Span;
import nl.wsp.search.index.ConceptDictionary.Word;
import nl.wsp.search.index.CvHit.Reason;
import nl.wsp.search.index.CvHit.Reason.Kind;

/**
 * What was typed, as clauses: recognised concepts by code, words in the texts by stem and compound
 * part, quoted phrases literally, exclusions of each. Of one or two words all must be found, of
 * more three in four.
 */
final class TextClauses {
  static final List<String> TEXTS =
      List.of("occupationText", "headline", "competencyText", "presentation");

  private static final List<String> WEIGHED =
      List.of("occupationText^3", "headline^3", "competencyText^2", "presentation");
  private static final List<String> LITERAL =
      List.of(
          "occupationText.literal",
          "headline.literal",
          "competencyText.literal",
          "presentation.literal");
  private static final Set<String> FILLERS =
      Set.of(
          "de", "het", "een", "en", "of", "in", "op", "van", "voor", "met", "bij", "te", "aan",
          "als", "om", "naar", "uit", "die", "dat", "the", "and", "for", "with");
  private static final String WISHED_FIELD = "occupationsWished";
  private static final String DONE_FIELD = "occupationsDone";
  private static final double NEARLY_SAME = 0.6;
  private static final double WISHED = 12;
  private static final double DONE = 8;
  private static final double LISTED = 8;
  private static final double SAME_TITLE = 2;
  private static final double CORRECTED = 0.8;
  private static final double BY_WORD = 1.5;
  private static final double NEAR = 10;
  private static final double PHRASE = 4;
  private static final double SIMILAR = 0.3;
  private static final double TIE_BREAKER = 0.1;
  private static final String MOST_OF_MANY = "2<75%";

  private final ConceptDictionary dictionary;
  private final List<Query> units = new ArrayList<>();
  private final List<Query> bonuses = new ArrayList<>();
  private final List<Query> phrases = new ArrayList<>();
  private final List<Query> excluded = new ArrayList<>();
  private final Set<String> nearlySame = new TreeSet<>();
  private final Set<Concept> understood = new LinkedHashSet<>();

  TextClauses(ConceptDictionary dictionary, String text) {
    this.dictionary = dictionary;
    TypedText typed = TypedText.of(text);
    Reading reading = dictionary.read(typed.words());
    List<Span> spans = withoutFillers(reading.spans());
    spans.forEach(this::span);
    near(reading.near());
    typed.phrases().forEach(phrase -> addPhrase(phrase, phrases));
    typed.notPhrases().forEach(phrase -> addPhrase(phrase, excluded));
    typed.notWords().forEach(this::exclude);
  }

  /** Whether anything was typed that can be searched. */
  boolean isEmpty() {
    return units.isEmpty() && phrases.isEmpty() && excluded.isEmpty();
  }

  /** The concepts that were recognised, in the order of the text. */
  List<Concept> understood() {
    return List.copyOf(understood);
  }

  Query toQuery() {
    return Query.of(
        q ->
            q.bool(
                b -> {
                  if (!units.isEmpty()) {
                    b.must(enough());
                  }
                  return b.must(phrases).should(bonuses).mustNot(excluded);
                }));
  }

  /** Most of the words, or an occupation that is called nearly the same. */
  private Query enough() {
    Query most = Query.of(m -> m.bool(u -> u.should(units).minimumShouldMatch(MOST_OF_MANY)));
    return nearlySame.isEmpty()
        ? most
        : Queries.best(List.of(most, Queries.worth(1, Queries.terms(WISHED_FIELD, nearlySame))));
  }

  private static List<Span> withoutFillers(List<Span> spans) {
    List<Span> kept =
        spans.stream()
            .filter(
                span ->
                    !span.concepts().isEmpty() || !FILLERS.contains(span.words().get(0).literal()))
            .toList();
    return kept.isEmpty() ? spans : kept;
  }

  private void span(Span span) {
    List<Query> ways = new ArrayList<>();
    for (Concept concept : span.concepts()) {
      understood.add(concept);
      ways.addAll(byCode(concept, span.corrected() ? CORRECTED : 1, Kind.CONCEPT));
      if (concept.referenceCode() != null) {
        bonuses.add(Queries.worth(SAME_TITLE, Queries.term(WISHED_FIELD, concept.code())));
      }
    }
    String typed = String.join(" ", span.words().stream().map(Word::literal).toList());
    ways.add(inTexts(typed));
    for (Word word : span.words()) {
      if (span.words().size() == 1) {
        byWord(word, ways);
      }
      if (!word.known() && span.words().size() == 1) {
        ways.add(almostInTexts(word.literal()));
      }
    }
    units.add(Queries.best(ways));
  }

  private static List<Query> byCode(Concept concept, double factor, Kind kind) {
    Reason reason =
        new Reason(
            kind,
            concept.kind() == Concept.Kind.OCCUPATION ? CvFilters.OCCUPATION : CvFilters.COMPETENCY,
            concept.code());
    String code = concept.comparedCode();
    if (concept.kind() == Concept.Kind.COMPETENCY) {
      return List.of(named(LISTED * factor, Queries.term("competencies", code), reason));
    }
    return List.of(
        named(WISHED * factor, Queries.term(WISHED_FIELD, code), reason),
        named(DONE * factor, Queries.term(DONE_FIELD, code), reason));
  }

  /** Concepts named by little more than this word: "heftruck" finds who drives one. */
  private void byWord(Word word, List<Query> ways) {
    dictionary
        .codesByWord(word)
        .forEach(
            (kind, codes) -> {
              boolean occupation = kind == Concept.Kind.OCCUPATION;
              Reason reason =
                  new Reason(
                      Kind.SIMILAR_CONCEPT,
                      occupation ? CvFilters.OCCUPATION : CvFilters.COMPETENCY,
                      word.literal());
              ways.add(
                  named(
                      BY_WORD,
                      Queries.terms(occupation ? "occupations" : "competencies", codes),
                      reason));
            });
  }

  /** Names like the whole of what was typed decide the order; the likest by far. */
  private void near(Map<Concept, Double> near) {
    Map<String, Double> occupations = new TreeMap<>();
    near.forEach(
        (concept, similarity) -> {
          if (concept.kind() == Concept.Kind.OCCUPATION) {
            occupations.merge(concept.comparedCode(), similarity, Math::max);
          }
        });
    List<Query> wished = new ArrayList<>();
    occupations.forEach(
        (code, similarity) -> {
          double worth = NEAR * Math.pow(similarity, 2);
          Reason reason = new Reason(Kind.SIMILAR_CONCEPT, CvFilters.OCCUPATION, code);
          wished.add(named(worth, Queries.term(WISHED_FIELD, code), reason));
          if (similarity >= NEARLY_SAME) {
            nearlySame.add(code);
          }
          wished.add(named(worth * DONE / WISHED, Queries.term(DONE_FIELD, code), reason));
        });
    if (!wished.isEmpty()) {
      bonuses.add(Queries.best(wished));
    }
  }

  private Query inTexts(String words) {
    Reason reason = new Reason(Kind.TEXT, "q", words);
    return Query.of(
        q ->
            q.multiMatch(
                m ->
                    m.query(words)
                        .fields(WEIGHED)
                        .type(TextQueryType.BestFields)
                        .operator(Operator.And)
                        .tieBreaker(TIE_BREAKER)
                        .queryName(Reasons.name(reason))));
  }

  private Query almostInTexts(String word) {
    Reason reason = new Reason(Kind.SIMILAR_TEXT, "q", word);
    return Query.of(
        q ->
            q.multiMatch(
                m ->
                    m.query(word)
                        .fields(WEIGHED)
                        .type(TextQueryType.BestFields)
                        .operator(Operator.And)
                        .fuzziness("AUTO:4,8")
                        .prefixLength(1)
                        .maxExpansions(30)
                        .boost((float) SIMILAR)
                        .queryName(Reasons.name(reason))));
  }

  /** Words in this order in a text, or the occupation or competency that is called just that. */
  private void addPhrase(String phrase, List<Query> to) {
    if (!dictionary.words().literalTokens(phrase).isEmpty()) {
      List<Query> ways = new ArrayList<>(List.of(literally(phrase)));
      for (Concept concept : dictionary.namedLiterally(phrase)) {
        ways.addAll(byCode(concept, 1, Kind.CONCEPT));
      }
      to.add(Queries.best(ways));
    }
  }

  private static Query literally(String phrase) {
    Reason reason = new Reason(Kind.TEXT, "q", '"' + phrase + '"');
    return Query.of(
        q ->
            q.multiMatch(
                m ->
                    m.query(phrase)
                        .fields(LITERAL)
                        .type(TextQueryType.Phrase)
                        .boost((float) PHRASE)
                        .queryName(Reasons.name(reason))));
  }

  private void exclude(String word) {
    if (dictionary.words().literalTokens(word).isEmpty()) {
      return;
    }
    excluded.add(inTexts(word));
    for (Concept concept : dictionary.named(word)) {
      excluded.addAll(byCode(concept, 1, Kind.CONCEPT));
    }
  }

  private static Query named(double worth, Query query, Reason reason) {
    String name = Reasons.name(reason, query._kind() + " " + worth);
    return Query.of(
        q -> q.constantScore(c -> c.filter(query).boost((float) worth).queryName(name)));
  }
}
