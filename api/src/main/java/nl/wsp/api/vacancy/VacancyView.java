package nl.wsp.api.vacancy;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.wsp.matching.DayPart;
import nl.wsp.matching.LanguageLevel;
import nl.wsp.matching.TaskDemand;
import nl.wsp.matching.Track;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy as it is read. Fields that are only for the employer and staff are absent for others.
 *
 * @param hourlyWage gross euros per hour, as a decimal string
 * @param tracks for the employer and staff only
 * @param sourceFields for the employer and staff only: what an import brought that has no field
 * @param steps steps this reader can take now; absent in lists
 * @param editable whether this reader can rewrite it now; absent in lists
 * @param missing what still stands in the way of publishing; absent in lists
 * @param warnings what is allowed but deserves a look; absent in lists
 */
@Serdeable
record VacancyView(
    UUID id,
    VacancyStatus status,
    UUID employerId,
    String employerName,
    String title,
    @Nullable String description,
    @Nullable Coded occupation,
    @Nullable String postcode,
    @Nullable Hours hoursPerWeek,
    Set<DayPart> dayParts,
    @Nullable String hourlyWage,
    int positions,
    @Nullable LocalDate startDate,
    @Nullable String contractForm,
    @Nullable Integer contractMonths,
    @Nullable LocalDate closingDate,
    List<Competency> competencies,
    Map<TaskDemand, Integer> demands,
    List<Language> languages,
    List<String> licences,
    List<String> certificates,
    @Nullable Integer educationLevel,
    @Nullable Set<Track> tracks,
    @Nullable Map<String, Object> sourceFields,
    long version,
    @Nullable Instant publishedAt,
    @Nullable Instant updatedAt,
    @Nullable List<Step> steps,
    @Nullable Boolean editable,
    @Nullable List<Remark> missing,
    @Nullable List<Remark> warnings) {

  /** A code and what people read for it. */
  @Serdeable
  record Coded(@Nullable String code, @Nullable String label) {}

  /** Hours a week. */
  @Serdeable
  record Hours(@Nullable BigDecimal min, @Nullable BigDecimal max) {}

  /** A competency asked; without a level any level will do. */
  @Serdeable
  record Competency(
      String code, @Nullable String label, @Nullable Integer level, boolean essential) {}

  /** A language asked; without a level any level will do. */
  @Serdeable
  record Language(String code, @Nullable LanguageLevel level) {}

  /** A step the reader can take. */
  @Serdeable
  record Step(VacancyStatus to, String action, boolean reasonRequired) {}

  /** Something about a field, in the reader's language. */
  @Serdeable
  record Remark(String pointer, String code, String message) {}
}
