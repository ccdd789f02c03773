package nl.wsp.api.aftercare;

import java.time.LocalDate;
import java.util.UUID;
import nl.wsp.api.signal.SignalKind;
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

  /** What is signalled before it ends. */
  SignalKind endKind() {
    return kind == Kind.EDUCATION ? SignalKind.EDUCATION_ENDS : SignalKind.CONTRACT_ENDS;
  }

  /** What somebody started. */
  public enum Kind {
    WORK,
    EDUCATION
  }
}
