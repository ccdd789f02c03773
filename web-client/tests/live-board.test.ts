import { describe, expect, it, vi } from 'vitest';
import { Problem } from '../src/api/problem';
import type { Action, Board, Cafe, Card, CardState, LiveMessage } from '../src/board/calls';
import {
  agreedAbout,
  cardsIn,
  clockFace,
  leftMillis,
  shownActions,
  shownCafe,
  shownCards,
  type Command,
  type Wanted,
} from '../src/board/commands';
import { LiveBoard, type OpenStream, type Sender } from '../src/board/liveBoard';
import type { Store } from '../src/function-scans/store';

function memory(): Store {
  const kept = new Map<string, string>();
  return {
    get: async (key) => {
      const text = kept.get(key);
      return text === undefined ? undefined : (JSON.parse(text) as unknown);
    },
    set: async (key, value) => {
      kept.set(key, JSON.stringify(value));
    },
    del: async (key) => {
      kept.delete(key);
    },
    entries: async () => [...kept].map(([key, text]) => [key, JSON.parse(text) as unknown]),
  };
}

function stateOf(id: string, column: string, place: number, version = 0): CardState {
  return { id, column, place, version, timer: { seconds: 300, usedMillis: 0 } };
}

function cardOf(id: string, column: string, place: number): Card {
  return {
    state: stateOf(id, column, place),
    agendaPosition: place,
    attendance: 'PRESENT',
    headline: id,
    openActions: 0,
  };
}

/** A service that behaves like ours: one order, a version a card, the same answer for the same key. */
class Service implements Sender {
  readonly cards = new Map<string, Card>([
    ['a', cardOf('a', 'TO_DISCUSS', 1)],
    ['b', cardOf('b', 'TO_DISCUSS', 2)],
  ]);
  readonly done = new Map<string, CardState>();
  readonly sent: string[] = [];
  sequence = 0;
  connected = true;
  loseAnswer = false;
  hear: ((message: LiveMessage) => void) | null = null;
  openedAfter: number[] = [];

  board = async (sessionId: string): Promise<Board> => {
    if (!this.connected) throw new Problem(0, '');
    return {
      sessionId,
      title: 'Matchen',
      kind: 'SCRUM',
      status: 'RUNNING',
      open: true,
      sequence: this.sequence,
      now: new Date().toISOString(),
      columns: ['TO_DISCUSS', 'IN_TALK', 'PARKED'].map((code) => ({
        code,
        label: code,
        discussed: false,
        seated: code === 'IN_TALK',
      })),
      cards: [...this.cards.values()],
      hidden: 0,
      present: [],
      colleagues: [],
    };
  };

  /** Somebody moves a card, here or elsewhere. */
  move(cardId: string, column: string, command?: string): CardState {
    const card = this.cards.get(cardId) as Card;
    const state = stateOf(cardId, column, card.state.place, card.state.version + 1);
    this.cards.set(cardId, { ...card, state });
    this.sequence++;
    this.hear?.({
      now: new Date().toISOString(),
      happening: {
        sequence: this.sequence,
        kind: 'CARD_MOVED',
        at: new Date().toISOString(),
        card: state,
        ...(command ? { command } : {}),
      },
    });
    return state;
  }

  send = async (_session: string, { id, wanted }: Command): Promise<CardState | null> => {
    if (!this.connected) throw new Problem(0, '');
    this.sent.push(id);
    if (wanted.kind === 'seat' && wanted.cardId) {
      // as ours: the event is out before the answer
      this.move(wanted.cardId, 'IN_TALK', id);
    }
    if (wanted.kind !== 'move') return null;
    let state = this.done.get(id);
    if (!state) {
      if (this.cards.get(wanted.cardId)?.state.version !== wanted.version) {
        throw new Problem(409, 'Conflict', null, [
          { pointer: '/version', code: 'moved-meanwhile', message: 'Anna was u voor' },
        ]);
      }
      state = this.move(wanted.cardId, wanted.column);
      this.done.set(id, state);
    }
    if (this.loseAnswer) {
      this.loseAnswer = false;
      this.connected = false;
      throw new Problem(0, '');
    }
    return state;
  };

