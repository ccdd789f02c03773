package nl.wsp.api.reference;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wsp.matching.LicenceImplications;
import nl.wsp.matching.MapReferenceCatalogue;
import nl.wsp.matching.ReferenceCatalogue;

/** Offers the bundled catalogue to the service, and what the score needs of it. */
@Factory
final class ReferenceBeans {
  @Singleton
  Catalogue catalogue() {
    return Catalogue.bundled();
  }

  @Singleton
  ReferenceCatalogue referenceCatalogue(Catalogue catalogue) {
    return forMatching(catalogue);
  }

  static MapReferenceCatalogue forMatching(Catalogue catalogue) {
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
