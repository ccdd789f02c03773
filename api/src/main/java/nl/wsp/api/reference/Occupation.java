package nl.wsp.api.reference;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wsp.matching.TaskDemand;

/**
 * A reference occupation with what is usual for it; the usual is a suggestion in forms, never a
 * rule.
 *
 * @param synonyms what people call it, Dutch, singular
 * @param sectorCode SBI 2008, two digits
 * @param workLevel national work and thinking level 1-6 that is usual
 * @param demands usual level 0-3 of each of the seven task demands
 * @param workingTimes code of the usual {@link WorkingTimes}
 * @param licences driving licences that are usually required
 * @param certificates certificates that are usually required
 * @param competencies usual competencies, the most important first
 * @param related occupations one step away, the relation holds both ways, in order of code
 */
public record Occupation(
    String code,
    Label label,
    List<String> synonyms,
    String sectorCode,
    int workLevel,
    Map<TaskDemand, Integer> demands,
    String workingTimes,
    List<String> licences,
    List<String> certificates,
    List<String> competencies,
    Set<String> related)
    implements Entry {
  /** Copies what is passed in. */
  public Occupation {
    synonyms = List.copyOf(synonyms);
    demands = Collections.unmodifiableMap(new EnumMap<>(demands));
    licences = List.copyOf(licences);
    certificates = List.copyOf(certificates);
    competencies = List.copyOf(competencies);
    related = Collections.unmodifiableSet(new LinkedHashSet<>(related));
  }
}
