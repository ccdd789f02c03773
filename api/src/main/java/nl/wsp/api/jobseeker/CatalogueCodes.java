package nl.wsp.api.jobseeker;

import jakarta.inject.Singleton;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.reference.Language;
import nl.wsp.api.reference.LoadedLists;

/** The codes of the reference data. */
@Singleton
final class CatalogueCodes implements KnownCodes {
  private static final int SECTOR_DIGITS = 2;

  private final Catalogue catalogue;
  private final LoadedLists loaded;

  CatalogueCodes(Catalogue catalogue, LoadedLists loaded) {
    this.catalogue = catalogue;
    this.loaded = loaded;
  }

  @Override
  public boolean competency(String code) {
    return catalogue.competencies().contains(code);
  }

  @Override
  public boolean occupation(String code) {
    return catalogue.occupations().contains(code) || loaded.occupation(code).isPresent();
  }

  @Override
  public boolean sector(String code) {
    return code.matches("\\d{2,5}")
        && catalogue.sectors().contains(code.substring(0, SECTOR_DIGITS));
  }

  @Override
  public boolean language(String code) {
    return catalogue.language(code).isPresent();
  }

  @Override
  public String languageCode(String code) {
    return catalogue.language(code).map(Language::code).orElse(code);
  }

  @Override
  public boolean licence(String code) {
    return catalogue.licences().contains(code);
  }

  @Override
  public boolean certificate(String code) {
    return catalogue.certificates().contains(code);
  }

  @Override
  public boolean municipality(String code) {
    return catalogue.municipalities().contains(code);
  }
}
