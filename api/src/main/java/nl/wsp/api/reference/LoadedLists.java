package nl.wsp.api.reference;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.wsp.matching.GeoPoint;

/**
 * The full lists an administrator loaded, over the small ones the product ships. Answers come from
 * memory; each instance looks once a minute whether a list was loaded anew.
 */
@Singleton
public class LoadedLists {
  private static final String POSTCODES = "POSTCODES";
  private static final String OCCUPATIONS = "OCCUPATIONS";

  private final Catalogue catalogue;
  private final LoadedListRows rows;
  private volatile Postcodes postcodes = new Postcodes(0, Map.of());
  private volatile Occupations occupations = Occupations.NONE;

  LoadedLists(Catalogue catalogue, LoadedListRows rows) {
    this.catalogue = catalogue;
    this.rows = rows;
  }

  /** Lists without a database, of which none is ever loaded. */
  public static LoadedLists none(Catalogue catalogue) {
    return new LoadedLists(catalogue, new LoadedListRows(null));
  }

  /** The middle of the area of a postcode, of the loaded list or else of ours. */
  public Optional<PostcodeCentroid> postcode(String postcode) {
    if (postcode.length() < 4) {
      return Optional.empty();
    }
    return Optional.ofNullable(postcodes.byDigits().get(postcode.substring(0, 4)))
        .or(() -> catalogue.postcode(postcode));
  }

  /** The same middle as the point that the score measures distances between. */
  public Optional<GeoPoint> point(String postcode) {
    return postcode(postcode).map(area -> new GeoPoint(area.latitude(), area.longitude()));
  }

  /** A loaded occupation by its code. */
  public Optional<LoadedOccupation> occupation(String code) {
    return Optional.ofNullable(occupations.byCode().get(code));
  }

  /** Dutch label of an occupation, of ours or of a loaded one. */
  public Optional<String> occupationLabel(String code) {
    return catalogue
        .occupations()
        .find(code)
        .map(ours -> ours.label().nl())
        .or(() -> occupation(code).map(LoadedOccupation::label));
  }

  /** The loaded occupation with this label; case, accents and punctuation do not count. */
  public Optional<LoadedOccupation> occupationNamed(String label) {
    return Optional.ofNullable(occupations.byPhrase().get(ConceptDictionary.normalise(label)));
  }

  /** All loaded occupations. */
  public Collection<LoadedOccupation> occupations() {
    return occupations.byCode().values();
  }

  /** Changes whenever a list of occupations was loaded; 0 when none ever was. */
  public long occupationsVersion() {
    return occupations.version();
  }

  /** Loaded occupations by their label in normal form. */
  Map<String, LoadedOccupation> occupationsByPhrase() {
    return occupations.byPhrase();
  }

  /**
   * The occupation that a code is the same as for the score: an occupation of ours when the loaded
   * one, or else its reference occupation, has the name of one of ours; else its reference
   * occupation; the code itself when it is not of the loaded list.
   */
  public String referenceOccupation(String code) {
    return occupations.references().getOrDefault(code, code);
  }

  /** Loaded centroids of these postcodes of four digits, as stored. */
  public Map<String, PostcodeCentroid> storedPostcodes(Collection<String> codes) {
    return byKey(rows.postcodes(codes), PostcodeCentroid::postcode);
  }

  /** Adds or replaces centroids, in the caller's transaction; others stay. */
  public void savePostcodes(Collection<PostcodeCentroid> centroids) {
    rows.savePostcodes(centroids);
  }

  /** Loaded occupations of these codes, as stored. */
  public Map<String, LoadedOccupation> storedOccupations(Collection<String> codes) {
    return byKey(rows.occupations(codes), LoadedOccupation::code);
  }

  /** Adds or replaces occupations, in the caller's transaction; others stay. */
  public void saveOccupations(Collection<LoadedOccupation> loaded) {
    rows.saveOccupations(loaded);
  }

  /** Announces to all instances that postcodes were saved. */
  public void postcodesLoaded() {
    rows.raiseVersion(POSTCODES);
    refresh();
  }

  /** Announces to all instances that occupations were saved. */
  public void occupationsLoaded() {
    rows.raiseVersion(OCCUPATIONS);
    refresh();
  }

  /** Reads again what was loaded since; normally only asks for two numbers. */
  @Scheduled(initialDelay = "1s", fixedDelay = "60s")
  public synchronized void refresh() {
    Map<String, Long> versions = rows.versions();
    long ofPostcodes = versions.getOrDefault(POSTCODES, 0L);
    if (ofPostcodes != postcodes.version()) {
      postcodes = new Postcodes(ofPostcodes, byKey(rows.postcodes(), PostcodeCentroid::postcode));
    }
    long ofOccupations = versions.getOrDefault(OCCUPATIONS, 0L);
    if (ofOccupations != occupations.version()) {
      occupations = Occupations.of(ofOccupations, rows.occupations(), catalogue.concepts());
    }
  }

  private static <T> Map<String, T> byKey(List<T> list, Function<T, String> key) {
    return list.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity()));
  }

  private record Postcodes(long version, Map<String, PostcodeCentroid> byDigits) {}

  private record Occupations(
      long version,
      Map<String, LoadedOccupation> byCode,
      Map<String, LoadedOccupation> byPhrase,
      Map<String, String> references) {
    static final Occupations NONE = new Occupations(0, Map.of(), Map.of(), Map.of());

    static Occupations of(long version, List<LoadedOccupation> loaded, ConceptDictionary ours) {
      Map<String, LoadedOccupation> byPhrase = new HashMap<>();
      Map<String, String> references = new HashMap<>();
      for (LoadedOccupation occupation : loaded) {
        byPhrase.putIfAbsent(ConceptDictionary.normalise(occupation.label()), occupation);
        references.put(
            occupation.code(),
            named(ours, occupation.label())
                .or(() -> named(ours, occupation.referenceLabel()))
                .orElse(occupation.referenceCode()));
      }
      return new Occupations(
          version,
          byKey(loaded, LoadedOccupation::code),
          Map.copyOf(byPhrase),
          Map.copyOf(references));
    }

    private static Optional<String> named(ConceptDictionary ours, String label) {
      return ours.resolve(label)
          .filter(concept -> concept.kind() == Concept.Kind.OCCUPATION)
          .map(Concept::code);
    }
  }
}