  open: OpenStream = (after, heard, standing) => {
    this.openedAfter.push(after);
    this.hear = heard;
    standing(this.connected ? 'open' : 'waiting');
    return { close: () => (this.hear = null) };
  };
}

async function opened(service: Service, store = memory()): Promise<LiveBoard> {
  const board = new LiveBoard(store, service, service.open, 'user', 'session');
  await board.start();
  return board;
}

function columnOf(board: LiveBoard, id: string): string | undefined {
  const { board: known, unseen } = board.snapshot();
  return shownCards(known?.cards ?? [], known?.columns ?? [], unseen, 0).find((card) => card.state.id === id)
    ?.state.column;
}

describe('a board that is the same for everybody', () => {
  it('shows what others do, and what came twice only once', async () => {
    const service = new Service();
    const board = await opened(service);
    service.move('a', 'IN_TALK');
    expect(columnOf(board, 'a')).toBe('IN_TALK');
    service.hear?.({
      now: new Date().toISOString(),
      happening: { sequence: 1, kind: 'CARD_MOVED', at: '', card: stateOf('a', 'PARKED', 1, 9) },
    });
    expect(columnOf(board, 'a')).toBe('IN_TALK');
    board.stop();
  });

  it('goes on without a connection, and sends in order when it is back', async () => {
    const service = new Service();
    const board = await opened(service);
    service.connected = false;
    board.offline();
    await board.do({ kind: 'move', cardId: 'a', column: 'IN_TALK', beforeCardId: null });
    await board.do({ kind: 'move', cardId: 'a', column: 'PARKED', beforeCardId: null });
    expect(columnOf(board, 'a')).toBe('PARKED');
    expect(board.snapshot().connected).toBe(false);
    expect(service.sent).toEqual([]);
    service.connected = true;
    board.reconnect();
    await board.flush();
    expect(service.cards.get('a')?.state).toMatchObject({ column: 'PARKED', version: 2 });
    expect(board.snapshot()).toMatchObject({ pending: [], conflicts: [], connected: true });
    board.stop();
  });

  it('goes on with the stream after the last event it heard', async () => {
    const service = new Service();
    const board = await opened(service);
    service.move('a', 'IN_TALK');
    service.move('b', 'PARKED');
    board.offline();
    board.reconnect();
    expect(service.openedAfter).toEqual([0, 2]);
    board.stop();
  });

  it('sends again by itself when a command failed and the stream stayed open', async () => {
    vi.useFakeTimers();
    const service = new Service();
    const board = await opened(service);
    service.connected = false;
    await board.do({ kind: 'move', cardId: 'a', column: 'PARKED', beforeCardId: null });
    expect(board.snapshot().pending).toHaveLength(1);
    service.connected = true;
    await vi.advanceTimersByTimeAsync(3_000);
    expect(service.cards.get('a')?.state.column).toBe('PARKED');
    expect(board.snapshot().pending).toEqual([]);
    board.stop();
    vi.useRealTimers();
  });

  it('keeps what happens while the board is read again', async () => {
    const service = new Service();
    const board = await opened(service);
    // the answer is on its way with how things stood before
    const late = service.board('session');
    let arrive: () => void = () => undefined;
    const arrived = new Promise<void>((come) => (arrive = come));
    service.board = async () => {
      await arrived;
      return late;
    };
    const reading = board.load();
    service.move('a', 'PARKED');
    arrive();
    await reading;
    expect(columnOf(board, 'a')).toBe('PARKED');
    board.stop();
  });

  it('sends a command again after a lost answer, with effect once', async () => {
    const service = new Service();
    const store = memory();
    const board = await opened(service, store);
    service.loseAnswer = true;
    await board.do({ kind: 'move', cardId: 'a', column: 'IN_TALK', beforeCardId: null });
    expect(board.snapshot().pending).toHaveLength(1);
    board.stop();
    // the page was closed meanwhile: what waited is still on the device
    service.connected = true;
    const again = await opened(service, store);
    await again.flush();
    expect(service.cards.get('a')?.state.version).toBe(1);
    expect(new Set(service.sent).size).toBe(1);
    expect(service.sent).toHaveLength(2);
    expect(await store.entries()).toEqual([]);
    again.stop();
  });

  it('tells who came too late, and holds back what was built on it', async () => {
    const service = new Service();
    const board = await opened(service);
    service.connected = false;
    board.offline();
    await board.do({ kind: 'move', cardId: 'a', column: 'IN_TALK', beforeCardId: null });
    await board.do({ kind: 'move', cardId: 'a', column: 'TO_DISCUSS', beforeCardId: null });
    service.move('a', 'PARKED');
    service.connected = true;
    board.reconnect();
    await board.flush();
    expect(service.cards.get('a')?.state).toMatchObject({ column: 'PARKED', version: 1 });
    const { conflicts, pending } = board.snapshot();
    expect(conflicts.map(({ message }) => message)).toEqual(['Anna was u voor', 'Anna was u voor']);
    expect(pending).toEqual([]);
    const [first] = conflicts;
    if (first) await board.insist(first);
    expect(service.cards.get('a')?.state).toMatchObject({ column: 'IN_TALK', version: 2 });
    board.stop();
  });
});

