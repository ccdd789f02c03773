package nl.wsp.search.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a vacancy asks of candidates, for the first phase of matching. Null or empty is unknown or
 * not asked.
 *
 * @param audiences who is looking; a person without consent for any of them is counted, never
 *     listed
 * @param competencies competencies asked
 * @param demands task demands, 1-3; 0 is not asked
 * @param hours hours offered
 * @param dayParts day parts required
 * @param occupation code under which occupations are compared
 * @param sector SBI code of the employer, two digits
 * @param place place of work
 * @param languages languages asked, with level
 * @param educationLevel national work and thinking level 1-6 asked
 * @param licences driving licences required
 * @param certificates certificates required
 * @param validOn the day on which licences and certificates must be valid
 * @param availableBy the last day on which a person may become available, null when it does not
 *     matter
 * @param track only who is eligible for this track; null is everyone
 * @param model weights and values of the score
 */
public record CandidateCriteria(
    Set<String> audiences,
    List<AskedCompetency> competencies,
    Map<String, Integer> demands,
    Hours hours,
    Set<String> dayParts,
    @Nullable String occupation,
    @Nullable String sector,
    @Nullable Place place,
    List<LanguageLevel> languages,
    @Nullable Integer educationLevel,
    List<AskedCredential> licences,
    List<AskedCredential> certificates,
    LocalDate validOn,
    @Nullable LocalDate availableBy,
    @Nullable String track,
    ScoreModel model) {

  /**
   * Copies the collections.
   *
   * @throws IllegalArgumentException without an audience
   */
  public CandidateCriteria {
    if (audiences.isEmpty()) {
      throw new IllegalArgumentException("no audience");
    }
    audiences = Set.copyOf(audiences);
    competencies = List.copyOf(competencies);
    demands = Map.copyOf(demands);
    dayParts = Set.copyOf(dayParts);
    languages = List.copyOf(languages);
    licences = List.copyOf(licences);
    certificates = List.copyOf(certificates);
  }
}
