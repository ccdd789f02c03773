package nl.wsp.api.networkcafe.live;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.networkcafe.MatchingSessions;
import nl.wsp.api.networkcafe.MatchingSessions.Opened;
import nl.wsp.api.networkcafe.SessionPerson;
import nl.wsp.api.networkcafe.live.CafeTables.CafeTable;
import nl.wsp.api.networkcafe.live.TableBodies.SeatWanted;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * Brings people to tables: who waits, who sits where, who helps where. Each command is one
 * transaction under the session's lock and can be sent again.
 */
@Singleton
class CafeDesk {
  private static final int MOST_TABLES = 40;
  private static final int MOST_HELPERS = 8;

  private final BoardAccess access;
  private final MatchingSessions sessions;
  private final BoardLayouts layouts;
  private final CafeTables tables;
  private final CardRepository cards;
  private final CardShelf shelf;
  private final Accounts accounts;
  private final Commands commands;
  private final EventLog log;
  private final Clock clock;

  CafeDesk(
      BoardAccess access,
      MatchingSessions sessions,
      BoardLayouts layouts,
      CafeTables tables,
      CardRepository cards,
      CardShelf shelf,
      Accounts accounts,
      Commands commands,
      EventLog log,
      Clock clock) {
    this.access = access;
    this.sessions = sessions;
    this.layouts = layouts;
    this.tables = tables;
    this.cards = cards;
    this.shelf = shelf;
    this.accounts = accounts;
    this.commands = commands;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Puts down tables, or takes the last ones away.
   *
   * @throws Problem 404, 403 for who does not plan the session, 400 for an impossible number, 409
   *     when somebody sits at a table that goes
   */
  @Transactional
  public void putDown(Actor actor, UUID sessionId, @Nullable Integer count, @Nullable String key) {
    requirePlanner(access.work(actor, sessionId));
    if (count == null) {
      throw Problem.invalid("/count", "required");
    }
    if (count < 0 || count > MOST_TABLES) {
      throw Problem.invalid(
          "/count", count < 0 ? "too-low" : "too-high", count < 0 ? 0 : MOST_TABLES);
    }
    commands.once(
        actor,
        key,
        "matching-sessions/" + sessionId + "/tables",
        count,
        doer -> {
          log.lock(sessionId);
          List<CafeTable> now = tables.of(sessionId);
          for (int number = now.size() + 1; number <= count; number++) {
            tables.add(sessionId, number);
          }
          for (CafeTable table : now) {
            if (table.number() > count) {
              if (table.cardId() != null) {
                throw Problem.conflict("/count", "table-occupied", table.number());
              }
              tables.remove(table);
            }
          }
          event(doer, sessionId, EventKind.TABLE, EventContent.ofTable(doer, count));
        });
  }

  /**
   * Says who helps at a table.
   *
   * @throws Problem 404, 403 for who does not plan the session, 422 for who does not work here
   */
  @Transactional
  public void help(
      Actor actor, UUID sessionId, int number, List<UUID> helpers, @Nullable String key) {
    requirePlanner(access.work(actor, sessionId));
    if (helpers.size() > MOST_HELPERS) {
      throw Problem.invalid("/helpers", "size", 0, MOST_HELPERS);
    }
    for (UUID helper : helpers) {
      if (!accounts.isMember(helper, Role.ACCOUNT_MANAGER)
          && !accounts.isMember(helper, Role.CONSULTANT)) {
        throw Problem.unprocessable("/helpers", "unknown-colleague");
      }
    }
    commands.once(
        actor,
        key,
        "matching-sessions/" + sessionId + "/tables/" + number + "/helpers",
        helpers,
        doer -> {
          log.lock(sessionId);
          tables.replaceHelpers(table(sessionId, number), helpers.stream().distinct().toList());
          event(doer, sessionId, EventKind.TABLE, EventContent.ofTable(doer, number));
        });
  }

  /**
   * Puts somebody in the queue, or takes him out of it.
   *
   * @throws Problem 404 out of sight, 409 when he sits at a table
   */
  @Transactional
  public void queue(
      Actor actor, UUID sessionId, UUID cardId, boolean waiting, @Nullable String key) {
    Opened opened = access.work(actor, sessionId);
    SessionPerson person = access.person(actor, sessionId, cardId);
    BoardLayout layout = layouts.of(opened.session().kind());
    commands.once(
        actor,
        key,
        "matching-sessions/" + sessionId + "/cards/" + cardId + "/queue",
        waiting,
        doer -> {
          log.lock(sessionId);
          if (waiting && seatOf(sessionId, cardId).isPresent()) {
            throw Problem.conflict("/waiting", "sits-at-table");
          }
          CardRow before = shelf.card(person, layout);
          if (waiting == (before.queuedAt() != null)) {
            return;
          }
          Instant now = clock.instant();
          CardRow after = shelf.put(before.queued(waiting ? now : null, now));
          log.append(
              sessionId,
              EventKind.QUEUE,
              person.jobSeekerId(),
              doer.userId(),
              doer.commandId(),
              EventContent.of(doer, after.state()));
        });
  }

  /**
   * Lets somebody sit down at a table that is free: who is named, or who waits longest among those
   * whom the actor may see.
   *
   * @throws Problem 404, 409 when the table is taken, the person sits elsewhere or nobody waits
   */
  @Transactional
  public void seat(
      Actor actor, UUID sessionId, int number, SeatWanted wanted, @Nullable String key) {
    Opened opened = access.work(actor, sessionId);
    BoardLayout layout = layouts.of(opened.session().kind());
    commands.once(
        actor,
        key,
        "matching-sessions/" + sessionId + "/tables/" + number + "/guest",
        wanted,
        doer -> {
          log.lock(sessionId);
          CafeTable table = table(sessionId, number);
          if (table.cardId() != null) {
            throw Problem.conflict("/cardId", "table-occupied", number);
          }
          SessionPerson person =
              wanted.cardId() == null
                  ? next(actor, sessionId)
                  : access.person(actor, sessionId, wanted.cardId());
          if (seatOf(sessionId, person.id()).isPresent()) {
            throw Problem.conflict("/cardId", "sits-at-table");
          }
          Instant now = clock.instant();
          CardRow card = shelf.card(person, layout).queued(null, now);
          card = shelf.put(toTable(doer, layout, person, card, now));
          tables.seat(table, person.id(), now);
          log.append(
              sessionId,
              EventKind.CARD_MOVED,
              person.jobSeekerId(),
              doer.userId(),
              doer.commandId(),
              EventContent.of(doer, card.state()));
          event(doer, sessionId, EventKind.TABLE, EventContent.ofTable(doer, number));
        });
  }

  private CardRow toTable(
      Doer doer, BoardLayout layout, SessionPerson person, CardRow card, Instant now) {
    CardRow timed = card.timed(card.timer().started(now), now);
    return layout
        .atTable()
        .filter(column -> !column.code().equals(card.boardColumn()))
        .map(
            column ->
                timed.moved(
                    column.code(),
                    shelf.placeBefore(person.sessionId(), layout, column.code(), null, person.id()),
                    doer.userId(),
                    now))
        .orElse(timed);
  }

  /**
   * Frees a table; the talk's timer stops. Freeing a free one changes nothing.
   *
   * @throws Problem 404
   */
  @Transactional
  public void leave(Actor actor, UUID sessionId, int number, @Nullable String key) {
    access.work(actor, sessionId);
    commands.once(
        actor,
        key,
        "matching-sessions/" + sessionId + "/tables/" + number + "/leave",
        null,
        doer -> {
          log.lock(sessionId);
          CafeTable table = table(sessionId, number);
          if (table.cardId() == null) {
            return;
          }
          Instant now = clock.instant();
          cards
              .findById(table.cardId())
              .ifPresent(
                  card -> {
                    CardRow after = shelf.put(card.timed(card.timer().paused(now), now));
                    log.append(
                        sessionId,
                        EventKind.TIMER,
                        card.jobSeekerId(),
                        doer.userId(),
                        doer.commandId(),
                        EventContent.of(doer, after.state()));
                  });
          tables.seat(table, null, now);
          event(doer, sessionId, EventKind.TABLE, EventContent.ofTable(doer, number));
        });
  }

  private SessionPerson next(Actor actor, UUID sessionId) {
    List<UUID> waiting =
        cards.findBySessionId(sessionId).stream()
            .filter(card -> card.queuedAt() != null)
            .sorted(Comparator.comparing(CardRow::queuedAt).thenComparing(CardRow::id))
            .map(CardRow::id)
            .toList();
    List<SessionPerson> all = sessions.everybody(sessionId);
    var visible = access.visible(actor, all.stream().map(SessionPerson::jobSeekerId).toList());
    return waiting.stream()
        .flatMap(id -> all.stream().filter(person -> person.id().equals(id)))
        .filter(person -> visible.contains(person.jobSeekerId()))
        .findFirst()
        .orElseThrow(() -> Problem.conflict("/cardId", "nobody-waits"));
  }

  private Optional<CafeTable> seatOf(UUID sessionId, UUID cardId) {
    return tables.of(sessionId).stream().filter(table -> cardId.equals(table.cardId())).findFirst();
  }

  private CafeTable table(UUID sessionId, int number) {
    return tables.find(sessionId, number).orElseThrow(Problem::notFound);
  }

  private void event(Doer doer, UUID sessionId, EventKind kind, EventContent content) {
    log.append(sessionId, kind, null, doer.userId(), doer.commandId(), content);
  }

  private static void requirePlanner(Opened opened) {
    if (!opened.sight().plans()) {
      throw Problem.notAllowed();
    }
  }
}
