package nl.wsp.api.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All reference data the project ships: immutable, in memory, the same for every caller.
 *
 * @param postcodes by their four digits
 * @param languagesByIso6393 by their three letters
 * @param compoundParts words that Dutch compounds are made of
 */
public record Catalogue(
    Entries<Occupation> occupations,
    Entries<CompetencyEntry> competencies,
    Entries<Licence> licences,
    List<LicenceRule> licenceRules,
    Entries<Certificate> certificates,
    Entries<Language> languages,
    Map<String, Language> languagesByIso6393,
    Entries<Sector> sectors,
    Entries<Municipality> municipalities,
    Entries<DemandScale> demands,
    Entries<WorkingTimes> workingTimes,
    Map<CodeList, Entries<CodeLabel>> codeLists,
    Map<String, PostcodeCentroid> postcodes,
    List<MinimumWage> minimumWages,
    List<YouthRate> youthRates,
    List<SubsidyParameter> subsidyParameters,
    List<SroiBlock> sroiBlocks,
    Entries<WageValueProfile> wageValueProfiles,
    List<String> compoundParts,
    ConceptDictionary concepts) {

  /** The catalogue of the files in {@code /reference}, read at the first call and then kept. */
  public static Catalogue bundled() {
    return Bundled.CATALOGUE;
  }

  /** A language by ISO 639-1 or ISO 639-3 code. */
  public Optional<Language> language(String isoCode) {
    return languages.find(isoCode).or(() -> Optional.ofNullable(languagesByIso6393.get(isoCode)));
  }

  /** The words of a closed list, in its order. */
  public Entries<CodeLabel> codeList(CodeList list) {
    return codeLists.get(list);
  }

  /** The middle of the area of a postcode of four digits, or of six characters such as 2271 AB. */
  public Optional<PostcodeCentroid> postcode(String postcode) {
    return postcode.length() < 4
        ? Optional.empty()
        : Optional.ofNullable(postcodes.get(postcode.substring(0, 4)));
  }

  static <K, V> Map<K, V> byKey(List<V> values, Function<V, K> key) {
    return values.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity()));
  }

  /** Loaded by the class loader, once and only when asked for. */
  private static final class Bundled {
    static final Catalogue CATALOGUE = BundledFiles.read();
  }
}
