package nl.wsp.api.vacancy;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.reference.Language;

/** The codes a vacancy may use, from the reference data. */
@Singleton
class VacancyCodes {
  private final Catalogue catalogue;

  VacancyCodes(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  boolean isOccupation(String code) {
    return catalogue.occupations().contains(code);
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
    return catalogue.occupations().find(code).map(found -> found.label().in(language));
  }

  Optional<String> competencyLabel(String code, Locale language) {
    return catalogue.competencies().find(code).map(found -> found.label().in(language));
  }
}
