package nl.wsp.api.networkcafe.live;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.networkcafe.MatchingSessions;
import nl.wsp.api.networkcafe.SessionPerson;
import org.jspecify.annotations.Nullable;

/** The cards of a session as they stand; changed only under the session's lock. */
@Singleton
class CardShelf {
  private final CardRepository cards;
  private final MatchingSessions sessions;
  private final EventLog log;

  CardShelf(CardRepository cards, MatchingSessions sessions, EventLog log) {
    this.cards = cards;
    this.sessions = sessions;
    this.log = log;
  }

  /** The card of a person, also when nobody touched it yet. */
  @Transactional
  public CardRow card(SessionPerson person, BoardLayout layout) {
    return cards
        .findById(person.id())
        .orElseGet(() -> CardRow.untouched(person, layout.first().code(), layout.timerSeconds()));
  }

  /** Cards of these people of one session, in one query. */
  @Transactional
  public List<CardRow> cards(UUID sessionId, List<SessionPerson> people, BoardLayout layout) {
    Map<UUID, CardRow> stored = new HashMap<>();
    cards.findBySessionId(sessionId).forEach(card -> stored.put(card.id(), card));
    List<CardRow> all = new ArrayList<>();
    for (SessionPerson person : people) {
      CardRow known = stored.get(person.id());
      all.add(
          known == null
              ? CardRow.untouched(person, layout.first().code(), layout.timerSeconds())
              : known);
    }
    return all;
  }

  /** Stores a card. */
  @Transactional(Transactional.TxType.MANDATORY)
  public CardRow put(CardRow card) {
    return cards.existsById(card.id()) ? cards.update(card) : cards.save(card);
  }

  /**
   * A place in a column.
   *
   * @param beforeCardId the card that comes after it; absent, or no longer there: at the end
   * @param ownId the card that moves
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public long placeBefore(
      UUID sessionId, BoardLayout layout, String column, @Nullable UUID beforeCardId, UUID ownId) {
    List<CardRow> all = cards(sessionId, sessions.everybody(sessionId), layout);
    List<CardRow> others =
        CardCommands.inColumn(all, column).stream()
            .filter(card -> !card.id().equals(ownId))
            .toList();
    int at = others.size();
    for (int i = 0; i < others.size(); i++) {
      if (others.get(i).id().equals(beforeCardId)) {
        at = i;
      }
    }
    if (at == others.size()) {
      return (others.isEmpty() ? 0 : others.getLast().place()) + CardRow.ROOM;
    }
    long low = at == 0 ? others.getFirst().place() - 2 * CardRow.ROOM : others.get(at - 1).place();
    long high = others.get(at).place();
    return high - low > 1 ? low + (high - low) / 2 : spread(sessionId, others, at);
  }

  /** No room left between two cards: gives all of the column new room, and tells everybody. */
  private long spread(UUID sessionId, List<CardRow> others, int at) {
    long place = CardRow.ROOM;
    long free = 0;
    for (int i = 0; i < others.size(); i++) {
      if (i == at) {
        free = place;
        place += CardRow.ROOM;
      }
      CardRow card = others.get(i);
      put(
          new CardRow(
              card.id(),
              card.sessionId(),
              card.jobSeekerId(),
              card.boardColumn(),
              place,
              card.outcome(),
              card.note(),
              card.movedBy(),
              card.movedAt(),
              card.timerSeconds(),
              card.timerStartedAt(),
              card.timerUsedMillis(),
              card.queuedAt(),
              card.version(),
              card.updatedAt()));
      place += CardRow.ROOM;
    }
    log.append(sessionId, EventKind.AGENDA, null, null, null, EventContent.EMPTY);
    return free;
  }
}
