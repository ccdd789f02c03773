package nl.wsp.search.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the index holds of one vacancy. Null or empty is unknown or not asked.
 *
 * @param id id of the vacancy
 * @param version its version; an older version never overwrites a newer one
 * @param published whether it is open for candidates now
 * @param closingDate last day it is open
 * @param employerId id of the employer
 * @param title title
 * @param description text
 * @param occupationCode code of the occupation
 * @param occupationReferenceCode code under which occupations are compared
 * @param occupationLabel what a person reads
 * @param sector SBI code of the employer, two digits
 * @param place place of work by postcode
 * @param hours hours a week offered
 * @param dayParts day parts required
 * @param startDate first day of work
 * @param competencies competencies asked
 * @param demands task demands 0-3
 * @param languages languages asked
 * @param educationLevel national work and thinking level 1-6 asked
 * @param licences driving licences required
 * @param certificates certificates required
 * @param tracks tracks the vacancy is open to; empty is all
 * @param publishedAt when it was published
 * @param compactProfile the profile as the scoring side wrote it; carried, not read
 */
public record VacancyDocument(
    String id,
    long version,
    boolean published,
    @Nullable LocalDate closingDate,
    String employerId,
    String title,
    @Nullable String description,
    @Nullable String occupationCode,
    @Nullable String occupationReferenceCode,
    @Nullable String occupationLabel,
    @Nullable String sector,
    @Nullable Place place,
    Hours hours,
    Set<String> dayParts,
    @Nullable LocalDate startDate,
    List<AskedCompetency> competencies,
    Map<String, Integer> demands,
    List<LanguageLevel> languages,
    @Nullable Integer educationLevel,
    Set<String> licences,
    Set<String> certificates,
    Set<String> tracks,
    @Nullable Instant publishedAt,
    String compactProfile) {

  /** Copies the collections. */
  public VacancyDocument {
    dayParts = Set.copyOf(dayParts);
    competencies = List.copyOf(competencies);
    demands = Map.copyOf(demands);
    languages = List.copyOf(languages);
    licences = Set.copyOf(licences);
    certificates = Set.copyOf(certificates);
    tracks = Set.copyOf(tracks);
  }
}
