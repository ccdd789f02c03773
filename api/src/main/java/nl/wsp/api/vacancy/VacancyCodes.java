package nl.wsp.api.vacancy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.reference.Language;
import nl.wsp.api.reference.LoadedLists;
import nl.wsp.api.reference.LoadedOccupation;

/** The codes a vacancy may use, from the reference data. */
@Singleton
class VacancyCodes {
  private final Catalogue catalogue;
  private final Function<String, Optional<String>> loadedOccupationLabel;

  @Inject
  VacancyCodes(Catalogue catalogue, LoadedLists loaded) {
    this(catalogue, code -> loaded.occupation(code).map(LoadedOccupation::label));
  }

  /**
   * @param loadedOccupationLabel label by code of the occupations an administrator loaded
   */
  VacancyCodes(Catalogue catalogue, Function<String, Optional<String>> loadedOccupationLabel) {
    this.catalogue = catalogue;
    this.loadedOccupationLabel = loadedOccupationLabel;
  }

  boolean isOccupation(String code) {
    return catalogue.occupations().contains(code) || loadedOccupationLabel.apply(code).isPresent();
  }

  boolean isCompetency(String code) {
    return catalogue.competencies().contains(code);
  }

  boolean isLicence(String code) {
    return catalogue.licences().contains(code);
  }

  /** The one code of a language, for its ISO 639-1 or 639-3 code. */
  Optional<String> language(String isoCode) {
    return catalogue.language(isoCode).map(Language::code);
  }

  Optional<String> occupationLabel(String code, Locale language) {
    return catalogue
        .occupations()
        .find(code)
        .map(found -> found.label().in(language))
        .or(() -> loadedOccupationLabel.apply(code));
  }

  Optional<String> competencyLabel(String code, Locale language) {
    return catalogue.competencies().find(code).map(found -> found.label().in(language));
  }
}
