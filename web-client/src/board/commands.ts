import type { Board, Card, CardState, Outcome, TimerAction } from './calls';

/** What somebody does on the board; kept on the device until the server has it. */
export type Wanted =
  | { kind: 'move'; cardId: string; column: string; beforeCardId: string | null; version: number }
  | { kind: 'time'; cardId: string; action: TimerAction }
  | { kind: 'conclude'; cardId: string; outcome: Outcome | null; note: string | null; version: number }
  | { kind: 'agree'; cardId: string | null; what: string; dueOn: string };

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
  const known = board.cards.find((card) => card.state.id === cardId)?.state.version ?? 0;
  return known + pending.filter(({ wanted }) => versioned(wanted) && wanted.cardId === cardId).length;
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

/** The cards as this person sees them: the server's, with his own commands that wait over them. */
export function shownCards(cards: readonly Card[], pending: readonly Command[], now: number): Card[] {
  let shown = [...cards];
  for (const { wanted } of pending) {
    shown = shown.map((card) => {
      if (card.state.id !== wanted.cardId) return card;
      switch (wanted.kind) {
        case 'move':
          return {
            ...card,
            state: {
              ...card.state,
              column: wanted.column,
              place: placed(shown, wanted.cardId, wanted.column, wanted.beforeCardId),
            },
          };
        case 'time':
          return { ...card, state: timed(card.state, wanted.action, now) };
        case 'conclude':
          return { ...card, state: { ...card.state, outcome: wanted.outcome } };
        case 'agree':
          return { ...card, openActions: card.openActions + 1 };
      }
    });
  }
  return shown;
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
