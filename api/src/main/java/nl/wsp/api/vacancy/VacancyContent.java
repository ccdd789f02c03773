package nl.wsp.api.vacancy;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wsp.matching.AskedCompetency;
import nl.wsp.matching.DayPart;
import nl.wsp.matching.SpokenLanguage;
import nl.wsp.matching.TaskDemand;
import nl.wsp.matching.Track;
import org.jspecify.annotations.Nullable;

/**
 * What a vacancy says. Null is not filled in, an empty list is not asked.
 *
 * @param occupationCode code of our occupations, or of another source as it came
 * @param postcode place of work, in full or the four digits
 * @param hoursMin fewest hours a week, above 0
 * @param hoursMax most hours a week
 * @param hourlyWage gross euros per hour, without holiday allowance
 * @param contractForm code of the list of contract forms, or of another source as it came
 * @param closingDate last day to respond, to midnight in Amsterdam
 * @param demands level 0-3 by task demand, absent is unknown
 * @param educationLevel national work and thinking level 1-6
 * @param tracks tracks it is open to; none is open to all
 */
@Serdeable
public record VacancyContent(
    String title,
    @Nullable String description,
    @Nullable String occupationCode,
    @Nullable String occupationLabel,
    @Nullable String postcode,
    @Nullable BigDecimal hoursMin,
    @Nullable BigDecimal hoursMax,
    @Nullable BigDecimal hourlyWage,
    int positions,
    @Nullable LocalDate startDate,
    @Nullable String contractForm,
    @Nullable Integer contractMonths,
    @Nullable LocalDate closingDate,
    @Nullable Integer educationLevel,
    Set<DayPart> dayParts,
    List<AskedCompetency> competencies,
    Map<TaskDemand, Integer> demands,
    List<SpokenLanguage> languages,
    List<String> licences,
    List<String> certificates,
    Set<Track> tracks) {
  /** Title of a vacancy whose source gives none: vacancies are Dutch, whoever reads them. */
  public static final String UNTITLED = "Vacature zonder titel";

  /** This content where it says something, and an older one where it does not. */
  VacancyContent over(VacancyContent older) {
    boolean ownHours = hoursMin != null || hoursMax != null;
    return new VacancyContent(
        title.equals(UNTITLED) ? older.title : title,
        either(description, older.description),
        either(occupationCode, older.occupationCode),
        occupationCode == null ? older.occupationLabel : occupationLabel,
        either(postcode, older.postcode),
        ownHours ? hoursMin : older.hoursMin,
        ownHours ? hoursMax : older.hoursMax,
        either(hourlyWage, older.hourlyWage),
        positions,
        either(startDate, older.startDate),
        either(contractForm, older.contractForm),
        either(contractMonths, older.contractMonths),
        either(closingDate, older.closingDate),
        either(educationLevel, older.educationLevel),
        dayParts.isEmpty() ? older.dayParts : dayParts,
        competencies.isEmpty() ? older.competencies : competencies,
        demands.isEmpty() ? older.demands : demands,
        languages.isEmpty() ? older.languages : languages,
        licences.isEmpty() ? older.licences : licences,
        certificates.isEmpty() ? older.certificates : certificates,
        tracks.isEmpty() ? older.tracks : tracks);
  }

  private static <T> @Nullable T either(@Nullable T said, @Nullable T older) {
    return said == null ? older : said;
  }

  /** The same with another last day. */
  VacancyContent closingOn(@Nullable LocalDate newClosingDate) {
    return with(occupationCode, occupationLabel, startDate, newClosingDate);
  }

  /** The same with another occupation, of any source. */
  public VacancyContent withOccupation(@Nullable String code, @Nullable String label) {
    return with(code, label, startDate, closingDate);
  }

  /** For a new vacancy: dates that have passed are left open. */
  VacancyContent withoutPassedDates(LocalDate today) {
    return with(
        occupationCode,
        occupationLabel,
        startDate != null && startDate.isBefore(today) ? null : startDate,
        closingDate != null && closingDate.isBefore(today) ? null : closingDate);
  }

  private VacancyContent with(
      @Nullable String newOccupationCode,
      @Nullable String newOccupationLabel,
      @Nullable LocalDate newStartDate,
      @Nullable LocalDate newClosingDate) {
    return new VacancyContent(
        title,
        description,
        newOccupationCode,
        newOccupationLabel,
        postcode,
        hoursMin,
        hoursMax,
        hourlyWage,
        positions,
        newStartDate,
        contractForm,
        contractMonths,
        newClosingDate,
        educationLevel,
        dayParts,
        competencies,
        demands,
        languages,
        licences,
        certificates,
        tracks);
  }
}
