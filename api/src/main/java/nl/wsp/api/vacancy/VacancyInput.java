package nl.wsp.api.vacancy;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy as it is written: a title is enough for a draft, the rest can wait. Codes are texts
 * here, so that an unknown one is answered with the place where it stands.
 *
 * @param employerId implied for an employer's own people
 * @param closingDate last day to respond, to midnight in Amsterdam
 * @param version version the change is based on, unless If-Match says it
 */
@Serdeable
@Introspected
public record VacancyInput(
    @Nullable UUID employerId,
    @Nullable String title,
    @Nullable String description,
    @Nullable Coded occupation,
    @Nullable String postcode,
    @Nullable Hours hoursPerWeek,
    @Nullable List<@Nullable String> dayParts,
    @Nullable BigDecimal hourlyWage,
    @Nullable Integer positions,
    @Nullable LocalDate startDate,
    @Nullable String contractForm,
    @Nullable Integer contractMonths,
    @Nullable LocalDate closingDate,
    @Nullable List<@Nullable Competency> competencies,
    @Nullable Map<String, @Nullable Integer> demands,
    @Nullable List<@Nullable Language> languages,
    @Nullable List<@Nullable String> licences,
    @Nullable List<@Nullable String> certificates,
    @Nullable Integer educationLevel,
    @Nullable List<@Nullable String> tracks,
    @Nullable Long version) {

  /** A code, with or without what people read for it. */
  @Serdeable
  @Introspected
  public record Coded(@Nullable String code, @Nullable String label) {}

  /** Hours a week. */
  @Serdeable
  @Introspected
  public record Hours(@Nullable BigDecimal min, @Nullable BigDecimal max) {}

  /** A competency asked: level 1-5 or any, essential or desired. */
  @Serdeable
  @Introspected
  public record Competency(
      @Nullable String code, @Nullable Integer level, @Nullable Boolean essential) {}

  /** A language asked, with a CEFR level or any. */
  @Serdeable
  @Introspected
  public record Language(@Nullable String code, @Nullable String level) {}
}