describe('what waits to be sent', () => {
  it('keeps what was refused on the device until somebody read it', async () => {
    const service = new Service();
    const store = memory();
    const board = await opened(service, store);
    service.connected = false;
    board.offline();
    await board.do({ kind: 'move', cardId: 'a', column: 'IN_TALK', beforeCardId: null });
    service.move('a', 'PARKED');
    service.connected = true;
    board.reconnect();
    await board.flush();
    board.stop();
    const later = await opened(service, store);
    const [told] = later.snapshot().conflicts;
    expect(told?.message).toBe('Anna was u voor');
    if (told) await later.dismiss(told.id);
    expect(later.snapshot().conflicts).toEqual([]);
    expect(await store.entries()).toEqual([]);
    later.stop();
  });

  it('counts a step once that the stream told before the answer came', async () => {
    const service = new Service();
    const board = await opened(service);
    // what is shown beside the board is read again before the command is forgotten
    let readAgain: () => void = () => undefined;
    board.onSent(({ kind }) =>
      kind === 'seat' ? new Promise<void>((read) => (readAgain = read)) : undefined,
    );
    const seating = board.do({ kind: 'seat', cardId: 'a', table: 1 });
    await expect.poll(() => columnOf(board, 'a')).toBe('IN_TALK');
    expect(board.snapshot().pending).toHaveLength(1);
    expect(board.snapshot().unseen).toEqual([]);
    void board.do({ kind: 'move', cardId: 'a', column: 'PARKED', beforeCardId: null });
    readAgain();
    await seating;
    await expect.poll(() => service.cards.get('a')?.state.column).toBe('PARKED');
    expect(board.snapshot().conflicts).toEqual([]);
    board.stop();
  });

  it('lets a move follow on sitting down and on an outcome without a connection', async () => {
    const service = new Service();
    const board = await opened(service);
    service.connected = false;
    board.offline();
    await board.do({ kind: 'queue', cardId: 'a', waiting: true });
    await board.do({ kind: 'seat', cardId: 'a', table: 1 });
    await board.do({ kind: 'time', cardId: 'a', action: 'PAUSE' });
    await board.do({ kind: 'conclude', cardId: 'a', outcome: 'ACTION', note: null });
    await board.do({ kind: 'move', cardId: 'a', column: 'PARKED', beforeCardId: null });
    const wanted = board.snapshot().pending.map((one) => one.wanted);
    // sitting down takes the card to another column and the outcome is a step as well; queue and timer are none
    expect(wanted.map((one) => ('version' in one ? one.version : null))).toEqual([null, null, null, 1, 2]);
    board.stop();
  });

  function waiting(...wanted: Wanted[]): Command[] {
    return wanted.map((one, i) => ({ id: String(i), order: i, wanted: one }));
  }

  it('shows tables and queue as they will be', () => {
    const cafe: Cafe = {
      tables: [
        { number: 1, helpers: [], occupied: true, cardId: 'a', version: 0 },
        { number: 2, helpers: [], occupied: false, version: 0 },
      ],
      queue: [
        { cardId: 'b', queuedAt: '2026-09-01T09:00:00Z' },
        { cardId: 'c', queuedAt: '2026-09-01T09:01:00Z' },
      ],
      helpers: [],
      now: '2026-09-01T09:02:00Z',
    };
    const shown = shownCafe(
      cafe,
      waiting(
        { kind: 'leave', cardId: 'a', table: 1 },
        { kind: 'seat', cardId: 'c', table: 2 },
        { kind: 'queue', cardId: 'a', waiting: true },
        { kind: 'queue', cardId: 'b', waiting: false },
      ),
    );
    expect(shown.tables.map((one) => [one.occupied, one.cardId ?? null])).toEqual([
      [false, null],
      [true, 'c'],
    ]);
    expect(shown.queue.map((one) => one.cardId)).toEqual(['a']);
  });

  it('shows what was ticked off, and bases a second tick on the first', () => {
    const action: Action = {
      id: 'x',
      sessionId: 's',
      what: 'Bellen',
      ownerId: 'me',
      owner: 'Ik',
      dueOn: '2026-09-01',
      done: false,
      mayChange: true,
      version: 3,
    };
    const settled = (done: boolean): Wanted => ({ kind: 'settle', cardId: 'a', action, done });
    expect(shownActions([action], waiting(settled(true)))[0]).toMatchObject({ done: true, version: 4 });
    expect(shownActions([action], waiting(settled(true), settled(false)))[0]).toMatchObject({
      done: false,
      version: 5,
    });
  });

  it('keeps agreements about one person from those about another', () => {
    const agree = (cardId: string | null): Wanted => ({
      kind: 'agree',
      cardId,
      what: `Bellen ${cardId}`,
      dueOn: '2026-09-01',
      ownerId: null,
    });
    const pending = waiting(agree('a'), agree('b'), agree(null));
    expect(agreedAbout(pending, 'a').map((one) => one.what)).toEqual(['Bellen a']);
  });
});

