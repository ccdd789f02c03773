package nl.wsp.api.reference;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import nl.wsp.matching.ReferenceCatalogue;
import nl.wsp.search.index.Vocabulary;

/** Offers the bundled catalogue to the service, and what the score and the search need of it. */
@Factory
final class ReferenceBeans {
  @Singleton
  Catalogue catalogue() {
    return Catalogue.bundled();
  }

  @Singleton
  ReferenceCatalogue referenceCatalogue(Catalogue catalogue, LoadedLists loaded) {
    return new LoadedReferenceCatalogue(Excerpts.forMatching(catalogue), loaded);
  }

  @Singleton
  Vocabulary vocabulary(Catalogue catalogue) {
    return Excerpts.forSearch(catalogue);
  }
}
