package nl.wsp.api.vacancy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.employer.EmployerBrief;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy as other features read it.
 *
 * @param status as of today: never open after the closing date
 * @param sourceFields what an import brought that has no field of its own
 * @param createdBy absent for an import
 */
public record VacancyDetail(
    UUID id,
    long version,
    VacancyStatus status,
    EmployerBrief employer,
    VacancyContent content,
    Map<String, Object> sourceFields,
    @Nullable UUID createdBy,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant publishedAt) {

  /** Whether people can respond today. */
  public boolean isOpen() {
    return status == VacancyStatus.PUBLISHED;
  }

  /** The same vacancy if it said something else: to count or score what a change would do. */
  public VacancyDetail saying(VacancyContent other) {
    return new VacancyDetail(
        id,
        version,
        status,
        employer,
        other,
        sourceFields,
        createdBy,
        createdAt,
        updatedAt,
        publishedAt);
  }
}