describe('places and time', () => {
  it('puts a card before another or at the end', () => {
    const cards = [cardOf('a', 'X', 1), cardOf('b', 'X', 2), cardOf('c', 'Y', 1)];
    const before: Command = {
      id: '1',
      order: 1,
      wanted: { kind: 'move', cardId: 'c', column: 'X', beforeCardId: 'b', version: 0 },
    };
    expect(cardsIn(shownCards(cards, [], [before], 0), 'X').map((card) => card.state.id)).toEqual([
      'a',
      'c',
      'b',
    ]);
    const last: Command = {
      ...before,
      wanted: { ...before.wanted, beforeCardId: null } as Command['wanted'],
    };
    expect(cardsIn(shownCards(cards, [], [last], 0), 'X').map((card) => card.state.id)).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('counts from the instants of the server, also when the clock on the wall goes back', () => {
    // 02:58 summer time in Amsterdam; four minutes later it is 02:02 winter time
    const timer = { seconds: 300, usedMillis: 0, startedAt: '2026-10-25T00:58:00Z' };
    const left = leftMillis(timer, Date.parse('2026-10-25T01:02:00Z'));
    expect(clockFace(left)).toBe('1:00');
    expect(clockFace(leftMillis(timer, Date.parse('2026-10-25T01:03:12Z')))).toBe('-0:12');
    expect(clockFace(leftMillis({ seconds: 300, usedMillis: 20_000 }, 0))).toBe('4:40');
  });
});
