package nl.wsp.api.networkcafe.live;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.wsp.api.networkcafe.MatchingSessions.Opened;
import nl.wsp.api.networkcafe.SessionPerson;
import nl.wsp.api.networkcafe.live.BoardBodies.Conclusion;
import nl.wsp.api.networkcafe.live.BoardBodies.MoveWanted;
import nl.wsp.api.networkcafe.live.BoardBodies.ProposalWanted;
import nl.wsp.api.networkcafe.live.BoardBodies.TimerWanted;
import nl.wsp.api.placement.Nomination;
import nl.wsp.api.placement.Proposals;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What people do with cards. Each command is one transaction under the session's lock: it changes
 * the card and writes the event, or nothing; sent twice under one key it has effect once.
 */
@Singleton
class CardCommands {
  private static final int MAX_NOTE = 2000;

  private final BoardAccess access;
  private final BoardLayouts layouts;
  private final CardRepository cards;
  private final CardShelf shelf;
  private final Commands commands;
  private final Proposals proposals;
  private final EventLog log;
  private final Clock clock;

  CardCommands(
      BoardAccess access,
      BoardLayouts layouts,
      CardRepository cards,
      CardShelf shelf,
      Commands commands,
      Proposals proposals,
      EventLog log,
      Clock clock) {
    this.access = access;
    this.layouts = layouts;
    this.cards = cards;
    this.shelf = shelf;
    this.commands = commands;
    this.proposals = proposals;
    this.log = log;
    this.clock = clock;
  }

  /**
   * What became of a command.
   *
   * @param refused the event that tells it did not happen, for somebody was earlier
   */
  record Done(CardState card, Optional<SessionEvent> refused) {}

  /**
   * Puts a card elsewhere. Somebody who looked at an older version is refused, and all see what he
   * wanted.
   *
   * @throws Problem 404 out of sight, 400 no such column, 409 when the session is over
   */
  @Transactional
  public Done move(
      Actor actor, UUID sessionId, UUID cardId, MoveWanted wanted, @Nullable String key) {
    Opened opened = access.work(actor, sessionId);
    SessionPerson person = access.person(actor, sessionId, cardId);
    BoardLayout layout = layouts.of(opened.session().kind());
    if (wanted.column() == null || layout.find(wanted.column()).isEmpty()) {
      throw Problem.invalid("/column", wanted.column() == null ? "required" : "unknown-value");
    }
    if (wanted.version() == null) {
      throw Problem.invalid("/version", "required");
    }
    UUID command =
        commands.once(
            actor,
            key,
            "matching-sessions/" + sessionId + "/cards/" + cardId + "/moves",
            wanted,
            doer -> move(doer, layout, person, wanted));
    return done(person, layout, command);
  }

  private void move(Doer doer, BoardLayout layout, SessionPerson person, MoveWanted wanted) {
    log.lock(person.sessionId());
    CardRow before = shelf.card(person, layout);
    if (before.version() != wanted.version()) {
      event(
          doer,
          EventKind.MOVE_REFUSED,
          person,
          EventContent.refused(doer, before.state(), wanted.column()));
      return;
    }
    long place =
        shelf.placeBefore(
            person.sessionId(), layout, wanted.column(), wanted.beforeCardId(), person.id());
    CardRow after = shelf.put(before.moved(wanted.column(), place, doer.userId(), clock.instant()));
    event(doer, EventKind.CARD_MOVED, person, EventContent.of(doer, after.state()));
  }

  /**
   * Starts, pauses or sets back the timer of a card. What is already so changes nothing.
   *
   * @throws Problem as {@link #move}
   */
  @Transactional
  public Done time(
      Actor actor, UUID sessionId, UUID cardId, TimerWanted wanted, @Nullable String key) {
    Opened opened = access.work(actor, sessionId);
    SessionPerson person = access.person(actor, sessionId, cardId);
    BoardLayout layout = layouts.of(opened.session().kind());
    if (wanted.action() == null) {
      throw Problem.invalid("/action", "required");
    }
    UUID command =
        commands.once(
            actor,
            key,
            "matching-sessions/" + sessionId + "/cards/" + cardId + "/timer",
            wanted,
            doer -> {
              log.lock(sessionId);
              CardRow before = shelf.card(person, layout);
              Instant now = clock.instant();
              CardTimer timer =
                  switch (wanted.action()) {
                    case START -> before.timer().started(now);
                    case PAUSE -> before.timer().paused(now);
                    case RESET -> before.timer().reset(layout.timerSeconds());
                  };
              if (!timer.equals(before.timer())) {
                CardRow after = shelf.put(before.timed(timer, now));
                event(doer, EventKind.TIMER, person, EventContent.of(doer, after.state()));
              }
            });
    return done(person, layout, command);
  }

