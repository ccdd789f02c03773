package nl.wsp.api.indexing;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import nl.wsp.api.reference.LoadedLists;
import nl.wsp.api.reference.LoadedOccupation;
import nl.wsp.search.index.Concept;
import nl.wsp.search.index.ConceptDictionary;
import nl.wsp.search.index.Vocabulary;

/**
 * The words that search knows: those of the product's own reference data and of the occupation list
 * an administrator loaded. A newly loaded list is recognised in searches at once; the lexicon of
 * the index follows with its rebuild.
 */
@Singleton
class SearchWords {
  private final Vocabulary own;
  private final LoadedLists lists;
  private volatile Known known;

  SearchWords(Vocabulary own, LoadedLists lists) {
    this.own = own;
    this.lists = lists;
    this.known = new Known(0, own, new ConceptDictionary(own));
  }

  /** All words there are now. */
  Vocabulary vocabulary() {
    return current().vocabulary();
  }

  /** Recognises those words. */
  ConceptDictionary dictionary() {
    return current().dictionary();
  }

  private Known current() {
    return known.version() == lists.occupationsVersion() ? known : renewed();
  }

  private synchronized Known renewed() {
    long version = lists.occupationsVersion();
    if (known.version() != version) {
      List<Concept> concepts = new ArrayList<>(own.concepts());
      lists.occupations().stream().map(this::concept).forEach(concepts::add);
      Vocabulary all = new Vocabulary(concepts, own.synonyms(), own.buildingBlocks());
      known = new Known(version, all, new ConceptDictionary(all));
    }
    return known;
  }

  private Concept concept(LoadedOccupation loaded) {
    String reference = lists.referenceOccupation(loaded.code());
    return new Concept(
        Concept.Kind.OCCUPATION,
        loaded.code(),
        reference.equals(loaded.code()) ? null : reference,
        loaded.label(),
        List.of());
  }

  private record Known(long version, Vocabulary vocabulary, ConceptDictionary dictionary) {}
}
