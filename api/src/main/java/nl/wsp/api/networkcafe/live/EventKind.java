package nl.wsp.api.networkcafe.live;

/** What happened in a session. */
public enum EventKind {
  /** A card stands elsewhere. */
  CARD_MOVED,
  /** Somebody wanted a card elsewhere after somebody else had moved it; it stays. */
  MOVE_REFUSED,
  /** A timer was started, paused or set back. */
  TIMER,
  /** What the talk about a person came to. */
  OUTCOME,
  /** An action was agreed, changed or done. */
  ACTION,
  /** Somebody waits for a table, or no longer. */
  QUEUE,
  /** Somebody sits down at a table or leaves it, or its helpers change. */
  TABLE,
  /** The agenda or the attendance changed: read the board again. */
  AGENDA
}
