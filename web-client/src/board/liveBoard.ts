import { mayPass } from '../function-scans/queue';
import type { Store } from '../function-scans/store';
import type { Board, Card, CardState, Happening, LiveMessage, Present } from './calls';
import { CommandQueue, type QueueState, type Send } from './commandQueue';
import { versionFor, type Command, type Conflict, type Wanted } from './commands';

export interface LiveState extends QueueState {
  board: Board | null;
  /** Why there is no board. */
  failure: unknown;
  connected: boolean;
  present: readonly Present[];
  /** Those that wait for an answer and whose effect is not in the board yet. */
  unseen: readonly Command[];
  /** Milliseconds by which the server's clock is ahead of this device's. */
  ahead: number;
}

export interface Sender {
  board: (sessionId: string) => Promise<Board>;
  send: Send;
}

/** A line of the stream, as a browser's EventSource. */
export interface Stream {
  close: () => void;
}

export type OpenStream = (
  after: number,
  heard: (message: LiveMessage) => void,
  standing: (standing: 'open' | 'waiting' | 'closed') => void,
) => Stream;

/** The line is taken for dead when nothing was heard for so long; it says something every 15 seconds. */
const silentAfter = 40_000;
const tryAgainAfter = 3_000;

/** A command without which version it was based on: given when it is done. */
export type Given =
  | { kind: 'move'; cardId: string; column: string; beforeCardId: string | null }
  | {
      kind: 'conclude';
      cardId: string;
      outcome: Extract<Wanted, { kind: 'conclude' }>['outcome'];
      note: string | null;
    }
  | Exclude<Wanted, { kind: 'move' } | { kind: 'conclude' }>;

/** Reads again what it shows beside the board. */
export type Reader = (sent: Wanted) => Promise<unknown> | undefined;

/**
 * The board of one session on this device: what the server told, and what waits to be told to the server. After a
 * lost connection the stream goes on from the last event that came.
 */
export class LiveBoard {
  private state: LiveState = {
    board: null,
    failure: null,
    connected: true,
    present: [],
    pending: [],
    unseen: [],
    conflicts: [],
    ahead: 0,
  };
  private readonly listeners = new Set<() => void>();
  private readonly watchers = new Set<(happening: Happening) => void>();
  private readonly readers = new Set<Reader>();
  /** Commands whose effect came over the stream before their answer. */
  private readonly seen = new Set<string>();
  private stream: Stream | null = null;
  private readonly queue: CommandQueue;
  private loading: Promise<void> | null = null;
  /** What was heard while the board is read again: it may not be in what comes back. */
  private meanwhile: Happening[] = [];
  private last = 0;
  private heardAt = 0;
  private watch: ReturnType<typeof setInterval> | null = null;
  private again: ReturnType<typeof setTimeout> | null = null;
  private open = false;

