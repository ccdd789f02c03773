package nl.wsp.api.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wsp.matching.LicenceImplications;
import nl.wsp.matching.MapReferenceCatalogue;
import nl.wsp.search.index.Concept;
import nl.wsp.search.index.Vocabulary;

/** The parts of a catalogue in the words of the rooms that use them. */
public final class Excerpts {
  private Excerpts() {}

  /** What the score asks of a catalogue: relations, learnability and licences. */
  public static MapReferenceCatalogue forMatching(Catalogue catalogue) {
    Map<String, Set<String>> related = new HashMap<>();
    catalogue.competencies().stream()
        .forEach(competency -> related.put(competency.code(), competency.related()));
    Set<String> learnable =
        catalogue.competencies().stream()
            .filter(CompetencyEntry::learnable)
            .map(CompetencyEntry::code)
            .collect(Collectors.toUnmodifiableSet());
    return new MapReferenceCatalogue(related, Map.of(), learnable, licences(catalogue));
  }

  /**
   * The words of a catalogue from which the analysis and the recognition of concepts are made.
   * English labels count as other names; names of one certificate are synonyms.
   */
  public static Vocabulary forSearch(Catalogue catalogue) {
    List<Concept> concepts = new ArrayList<>();
    for (Occupation each : catalogue.occupations().all()) {
      concepts.add(concept(Concept.Kind.OCCUPATION, each, each.synonyms()));
    }
    for (CompetencyEntry each : catalogue.competencies().all()) {
      concepts.add(concept(Concept.Kind.COMPETENCY, each, each.synonyms()));
    }
    List<Set<String>> synonyms = catalogue.certificates().stream().map(Excerpts::namesOf).toList();
    return new Vocabulary(concepts, synonyms, catalogue.compoundParts());
  }

  private static Concept concept(Concept.Kind kind, Entry entry, List<String> synonyms) {
    List<String> otherNames = new ArrayList<>(synonyms);
    otherNames.add(entry.label().en());
    return new Concept(kind, entry.code(), null, entry.label().nl(), otherNames);
  }

  private static Set<String> namesOf(Certificate certificate) {
    Set<String> names = new LinkedHashSet<>();
    names.add(certificate.label().nl());
    names.addAll(certificate.synonyms());
    return names;
  }

  private static LicenceImplications licences(Catalogue catalogue) {
    List<LicenceImplications.Rule> rules =
        catalogue.licenceRules().stream()
            .map(rule -> new LicenceImplications.Rule(rule.held(), rule.implied()))
            .toList();
    String sources =
        catalogue.licenceRules().stream()
            .map(LicenceRule::source)
            .distinct()
            .collect(Collectors.joining("; "));
    return new LicenceImplications(sources, rules);
  }
}
