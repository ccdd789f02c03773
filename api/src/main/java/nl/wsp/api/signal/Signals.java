package nl.wsp.api.signal;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import nl.wsp.api.notification.Message;
import nl.wsp.api.notification.MessageKind;
import nl.wsp.api.notification.Messages;
import nl.wsp.api.platform.history.ChangeHistory;
import nl.wsp.api.platform.sql.Ids;
import org.jspecify.annotations.Nullable;

/** Where features raise signals and close them. */
@Singleton
public class Signals {
  static final String AGGREGATE = "SIGNAL";

  private final SignalRepository signals;
  private final Messages messages;
  private final ChangeHistory history;
  private final JdbcOperations jdbc;
  private final Clock clock;

  Signals(
      SignalRepository signals,
      Messages messages,
      ChangeHistory history,
      JdbcOperations jdbc,
      Clock clock) {
    this.signals = signals;
    this.messages = messages;
    this.history = history;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Gives somebody a signal and tells him, in the caller's transaction. One that was raised before,
   * also one that is done, is not raised again.
   *
   * @return whether it is new
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean raise(Signal signal) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    UUID id = Ids.next();
    // the database decides who was first, also between two instances
    int fresh =
        jdbc.prepareStatement(
            """
            INSERT IGNORE INTO work_signal
              (id, kind, subject_id, due_on, owner_id, municipality_code, about_id, path, state,
               touched_at, version, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, 0, ?)
            """,
            insert -> {
              insert.setString(1, id.toString());
              insert.setString(2, signal.kind().name());
              insert.setString(3, signal.subject().toString());
              insert.setObject(4, signal.dueOn());
              insert.setString(5, signal.owner().toString());
              insert.setString(6, signal.municipality());
              insert.setString(7, text(signal.aboutPerson()));
              insert.setString(8, signal.path());
              insert.setTimestamp(9, Timestamp.from(now));
              insert.setTimestamp(10, Timestamp.from(now));
              return insert.executeUpdate();
            });
    if (fresh == 0) {
      return false;
    }
    SignalRow row = signals.findById(id).orElseThrow();
    history.record(AGGREGATE, id, 0, "RAISED", null, null, null, Tracked.of(row));
    messages.send(
        new Message(
            MessageKind.SIGNAL_RAISED,
            signal.owner(),
            "/signalen",
            Map.of("signal", signal.kind().name(), "day", signal.dueOn().toString()),
            Optional.empty(),
            signal.aboutPerson()));
    return true;
  }

  /** Closes what is open of a kind for a subject: it was settled elsewhere. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void settle(SignalKind kind, UUID subject) {
    settleExcept(kind, subject, Set.of());
  }

  /**
   * Closes what is open of a kind for a subject, but for some days: what was agreed changed.
   *
   * @param stillDue days whose signals stay
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void settleExcept(SignalKind kind, UUID subject, Set<LocalDate> stillDue) {
    for (SignalRow row : signals.lockOpen(kind, subject)) {
      if (!stillDue.contains(row.dueOn())) {
        save(row, row.settled(clock.instant()), "SETTLED", null, null);
      }
    }
  }

  /** Whether a signal of a kind was raised for a subject and a day, open or not. */
  @Transactional
  public boolean wasRaised(SignalKind kind, UUID subject, LocalDate dueOn) {
    return signals.existsByKindAndSubjectIdAndDueOn(kind, subject, dueOn);
  }

  /**
   * Gives open signals of one owner to another, who gets the time that everybody gets.
   *
   * @param moves which of them, by the job seeker they are about (null: nobody in particular)
   * @return how many
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public int handOver(UUID actorId, UUID from, UUID to, Predicate<@Nullable UUID> moves) {
    List<SignalRow> moving =
        signals.lockOpenOf(from).stream().filter(row -> moves.test(row.aboutId())).toList();
    moving.forEach(
        row -> save(row, row.ownedBy(to, clock.instant()), "HANDED_OVER", actorId, null));
    return moving.size();
  }

  /** Removes what is about a job seeker, as he is erased. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void forgetAbout(UUID jobSeekerId) {
    signals.deleteAbout(jobSeekerId);
  }

  SignalRow save(
      SignalRow before,
      SignalRow after,
      String action,
      @Nullable UUID actorId,
      @Nullable String reason) {
    SignalRow saved = signals.update(after);
    history.record(
        AGGREGATE,
        saved.id(),
        saved.version(),
        action,
        actorId,
        reason,
        Tracked.of(before),
        Tracked.of(saved));
    return saved;
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }

  /** What the history compares. */
  @Serdeable
  record Tracked(
      SignalKind kind,
      LocalDate dueOn,
      UUID ownerId,
      SignalRow.State state,
      @Nullable LocalDate snoozedUntil,
      @Nullable Instant escalatedAt) {
    static Tracked of(SignalRow row) {
      return new Tracked(
          row.kind(),
          row.dueOn(),
          row.ownerId(),
          row.state(),
          row.snoozedUntil(),
          row.escalatedAt());
    }
  }
}