  constructor(
    store: Store,
    private readonly sender: Sender,
    private readonly openStream: OpenStream,
    userId: string,
    readonly sessionId: string,
  ) {
    this.queue = new CommandQueue(store, sender.send, userId, sessionId, {
      changed: (state) => this.become({ ...state, unseen: this.unseen(state.pending) }),
      done: async (sent, card) => {
        if (card) this.stands(card);
        await Promise.allSettled([...this.readers].map((read) => read(sent)));
      },
      refused: () => this.load(),
      stuck: () => {
        this.become({ connected: false });
        this.later();
      },
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): LiveState => this.state;

  /** Hears every event, for what is shown beside the board. */
  readonly onHappening = (watcher: (happening: Happening) => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  /** Is told of what was sent, and waited for before it is no longer shown as waiting. */
  readonly onSent = (reader: Reader): (() => void) => {
    this.readers.add(reader);
    return () => this.readers.delete(reader);
  };

  /** The server's clock in milliseconds. */
  readonly serverNow = (): number => Date.now() + this.state.ahead;

  private become(patch: Partial<LiveState>): void {
    this.state = { ...this.state, ...patch };
    for (const listener of this.listeners) listener();
  }

  /** Reads what this device still has, then the board, and listens from there. */
  async start(): Promise<void> {
    this.open = true;
    await this.queue.open();
    this.watch ??= setInterval(() => {
      if (this.stream && Date.now() - this.heardAt > silentAfter) this.reconnect();
    }, 5_000);
    await this.load();
  }

  stop(): void {
    this.open = false;
    this.stream?.close();
    this.stream = null;
    if (this.watch) clearInterval(this.watch);
    this.watch = null;
    if (this.again) clearTimeout(this.again);
    this.again = null;
  }

  /** The browser knows that there is no network: what is done waits. */
  offline(): void {
    this.stream?.close();
    this.stream = null;
    this.become({ connected: false });
  }

  /** There may be a network again. */
  reconnect(): void {
    this.stream?.close();
    this.stream = null;
    if (!this.open) return;
    if (this.state.board) this.listen();
    else void this.load();
  }

  /** Reads the board again and listens from there. */
  load(): Promise<void> {
    this.loading ??= this.read().finally(() => {
      this.loading = null;
      this.meanwhile = [];
    });
    return this.loading;
  }

  private async read(): Promise<void> {
    try {
      const board = await this.sender.board(this.sessionId);
      this.last = Math.max(this.last, board.sequence);
      this.become({ board, failure: null, present: board.present, ahead: aheadBy(board.now) });
      for (const { sequence, card } of this.meanwhile) {
        if (card && sequence > board.sequence) this.stands(card);
      }
      if (!this.stream && this.open) this.listen();
    } catch (failure) {
      if (mayPass(failure)) {
        this.become({ connected: false, failure: this.state.board ? null : failure });
        this.later();
      } else {
        this.become({ failure });
      }
    }
  }

  private later(): void {
    if (this.again || !this.open) return;
    this.again = setTimeout(() => {
      this.again = null;
      void this.load().then(() => {
        this.reconnectIfSilent();
        // the stream may have stayed open while a command failed
        if (this.open) void this.queue.flush();
      });
    }, tryAgainAfter);
  }

  private reconnectIfSilent(): void {
    if (!this.stream && this.open && this.state.board) this.listen();
  }

  private listen(): void {
    this.stream?.close();
    this.heardAt = Date.now();
    this.stream = this.openStream(
      this.last,
      (message) => this.hear(message),
      (standing) => {
        if (standing === 'open') {
          this.heardAt = Date.now();
          this.become({ connected: true });
          void this.queue.flush();
        } else {
          this.become({ connected: false });
          if (standing === 'closed') {
            this.stream?.close();
            this.stream = null;
            this.later();
          }
        }
      },
    );
  }

  private hear(message: LiveMessage): void {
    this.heardAt = Date.now();
    this.become({ connected: true, ahead: aheadBy(message.now) });
    if (message.reload) void this.load();
    if (message.present) this.become({ present: message.present });
    if (message.happening) this.happened(message.happening);
  }

  private happened(happening: Happening): void {
    // what was in the board already, or came twice over two lines
    if (happening.sequence <= this.last) return;
    this.last = happening.sequence;
    if (this.loading) this.meanwhile.push(happening);
    const { card, command } = happening;
    if (command) this.seen.add(command);
    if (card) this.stands(card);
    if (happening.kind === 'AGENDA' || (card && !this.knows(card.id))) void this.load();
    for (const watcher of this.watchers) watcher(happening);
  }

  private knows(cardId: string): boolean {
    return this.state.board?.cards.some((card) => card.state.id === cardId) ?? false;
  }

  /** Takes over where a card stands; what is older than what is known changes nothing. */
  private stands(state: CardState): void {
    const { board } = this.state;
    if (!board) return;
    const cards = board.cards.map((card): Card =>
      card.state.id === state.id && card.state.version <= state.version ? { ...card, state } : card,
    );
    this.become({ board: { ...board, cards }, unseen: this.unseen(this.state.pending) });
  }

  private unseen(pending: readonly Command[]): Command[] {
    return pending.filter((one) => !this.seen.has(one.id));
  }

  /** Does something: shown at once, sent as soon as there is a connection. */
  async do(given: Given): Promise<void> {
    const { board, unseen } = this.state;
    if (!board) return;
    const wanted: Wanted =
      given.kind === 'move' || given.kind === 'conclude'
        ? { ...given, version: versionFor(board, unseen, given.cardId) }
        : given;
    await this.queue.give(wanted);
  }

  /** A person read that something did not happen. */
  dismiss(id: string): Promise<void> {
    return this.queue.dismiss(id);
  }

  /** Does it after all, knowing how things stand now. */
  async insist(conflict: Conflict): Promise<void> {
    await this.dismiss(conflict.id);
    await this.do(conflict.wanted);
  }

  /** Sends what waits, in order, until all is sent or there is no connection. */
  flush(): Promise<void> {
    return this.queue.flush();
  }
}

function aheadBy(serverNow: string): number {
  return Date.parse(serverNow) - Date.now();
}
