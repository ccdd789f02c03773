package nl.wsp.matching;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A catalogue held in maps.
 *
 * @param related competency code → codes one step away; used as given, so relations that hold both
 *     ways are listed both ways
 * @param referenceOccupations occupation code → reference occupation
 * @param learnable codes of learnable competencies
 * @param licenceImplications which licence includes which
 */
public record MapReferenceCatalogue(
    Map<String, Set<String>> related,
    Map<String, String> referenceOccupations,
    Set<String> learnable,
    LicenceImplications licenceImplications)
    implements ReferenceCatalogue {

  /** Knows no relation between codes. */
  public static final MapReferenceCatalogue EMPTY =
      new MapReferenceCatalogue(
          Map.of(), Map.of(), Set.of(), LicenceImplications.directive2006126());

  /** Copies what is passed in. */
  public MapReferenceCatalogue {
    Map<String, Set<String>> copy = new LinkedHashMap<>();
    related.forEach((code, codes) -> copy.put(code, Set.copyOf(codes)));
    related = Map.copyOf(copy);
    referenceOccupations = Map.copyOf(referenceOccupations);
    learnable = Set.copyOf(learnable);
  }

  @Override
  public Set<String> relatedCompetencies(String competencyCode) {
    return related.getOrDefault(competencyCode, Set.of());
  }

  @Override
  public String referenceOccupation(String occupationCode) {
    String reference = referenceOccupations.get(occupationCode);
    return reference == null ? occupationCode : reference;
  }

  @Override
  public boolean learnable(String competencyCode) {
    return learnable.contains(competencyCode);
  }
}
