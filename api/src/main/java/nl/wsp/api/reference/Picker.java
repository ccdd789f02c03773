package nl.wsp.api.reference;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds entries of the catalogue while somebody types. */
@Singleton
class Picker {
  private static final int NO_MATCH = 9;

  private final Catalogue catalogue;
  private final LoadedLists loaded;
  private final Map<Entry, List<String>> phrases = new ConcurrentHashMap<>();

  Picker(Catalogue catalogue, LoadedLists loaded) {
    this.catalogue = catalogue;
    this.loaded = loaded;
  }

  List<Occupation> occupations(@Nullable String typed, int atMost) {
    return best(catalogue.occupations(), typed, Occupation::synonyms, atMost);
  }

  /** Occupations of the loaded list that have no namesake among ours; none before one types. */
  List<LoadedOccupation> loadedOccupations(@Nullable String typed, int atMost) {
    String wanted = typed == null ? "" : ConceptDictionary.normalise(typed);
    if (wanted.isEmpty()) {
      return List.of();
    }
    record Found(LoadedOccupation occupation, int rank) {}
    return loaded.occupationsByPhrase().entrySet().stream()
        .map(entry -> new Found(entry.getValue(), rank(wanted, entry.getKey())))
        .filter(found -> found.rank() < NO_MATCH)
        .filter(found -> catalogue.concepts().resolve(found.occupation().label()).isEmpty())
        .sorted(
            Comparator.comparingInt(Found::rank)
                .thenComparing(found -> found.occupation().label())
                .thenComparing(found -> found.occupation().code()))
        .limit(atMost)
        .map(Found::occupation)
        .toList();
  }

  List<CompetencyEntry> competencies(@Nullable String typed, int atMost) {
    return best(catalogue.competencies(), typed, CompetencyEntry::synonyms, atMost);
  }

  private <E extends Entry> List<E> best(
      Entries<E> entries,
      @Nullable String typed,
      java.util.function.Function<E, List<String>> synonyms,
      int atMost) {
    String wanted = typed == null ? "" : ConceptDictionary.normalise(typed);
    return entries.stream()
        .map(entry -> new Ranked<>(entry, rank(wanted, phrasesOf(entry, synonyms.apply(entry)))))
        .filter(ranked -> ranked.rank() < NO_MATCH)
        .sorted(
            Comparator.<Ranked<E>>comparingInt(Ranked::rank)
                .thenComparing(ranked -> ranked.entry().label().nl()))
        .limit(atMost)
        .map(Ranked::entry)
        .toList();
  }

  private List<String> phrasesOf(Entry entry, List<String> synonyms) {
    return phrases.computeIfAbsent(
        entry,
        unknown ->
            Stream.concat(Stream.of(entry.label().nl(), entry.label().en()), synonyms.stream())
                .map(ConceptDictionary::normalise)
                .toList());
  }

  /** 0 the same, 1 starts so, 2 a word starts so, 3 all words stand in it, 9 none of these. */
  private static int rank(String wanted, List<String> phrases) {
    Optional<Integer> best =
        phrases.stream().map(phrase -> rank(wanted, phrase)).min(Comparator.naturalOrder());
    return best.orElse(NO_MATCH);
  }

  private static int rank(String wanted, String phrase) {
    if (phrase.equals(wanted)) {
      return 0;
    }
    if (phrase.startsWith(wanted)) {
      return 1;
    }
    if (phrase.contains(" " + wanted)) {
      return 2;
    }
    boolean all = Arrays.stream(wanted.split(" ")).allMatch(phrase::contains);
    return all ? 3 : NO_MATCH;
  }

  private record Ranked<E>(E entry, int rank) {}
}
