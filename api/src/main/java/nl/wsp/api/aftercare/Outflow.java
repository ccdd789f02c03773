package nl.wsp.api.aftercare;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who started to work or to learn.
 *
 * @param id id of the record of it: signals are about that
 * @param employerId absent for an education, or work without an employer we know
 * @param endsOn last day, absent when it has no end that is known
 */
public record Outflow(
    UUID id,
    UUID jobSeekerId,
    @Nullable UUID employerId,
    Kind kind,
    LocalDate startsOn,
    @Nullable LocalDate endsOn) {

  /** What somebody started. */
  public enum Kind {
    WORK,
    EDUCATION
  }
}
