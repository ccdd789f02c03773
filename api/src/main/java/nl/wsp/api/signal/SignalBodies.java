package nl.wsp.api.signal;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Signals as their readers see them. */
final class SignalBodies {
  private SignalBodies() {}

  /**
   * A signal.
   *
   * @param text what it asks, naming nobody
   * @param person name of whom it is about, for his own consultant only
   * @param path page where the work is done, absent for who may not go there
   * @param owner whose work it is
   * @param mine whether it is the reader's own
   */
  @Serdeable
  record SignalBody(
      UUID id,
      SignalKind kind,
      String text,
      @Nullable String person,
      @Nullable String path,
      LocalDate dueOn,
      boolean overdue,
      @Nullable LocalDate snoozedUntil,
      @Nullable Instant escalatedAt,
      String owner,
      boolean mine,
      long version) {}

  /** How many signals wait, by kind. */
  @Serdeable
  record CountsBody(long total, long overdue, List<KindCount> kinds) {}

  /** How many of one kind. */
  @Serdeable
  record KindCount(SignalKind kind, String text, long number, long overdue) {}

  /** Puts a signal off. */
  @Serdeable
  @Introspected
  record Snooze(@Nullable LocalDate until, @Nullable Long version) {}

  /** Says what was done. */
  @Serdeable
  @Introspected
  record Done(@Nullable String note, @Nullable Long version) {}
}
