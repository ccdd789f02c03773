package nl.wsp.api.jobseeker;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.wsp.matching.DayPart;
import nl.wsp.matching.Evidence;
import nl.wsp.matching.LanguageLevel;
import nl.wsp.matching.TaskDemand;
import org.jspecify.annotations.Nullable;

/**
 * A competency CV: what a person can and wants. Every field may be absent, which means unknown; an
 * empty list is the known answer "none". Stored as one JSON document under these names.
 *
 * @param headline one line in the person's own words
 * @param occupationsDone work history
 * @param occupationsWished occupation codes, the dearest wish first
 * @param sectorsWished SBI codes
 * @param competencies competencies with level and evidence
 * @param competenciesComplete whether person and consultant went through the whole list
 * @param wantedHoursPerWeek hours a week wanted; absent: the maximum. With a job: additional hours
 * @param hoursPerWeek fewest and most hours a week
 * @param currentHoursPerWeek hours of the present job; 0 is "no job"
 * @param dayParts parts of the week the person can work
 * @param postcode four digits, with or without the letters
 * @param maxTravelKm travel limit in km, great circle
 * @param transport means of transport the person has
 * @param availableFrom first day the person can start
 * @param languages languages with the level of speaking
 * @param educationLevel national work and thinking level by diploma, 1-6
 * @param provenLevel the same level proven by experience, 1-6
 * @param licences driving licences
 * @param certificates certificates
 * @param suits per task demand the level (0-3) that suits the person at most
 * @param presentation the person's own story
 */
@Serdeable
public record CvContent(
    @Nullable String headline,
    @Nullable List<OccupationDone> occupationsDone,
    @Nullable List<String> occupationsWished,
    @Nullable List<String> sectorsWished,
    @Nullable List<Competency> competencies,
    @Nullable Boolean competenciesComplete,
    @Nullable BigDecimal wantedHoursPerWeek,
    @Nullable HoursPerWeek hoursPerWeek,
    @Nullable BigDecimal currentHoursPerWeek,
    @Nullable List<DayPart> dayParts,
    @Nullable String postcode,
    @Nullable Integer maxTravelKm,
    @Nullable List<Transport> transport,
    @Nullable LocalDate availableFrom,
    @Nullable List<Language> languages,
    @Nullable Integer educationLevel,
    @Nullable Integer provenLevel,
    @Nullable List<Credential> licences,
    @Nullable List<Credential> certificates,
    @Nullable Map<TaskDemand, Integer> suits,
    @Nullable String presentation) {
  /** A CV of which nothing is known yet. */
  public static final CvContent EMPTY =
      new CvContent(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null, null, null, null, null, null);

  /** This CV where it is known, and an older one where it is not. */
  CvContent over(CvContent older) {
    return new CvContent(
        either(headline, older.headline),
        either(occupationsDone, older.occupationsDone),
        either(occupationsWished, older.occupationsWished),
        either(sectorsWished, older.sectorsWished),
        either(competencies, older.competencies),
        either(competenciesComplete, older.competenciesComplete),
        either(wantedHoursPerWeek, older.wantedHoursPerWeek),
        either(hoursPerWeek, older.hoursPerWeek),
        either(currentHoursPerWeek, older.currentHoursPerWeek),
        either(dayParts, older.dayParts),
        either(postcode, older.postcode),
        either(maxTravelKm, older.maxTravelKm),
        either(transport, older.transport),
        either(availableFrom, older.availableFrom),
        either(languages, older.languages),
        either(educationLevel, older.educationLevel),
        either(provenLevel, older.provenLevel),
        either(licences, older.licences),
        either(certificates, older.certificates),
        either(suits, older.suits),
        either(presentation, older.presentation));
  }

  /** The same without the hours wanted, so that the most hours count. */
  CvContent withoutWantedHours() {
    return new CvContent(
        headline,
        occupationsDone,
        occupationsWished,
        sectorsWished,
        competencies,
        competenciesComplete,
        null,
        hoursPerWeek,
        currentHoursPerWeek,
        dayParts,
        postcode,
        maxTravelKm,
        transport,
        availableFrom,
        languages,
        educationLevel,
        provenLevel,
        licences,
        certificates,
        suits,
        presentation);
  }

  private static <T> @Nullable T either(@Nullable T known, @Nullable T older) {
    return known == null ? older : known;
  }

  /**
   * Work done in an occupation.
   *
   * @param code occupation code
   * @param from first day, absent when undated
   * @param to last day; absent with a first day: still working there
   */
  @Serdeable
  public record OccupationDone(
      @Nullable String code, @Nullable LocalDate from, @Nullable LocalDate to) {}

  /**
   * A competency the CV lists.
   *
   * @param level 1 (with help) to 5 (teaches others), 0 cannot or does not want to
   * @param evidence who says so
   */
  @Serdeable
  public record Competency(
      @Nullable String code, @Nullable Integer level, @Nullable Evidence evidence) {}

  /** Fewest and most hours a week, decimals. */
  @Serdeable
  public record HoursPerWeek(@Nullable BigDecimal min, @Nullable BigDecimal max) {}

  /** A language (ISO 639) with the CEFR level of speaking. */
  @Serdeable
  public record Language(@Nullable String code, @Nullable LanguageLevel level) {}

  /**
   * A driving licence or certificate.
   *
   * @param held true, false ("no" was said) or absent (not said)
   * @param validUntil last day of validity
   */
  @Serdeable
  public record Credential(
      @Nullable String code, @Nullable Boolean held, @Nullable LocalDate validUntil) {}

  /** Means of transport: the codes of the reference list, and what else an import may say. */
  public enum Transport {
    WALK,
    BICYCLE,
    E_BIKE,
    MOPED,
    PUBLIC_TRANSPORT,
    CAR,
    MOTORCYCLE,
    OTHER
  }
}
