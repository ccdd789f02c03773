import type { Action, Board, Cafe, Card, CardState, Column, Outcome, TimerAction } from './calls';

/** An action as it was seen by who ticks it off. */
export type SeenAction = Pick<Action, 'id' | 'sessionId' | 'what' | 'ownerId' | 'dueOn' | 'version'>;

/** What somebody does on the board; kept on the device until the server has it. */
export type Wanted =
  | { kind: 'move'; cardId: string; column: string; beforeCardId: string | null; version: number }
  | { kind: 'time'; cardId: string; action: TimerAction }
  | { kind: 'conclude'; cardId: string; outcome: Outcome | null; note: string | null; version: number }
  | { kind: 'agree'; cardId: string | null; what: string; dueOn: string; ownerId: string | null }
  | { kind: 'settle'; cardId: string | null; action: SeenAction; done: boolean }
  /** Without a card: who waits longest when the server hears of it. */
  | { kind: 'seat'; cardId: string | null; table: number }
  | { kind: 'leave'; cardId: string | null; table: number }
  | { kind: 'queue'; cardId: string; waiting: boolean };

/** A command on its way. The id is of our own making: sending twice is the same as sending once. */
export interface Command {
  id: string;
  /** Order in which they were given. */
  order: number;
  wanted: Wanted;
}

/** A command that came too late: somebody else was earlier, or the server refused it. */
export interface Conflict {
  id: string;
  wanted: Wanted;
  message: string;
}

function versioned(wanted: Wanted): boolean {
  return wanted.kind === 'move' || wanted.kind === 'conclude';
}

/** The version a new command is based on: the server's, and one more for each of our own that waits. */
export function versionFor(board: Board, pending: readonly Command[], cardId: string): number {
  const shown = shownCards(board.cards, board.columns, pending, 0);
  return shown.find((card) => card.state.id === cardId)?.state.version ?? 0;
}

/** Those that wait behind a refused one and were meant to follow it. */
export function following(pending: readonly Command[], refused: Command): Command[] {
  if (!versioned(refused.wanted)) return [];
  return pending.filter(
    (one) =>
      one.order > refused.order && versioned(one.wanted) && one.wanted.cardId === refused.wanted.cardId,
  );
}

function byPlace(a: Card, b: Card): number {
  return a.state.place - b.state.place || a.state.id.localeCompare(b.state.id);
}

/** Cards of a column in their order. */
export function cardsIn(cards: readonly Card[], column: string): Card[] {
  return cards.filter((card) => card.state.column === column).sort(byPlace);
}

function placed(cards: readonly Card[], cardId: string, column: string, beforeCardId: string | null): number {
  const others = cardsIn(cards, column).filter((card) => card.state.id !== cardId);
  const at = others.findIndex((card) => card.state.id === beforeCardId);
  const next = at === -1 ? undefined : others[at];
  const previous = at === -1 ? others.at(-1) : others[at - 1];
  if (next && previous) return (previous.state.place + next.state.place) / 2;
  if (next) return next.state.place - 1;
  return (previous?.state.place ?? 0) + 1;
}

function timed(state: CardState, action: TimerAction, now: number): CardState {
  const { timer } = state;
  const started = timer.startedAt ? Date.parse(timer.startedAt) : null;
  switch (action) {
    case 'START':
      return started === null
        ? { ...state, timer: { ...timer, startedAt: new Date(now).toISOString() } }
        : state;
    case 'PAUSE':
      return started === null
        ? state
        : {
            ...state,
            timer: { ...timer, startedAt: null, usedMillis: timer.usedMillis + Math.max(0, now - started) },
          };
    case 'RESET':
      return { ...state, timer: { ...timer, startedAt: null, usedMillis: 0 } };
  }
}

function moved(shown: readonly Card[], state: CardState, column: string, before: string | null): CardState {
  return { ...state, column, place: placed(shown, state.id, column, before), version: state.version + 1 };
}