  /**
   * Notes what the talk came to; the card goes to the column that is for it.
   *
   * @throws Problem as {@link #move}; 400 unknown outcome or too long a note
   */
  @Transactional
  public Done conclude(
      Actor actor, UUID sessionId, UUID cardId, Conclusion wanted, @Nullable String key) {
    Opened opened = access.work(actor, sessionId);
    SessionPerson person = access.person(actor, sessionId, cardId);
    BoardLayout layout = layouts.of(opened.session().kind());
    if (wanted.outcome() != null && TalkOutcome.find(wanted.outcome()).isEmpty()) {
      throw Problem.invalid("/outcome", "unknown-value");
    }
    if (wanted.note() != null && wanted.note().length() > MAX_NOTE) {
      throw Problem.invalid("/note", "size", 0, MAX_NOTE);
    }
    if (wanted.version() == null) {
      throw Problem.invalid("/version", "required");
    }
    UUID command =
        commands.once(
            actor,
            key,
            "matching-sessions/" + sessionId + "/cards/" + cardId + "/outcome",
            wanted,
            doer -> conclude(doer, layout, person, wanted));
    return done(person, layout, command);
  }

  private void conclude(Doer doer, BoardLayout layout, SessionPerson person, Conclusion wanted) {
    log.lock(person.sessionId());
    CardRow before = shelf.card(person, layout);
    TalkOutcome outcome = TalkOutcome.find(wanted.outcome()).orElse(null);
    String column =
        Optional.ofNullable(outcome)
            .flatMap(layout::forOutcome)
            .map(BoardColumn::code)
            .orElse(before.boardColumn());
    if (before.version() != wanted.version()) {
      event(
          doer, EventKind.MOVE_REFUSED, person, EventContent.refused(doer, before.state(), column));
      return;
    }
    concluded(doer, layout, person, before, column, outcome, wanted.note());
  }

  /** In the caller's transaction, under the lock: the outcome, whatever the version was. */
  @Transactional(Transactional.TxType.MANDATORY)
  public CardRow concluded(
      Doer doer,
      BoardLayout layout,
      SessionPerson person,
      CardRow before,
      String column,
      @Nullable TalkOutcome outcome,
      @Nullable String note) {
    Instant now = clock.instant();
    long place =
        column.equals(before.boardColumn())
            ? before.place()
            : shelf.placeBefore(person.sessionId(), layout, column, null, person.id());
    CardRow after = before.concluded(column, place, outcome, note, doer.userId(), now);
    CardRow stored = shelf.put(after);
    event(doer, EventKind.OUTCOME, person, EventContent.of(doer, stored.state()));
    return stored;
  }

  /**
   * Proposes the person for a vacancy; the card goes to the column that is for it, in the same
   * transaction.
   *
   * @throws Problem as {@link #move} without the version, and as {@link Proposals#propose}
   */
  @Transactional
  public CardState propose(
      Actor actor, UUID sessionId, UUID cardId, ProposalWanted wanted, @Nullable String key) {
    Opened opened = access.work(actor, sessionId);
    SessionPerson person = access.person(actor, sessionId, cardId);
    BoardLayout layout = layouts.of(opened.session().kind());
    UUID command =
        commands.once(
            actor,
            key,
            "matching-sessions/" + sessionId + "/cards/" + cardId + "/proposals",
            wanted,
            doer -> {
              log.lock(sessionId);
              proposals.propose(
                  actor,
                  new Nomination(
                      wanted.vacancyId(),
                      person.jobSeekerId(),
                      wanted.motivation(),
                      wanted.rankingId(),
                      wanted.passedOverReason(),
                      null,
                      null,
                      null));
              CardRow before = shelf.card(person, layout);
              String column =
                  layout
                      .forOutcome(TalkOutcome.PROPOSAL)
                      .map(BoardColumn::code)
                      .orElse(before.boardColumn());
              concluded(doer, layout, person, before, column, TalkOutcome.PROPOSAL, before.note());
            });
    return done(person, layout, command).card();
  }

  private void event(Doer doer, EventKind kind, SessionPerson person, EventContent content) {
    log.append(
        person.sessionId(), kind, person.jobSeekerId(), doer.userId(), doer.commandId(), content);
  }

  private Done done(SessionPerson person, BoardLayout layout, UUID command) {
    Optional<SessionEvent> refused =
        log.ofCommand(command).filter(event -> event.kind() == EventKind.MOVE_REFUSED);
    return new Done(
        cards
            .findById(person.id())
            .map(CardRow::state)
            .orElseGet(() -> shelf.card(person, layout).state()),
        refused);
  }

  /** Order of cards in a column. */
  static final Comparator<CardRow> IN_ORDER =
      Comparator.comparingLong(CardRow::place).thenComparing(CardRow::id);

  /** Cards of a column in their order. */
  static List<CardRow> inColumn(List<CardRow> all, String column) {
    return all.stream().filter(card -> card.boardColumn().equals(column)).sorted(IN_ORDER).toList();
  }
}
