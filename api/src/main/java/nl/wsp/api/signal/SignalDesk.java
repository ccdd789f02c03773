package nl.wsp.api.signal;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.jobseeker.JobSeekers;
import nl.wsp.api.platform.paging.Cursors;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.sql.Conditions;
import nl.wsp.api.platform.sql.Versions;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.signal.SignalBodies.CountsBody;
import nl.wsp.api.signal.SignalBodies.Done;
import nl.wsp.api.signal.SignalBodies.KindCount;
import nl.wsp.api.signal.SignalBodies.SignalBody;
import nl.wsp.api.signal.SignalBodies.Snooze;
import org.jspecify.annotations.Nullable;

/**
 * Where signals are read and dealt with. Everybody has his own; a team leader also has those of his
 * municipality that were left lying, without anything that tells whom they are about.
 */
@Singleton
class SignalDesk {
  private static final int LONGEST_NOTE = 2000;
  private static final int LONGEST_SNOOZE_DAYS = 90;

  private final SignalRepository repository;
  private final Signals signals;
  private final JobSeekers people;
  private final Accounts accounts;
  private final Cursors cursors;
  private final JdbcOperations jdbc;
  private final Clock clock;

  SignalDesk(
      SignalRepository repository,
      Signals signals,
      JobSeekers people,
      Accounts accounts,
      Cursors cursors,
      JdbcOperations jdbc,
      Clock clock) {
    this.repository = repository;
    this.signals = signals;
    this.people = people;
    this.accounts = accounts;
    this.cursors = cursors;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Open signals in sight, the first due first.
   *
   * @param snoozed whether own ones that were put off are listed instead
   */
  @Transactional
  Slice<SignalBody> list(
      Actor actor,
      boolean snoozed,
      @Nullable Integer limit,
      @Nullable String cursor,
      Locale language) {
    int size = Cursors.limitOf(limit);
    LocalDate today = Time.today(clock);
    String scope = "signals|" + actor.userId() + "|" + snoozed;
    Conditions conditions = new Conditions().and("state = 'OPEN'");
    List<String> led = actor.municipalitiesAs(Role.MANAGER);
    String own =
        snoozed
            ? "owner_id = ? AND snoozed_until > ?"
            : "owner_id = ? AND (snoozed_until IS NULL OR snoozed_until <= ?)";
    boolean leadsAll = actor.servesAll(Role.MANAGER);
    if (snoozed || (led.isEmpty() && !leadsAll)) {
      conditions.and(own, actor.userId(), today);
    } else if (leadsAll) {
      conditions.and("(" + own + ") OR escalated_at IS NOT NULL", actor.userId(), today);
    } else {
      Object[] values = new Object[led.size() + 2];
      values[0] = actor.userId();
      values[1] = today;
      System.arraycopy(led.toArray(), 0, values, 2, led.size());
      conditions.and(
          "("
              + own
              + ") OR (escalated_at IS NOT NULL AND "
              + Conditions.in("municipality_code", led.size())
              + ")",
          values);
    }
    if (cursor != null) {
      List<String> after = cursors.decode(scope, cursor);
      LocalDate day = LocalDate.parse(after.get(0));
      conditions.and("due_on > ? OR (due_on = ? AND id > ?)", day, day, after.get(1));
    }
    List<UUID> ids =
        conditions.ids(jdbc, "SELECT id FROM work_signal", "ORDER BY due_on, id", size + 1);
    List<UUID> shown = ids.size() > size ? ids.subList(0, size) : ids;
    List<SignalRow> rows =
        shown.isEmpty() ? List.of() : repository.findByIdInOrderByDueOnAscAndIdAsc(shown);
    String next = null;
    if (ids.size() > size) {
      SignalRow last = rows.getLast();
      next = cursors.encode(scope, List.of(last.dueOn().toString(), last.id().toString()));
    }
    return new Slice<>(bodies(actor, rows, language), next);
  }

  /** How many wait, by kind: own ones, and those left lying in a team leader's municipality. */
  @Transactional
  CountsBody counts(Actor actor, Locale language) {
    LocalDate today = Time.today(clock);
    List<String> led = actor.municipalitiesAs(Role.MANAGER);
    List<SignalRepository.Counted> counted;
    if (actor.servesAll(Role.MANAGER)) {
      counted = repository.countAllEscalated(today);
    } else if (led.isEmpty()) {
      counted = repository.countOwn(actor.userId(), today);
    } else {
      counted = repository.countEscalated(led, today);
    }
    return new CountsBody(
        counted.stream().mapToLong(SignalRepository.Counted::number).sum(),
        counted.stream().mapToLong(SignalRepository.Counted::overdue).sum(),
        counted.stream()
            .map(
                each ->
                    new KindCount(
                        each.kind(), text(each.kind(), language), each.number(), each.overdue()))
            .toList());
  }

  /**
   * Puts an own signal off.
   *
   * @throws Problem 422 for a day that has come, or after more than 90 days
   */
  @Transactional
  SignalBody snooze(Actor actor, UUID id, Snooze given, @Nullable String ifMatch, Locale language) {
    SignalRow row = inSight(actor, id);
    Versions.check(ifMatch, given.version(), row.version());
    LocalDate today = Time.today(clock);
    LocalDate until = given.until();
    if (until == null) {
      throw Problem.invalid("/until", "required");
    }
    if (!row.ownerId().equals(actor.userId())) {
      throw Problem.notAllowed();
    }
    if (!until.isAfter(today)) {
      throw Problem.unprocessable("/until", "in-past");
    }
    if (until.isAfter(today.plusDays(LONGEST_SNOOZE_DAYS))) {
      throw Problem.unprocessable("/until", "too-high", today.plusDays(LONGEST_SNOOZE_DAYS));
    }
    SignalRow saved =
        signals.save(row, row.snoozed(until, clock.instant()), "SNOOZED", actor.userId(), null);
    return bodies(actor, List.of(saved), language).getFirst();
  }

  /** Closes a signal with what was done; a team leader may close one that reached him. */
  @Transactional
  void done(Actor actor, UUID id, Done given, @Nullable String ifMatch) {
    SignalRow row = inSight(actor, id);
    Versions.check(ifMatch, given.version(), row.version());
    String note = given.note() == null ? "" : given.note().strip();
    if (note.isEmpty()) {
      throw Problem.invalid("/note", "required");
    }
    if (note.length() > LONGEST_NOTE) {
      throw Problem.invalid("/note", "size", 1, LONGEST_NOTE);
    }
    signals.save(
        row, row.done(actor.userId(), note, clock.instant()), "DONE", actor.userId(), null);
  }

  private SignalRow inSight(Actor actor, UUID id) {
    SignalRow row = repository.findById(id).orElseThrow(Problem::notFound);
    boolean leads =
        row.escalatedAt() != null
            && (actor.servesAll(Role.MANAGER)
                || actor.municipalitiesAs(Role.MANAGER).contains(row.municipalityCode()));
    if (!row.ownerId().equals(actor.userId()) && !leads) {
      throw Problem.notFound();
    }
    if (row.state() != SignalRow.State.OPEN) {
      throw Problem.conflict("", "signal-closed");
    }
    return row;
  }

  private List<SignalBody> bodies(Actor actor, List<SignalRow> rows, Locale language) {
    LocalDate today = Time.today(clock);
    Map<UUID, String> names =
        people.ownNames(
            actor, rows.stream().map(SignalRow::aboutId).filter(Objects::nonNull).toList());
    Map<UUID, Accounts.Person> owners =
        accounts.findAll(rows.stream().map(SignalRow::ownerId).toList());
    return rows.stream()
        .map(
            row -> {
              boolean mine = row.ownerId().equals(actor.userId());
              UUID about = row.aboutId();
              return new SignalBody(
                  row.id(),
                  row.kind(),
                  text(row.kind(), language),
                  about == null ? null : names.get(about),
                  mine ? row.path() : null,
                  row.dueOn(),
                  row.dueOn().isBefore(today),
                  row.snoozedUntil(),
                  row.escalatedAt(),
                  owners.get(row.ownerId()).displayName(),
                  mine,
                  row.version());
            })
        .toList();
  }

  private static String text(SignalKind kind, Locale language) {
    return Texts.of("notification", language, "word." + kind);
  }
}