/** Sitting down starts the talk; the card goes where talks are, when it is not there yet. */
function seated(
  shown: readonly Card[],
  columns: readonly Column[],
  state: CardState,
  now: number,
): CardState {
  const timing = timed({ ...state, queuedAt: null }, 'START', now);
  const column = columns.find((one) => one.seated)?.code;
  return column && column !== state.column ? moved(shown, timing, column, null) : timing;
}

function after(
  card: Card,
  wanted: Wanted,
  shown: readonly Card[],
  columns: readonly Column[],
  now: number,
): Card {
  const { state } = card;
  switch (wanted.kind) {
    case 'move':
      return { ...card, state: moved(shown, state, wanted.column, wanted.beforeCardId) };
    case 'time':
      return { ...card, state: timed(state, wanted.action, now) };
    case 'conclude':
      return { ...card, state: { ...state, outcome: wanted.outcome, version: state.version + 1 } };
    case 'agree':
      return { ...card, openActions: card.openActions + 1 };
    case 'settle':
      return { ...card, openActions: Math.max(0, card.openActions + (wanted.done ? -1 : 1)) };
    case 'seat':
      return { ...card, state: seated(shown, columns, state, now) };
    case 'leave':
      return { ...card, state: timed(state, 'PAUSE', now) };
    case 'queue':
      return { ...card, state: { ...state, queuedAt: wanted.waiting ? new Date(now).toISOString() : null } };
  }
}

/** The cards as this person sees them: the server's, with his own commands that wait over them. */
export function shownCards(
  cards: readonly Card[],
  columns: readonly Column[],
  pending: readonly Command[],
  now: number,
): Card[] {
  let shown = [...cards];
  for (const { wanted } of pending) {
    const before = shown;
    shown = before.map((card) =>
      card.state.id === wanted.cardId ? after(card, wanted, before, columns, now) : card,
    );
  }
  return shown;
}

/** The actions as this person sees them: the server's, with what he ticked off or took back over them. */
export function shownActions(actions: readonly Action[], pending: readonly Command[]): Action[] {
  let shown = [...actions];
  for (const { wanted } of pending) {
    if (wanted.kind !== 'settle') continue;
    shown = shown.map((one) =>
      one.id === wanted.action.id ? { ...one, done: wanted.done, version: one.version + 1 } : one,
    );
  }
  return shown;
}

/** What was agreed about a card and is not sent yet. */
export function agreedAbout(
  pending: readonly Command[],
  cardId: string | null,
): Array<Extract<Wanted, { kind: 'agree' }>> {
  return pending
    .map(({ wanted }) => wanted)
    .filter((wanted) => wanted.kind === 'agree')
    .filter((wanted) => wanted.cardId === cardId);
}

/** The café as this person sees it: the server's tables and queue, with his own commands that wait over them. */
export function shownCafe(cafe: Cafe, pending: readonly Command[]): Cafe {
  let { tables, queue } = cafe;
  for (const { wanted } of pending) {
    if (wanted.kind === 'seat') {
      const cardId = wanted.cardId ?? queue[0]?.cardId;
      tables = tables.map((one) =>
        one.number === wanted.table ? { ...one, occupied: true, cardId: cardId ?? null } : one,
      );
      queue = queue.filter((one) => one.cardId !== cardId);
    } else if (wanted.kind === 'leave') {
      tables = tables.map((one) =>
        one.number === wanted.table ? { ...one, occupied: false, cardId: null } : one,
      );
    } else if (wanted.kind === 'queue') {
      queue = queue.filter((one) => one.cardId !== wanted.cardId);
      if (wanted.waiting) queue = [...queue, { cardId: wanted.cardId, queuedAt: cafe.now }];
    }
  }
  return { ...cafe, tables, queue };
}

/** Milliseconds left of a talk by the server's clock, below zero when the time is over. */
export function leftMillis(timer: CardState['timer'], serverNow: number): number {
  const running = timer.startedAt ? Math.max(0, serverNow - Date.parse(timer.startedAt)) : 0;
  return timer.seconds * 1000 - timer.usedMillis - running;
}

/** "4:05", or "-0:12" when the time is over. */
export function clockFace(millis: number): string {
  const seconds = Math.abs(Math.ceil(millis / 1000));
  const face = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return millis <= -1000 ? `-${face}` : face;
}
