package nl.wsp.search.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person can and wants, for the first phase of matching a job seeker with vacancies. Null or
 * empty is unknown.
 *
 * @param competencies competencies listed
 * @param relatedCompetencies for a competency a vacancy may ask (key): those of the person's
 *     (values) that are one step away in the catalogue
 * @param suits per task demand what suits the person at most
 * @param hours hours a week
 * @param dayParts day parts the person can work
 * @param occupations occupations wished and done
 * @param sectorsWished SBI codes, two digits
 * @param place home
 * @param maxTravelKm the person's own travel limit in km
 * @param languages languages spoken
 * @param level the higher of education level and proven level, 1-6
 * @param availableFrom first day the person can start
 * @param licencesMissing required by a vacancy, these exclude it: recorded "no" or expired
 * @param certificatesMissing the same for certificates
 * @param track only vacancies open to this track; null is all
 * @param today vacancies that close before this day are left out
 * @param latestStartLeadMonths a person who becomes available more than this many months after the
 *     start (after today when that has passed) is excluded
 * @param model weights and values of the score
 */
public record VacancyCriteria(
    List<CvCompetency> competencies,
    Map<String, Set<String>> relatedCompetencies,
    Map<String, Integer> suits,
    Hours hours,
    Set<String> dayParts,
    List<CvOccupation> occupations,
    List<String> sectorsWished,
    @Nullable Place place,
    @Nullable Double maxTravelKm,
    List<LanguageLevel> languages,
    @Nullable Integer level,
    @Nullable LocalDate availableFrom,
    Set<String> licencesMissing,
    Set<String> certificatesMissing,
    @Nullable String track,
    LocalDate today,
    int latestStartLeadMonths,
    ScoreModel model) {

  /** Copies the collections. */
  public VacancyCriteria {
    competencies = List.copyOf(competencies);
    relatedCompetencies = Map.copyOf(relatedCompetencies);
    suits = Map.copyOf(suits);
    dayParts = Set.copyOf(dayParts);
    occupations = List.copyOf(occupations);
    sectorsWished = List.copyOf(sectorsWished);
    languages = List.copyOf(languages);
    licencesMissing = Set.copyOf(licencesMissing);
    certificatesMissing = Set.copyOf(certificatesMissing);
  }
}
