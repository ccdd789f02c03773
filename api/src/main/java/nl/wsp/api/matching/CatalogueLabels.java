package nl.wsp.api.matching;

import java.util.Locale;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.reference.Entries;
import nl.wsp.api.reference.Entry;
import nl.wsp.api.reference.LoadedLists;
import nl.wsp.matching.Labels;

/** Names of codes from the catalogue, in one language; a foreign code stays as it is. */
record CatalogueLabels(Catalogue catalogue, LoadedLists lists, Locale language) implements Labels {
  @Override
  public String competency(String code) {
    return nameOf(catalogue.competencies(), code);
  }

  @Override
  public String occupation(String code) {
    return catalogue
        .occupations()
        .find(code)
        .map(entry -> entry.label().in(language))
        .or(() -> lists.occupationLabel(code))
        .orElse(code);
  }

  @Override
  public String sector(String code) {
    return nameOf(catalogue.sectors(), code);
  }

  @Override
  public String language(String code) {
    return catalogue.language(code).map(each -> each.label().in(language)).orElse(code);
  }

  private String nameOf(Entries<? extends Entry> entries, String code) {
    return entries.find(code).map(entry -> entry.label().in(language)).orElse(code);
  }
}
