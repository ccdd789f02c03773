import { Problem } from '../api/problem';
import { mayPass } from '../function-scans/queue';
import type { Store } from '../function-scans/store';
import type { Board, Card, CardState, Happening, LiveMessage, Present } from './calls';
import { following, versionFor, type Command, type Conflict, type Wanted } from './commands';

export interface LiveState {
  board: Board | null;
  /** Why there is no board. */
  failure: unknown;
  connected: boolean;
  present: readonly Present[];
  pending: readonly Command[];
  conflicts: readonly Conflict[];
  /** Milliseconds by which the server's clock is ahead of this device's. */
  ahead: number;
}

export interface Sender {
  board: (sessionId: string) => Promise<Board>;
  send: (sessionId: string, command: Command) => Promise<CardState | null>;
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
  | Extract<Wanted, { kind: 'time' }>
  | Extract<Wanted, { kind: 'agree' }>;

/**
 * The board of one session on this device: what the server told, and what waits to be told to the server. Commands
 * are kept first and sent second, one at a time and in order; after a lost connection the stream goes on from the
 * last event that came.
 */
export class LiveBoard {
  private state: LiveState = {
    board: null,
    failure: null,
    connected: true,
    present: [],
    pending: [],
    conflicts: [],
    ahead: 0,
  };
  private readonly listeners = new Set<() => void>();
  private readonly watchers = new Set<(happening: Happening) => void>();
  private stream: Stream | null = null;
  private running: Promise<void> | null = null;
  private loading: Promise<void> | null = null;
  private last = 0;
  private heardAt = 0;
  private order = 0;
  private watch: ReturnType<typeof setInterval> | null = null;
  private again: ReturnType<typeof setTimeout> | null = null;
  private open = false;

  constructor(
    private readonly store: Store,
    private readonly sender: Sender,
    private readonly openStream: OpenStream,
    private readonly userId: string,
    readonly sessionId: string,
  ) {}

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

  /** The server's clock in milliseconds. */
  readonly serverNow = (): number => Date.now() + this.state.ahead;

  private become(patch: Partial<LiveState>): void {
    this.state = { ...this.state, ...patch };
    for (const listener of this.listeners) listener();
  }

  private key(id: string): string {
    return `${this.userId}/${this.sessionId}/pending/${id}`;
  }

  /** Reads what this device still has, then the board, and listens from there. */
  async start(): Promise<void> {
    this.open = true;
    const prefix = this.key('');
    const kept = (await this.store.entries())
      .filter(([key]) => key.startsWith(prefix))
      .map(([, value]) => value as Command)
      .sort((a, b) => a.order - b.order);
    this.order = Math.max(this.order, ...kept.map((one) => one.order));
    const known = new Set(this.state.pending.map((one) => one.id));
    this.become({ pending: [...kept.filter((one) => !known.has(one.id)), ...this.state.pending] });
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
    });
    return this.loading;
  }

  private async read(): Promise<void> {
    try {
      const board = await this.sender.board(this.sessionId);
      this.last = Math.max(this.last, board.sequence);
      this.become({ board, failure: null, present: board.present, ahead: aheadBy(board.now) });
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
      void this.load().then(() => this.reconnectIfSilent());
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
          void this.flush();
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
    const { card } = happening;
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
    this.become({ board: { ...board, cards } });
  }

  /** Does something: shown at once, sent as soon as there is a connection. */
  async do(given: Given): Promise<void> {
    const { board, pending } = this.state;
    if (!board) return;
    const wanted: Wanted =
      given.kind === 'move' || given.kind === 'conclude'
        ? { ...given, version: versionFor(board, pending, given.cardId) }
        : given;
    this.order = Math.max(this.order + 1, Date.now());
    const command: Command = { id: crypto.randomUUID(), order: this.order, wanted };
    this.become({ pending: [...pending, command] });
    await this.store.set(this.key(command.id), command);
    await this.flush();
  }

  /** A person read that something did not happen. */
  dismiss(id: string): void {
    this.become({ conflicts: this.state.conflicts.filter((one) => one.id !== id) });
  }

  /** Does it after all, knowing how things stand now. */
  async insist(conflict: Conflict): Promise<void> {
    this.dismiss(conflict.id);
    await this.do(conflict.wanted);
  }

  /** Sends what waits, in order, until all is sent or there is no connection. */
  flush(): Promise<void> {
    this.running ??= this.sendAll().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async sendAll(): Promise<void> {
    for (let next = this.state.pending[0]; next; next = this.state.pending[0]) {
      try {
        const state = await this.sender.send(this.sessionId, next);
        if (state) this.stands(state);
        await this.forget([next]);
      } catch (failure) {
        if (mayPass(failure)) {
          this.become({ connected: false });
          this.later();
          return;
        }
        await this.refused(next, failure);
      }
    }
  }

  private async refused(command: Command, failure: unknown): Promise<void> {
    const problem = failure instanceof Problem ? failure : null;
    const message = problem?.violations[0]?.message ?? problem?.detail ?? problem?.title ?? '';
    const behind = following(this.state.pending, command);
    await this.load();
    await this.forget([command, ...behind]);
    this.become({
      conflicts: [
        ...this.state.conflicts,
        ...[command, ...behind].map(({ id, wanted }) => ({ id, wanted, message })),
      ],
    });
  }

  private async forget(commands: readonly Command[]): Promise<void> {
    const ids = new Set(commands.map((one) => one.id));
    this.become({ pending: this.state.pending.filter((one) => !ids.has(one.id)) });
    for (const id of ids) await this.store.del(this.key(id));
  }
}

function aheadBy(serverNow: string): number {
  return Date.parse(serverNow) - Date.now();
}
