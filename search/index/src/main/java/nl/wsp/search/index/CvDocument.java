package nl.wsp.search.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the index holds of one competency CV. There is no field for a name, contact, birth date,
 * benefit, wage value or health, and the index refuses any field it does not know: a leaked index
 * identifies nobody by itself. Null or empty is unknown.
 *
 * @param id id of the job seeker
 * @param version version of the whole file; an older version never overwrites a newer one
 * @param active whether the person is looking for work
 * @param audiences who may find the profile: consents ({@code COLLEAGUES}, {@code PARTNER:id}, …)
 *     and, as {@code STAFF:id}, the person's own consultant and stand-in
 * @param municipality code of the paying municipality
 * @param headline what the person wants or is, in one line, checked to name nobody
 * @param presentation the person's own text, checked to name nobody
 * @param occupations occupations wished and done
 * @param sectorsWished SBI codes, two digits
 * @param competencies competencies listed, with level 0 for "cannot or does not want to"
 * @param hours hours a week
 * @param currentHoursPerWeek hours of the present job
 * @param dayParts {@code MON_MORNING} … {@code SUN_NIGHT}
 * @param place home by postcode
 * @param maxTravelKm the person's own travel limit in km, 0 or more
 * @param availableFrom first day the person can start
 * @param languages languages spoken
 * @param educationLevel national work and thinking level 1-6 by diploma
 * @param provenLevel the same level proven by experience
 * @param licences driving licences recorded, held or not
 * @param certificates certificates recorded, held or not
 * @param suits per task demand (0-3) what suits the person at most
 * @param tracks coarse eligibility per track; never shown in any answer
 * @param completeness 0-100, share of the fields that are filled
 * @param updatedAt last change of the CV
 * @param compactProfile the profile as the scoring side wrote it; carried, not read
 */
public record CvDocument(
    String id,
    long version,
    boolean active,
    Set<String> audiences,
    @Nullable String municipality,
    @Nullable String headline,
    @Nullable String presentation,
    List<CvOccupation> occupations,
    List<String> sectorsWished,
    List<CvCompetency> competencies,
    Hours hours,
    @Nullable Double currentHoursPerWeek,
    Set<String> dayParts,
    @Nullable Place place,
    @Nullable Double maxTravelKm,
    @Nullable LocalDate availableFrom,
    List<LanguageLevel> languages,
    @Nullable Integer educationLevel,
    @Nullable Integer provenLevel,
    List<Credential> licences,
    List<Credential> certificates,
    Map<String, Integer> suits,
    Map<String, Eligibility> tracks,
    int completeness,
    @Nullable Instant updatedAt,
    String compactProfile) {

  /** Copies the collections. */
  public CvDocument {
    audiences = Set.copyOf(audiences);
    occupations = List.copyOf(occupations);
    sectorsWished = List.copyOf(sectorsWished);
    competencies = List.copyOf(competencies);
    dayParts = Set.copyOf(dayParts);
    languages = List.copyOf(languages);
    licences = List.copyOf(licences);
    certificates = List.copyOf(certificates);
    suits = Map.copyOf(suits);
    tracks = Map.copyOf(tracks);
  }
}
