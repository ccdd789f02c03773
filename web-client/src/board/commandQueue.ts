import { Problem } from '../api/problem';
import { mayPass } from '../function-scans/queue';
import type { Store } from '../function-scans/store';
import type { CardState } from './calls';
import { following, type Command, type Conflict, type Wanted } from './commands';

export interface QueueState {
  pending: readonly Command[];
  conflicts: readonly Conflict[];
}

/** What somebody does with what the queue tells. */
export interface QueueOwner {
  /** What waits or was refused is another now. */
  changed: (state: QueueState) => void;
  /** The server did it, and may have told the state of the card it was about. */
  done: (sent: Wanted, state: CardState | null) => Promise<void>;
  /** The server will not do it; whatever is shown of how things stand is read again before anybody is told. */
  refused: () => Promise<void>;
  /** There is no connection; what waits goes on waiting until somebody flushes. */
  stuck: () => void;
}

export type Send = (sessionId: string, command: Command) => Promise<CardState | null>;

/**
 * What somebody did at one session on this device and the server does not have: kept first and sent second, one at a
 * time and in the order given. What the server refuses is kept as well, until the person has read it.
 */
export class CommandQueue {
  private state: QueueState = { pending: [], conflicts: [] };
  private running: Promise<void> | null = null;
  private order = 0;

  constructor(
    private readonly store: Store,
    private readonly send: Send,
    private readonly userId: string,
    private readonly sessionId: string,
    private readonly owner: QueueOwner,
  ) {}

  private key(kind: 'pending' | 'refused', id: string): string {
    return `${this.userId}/${this.sessionId}/${kind}/${id}`;
  }

  private become(patch: Partial<QueueState>): void {
    this.state = { ...this.state, ...patch };
    this.owner.changed(this.state);
  }

  private async kept<T>(kind: 'pending' | 'refused'): Promise<T[]> {
    const prefix = this.key(kind, '');
    const all = await this.store.entries();
    return all.filter(([key]) => key.startsWith(prefix)).map(([, value]) => value as T);
  }

  /** Reads what this device still has. */
  async open(): Promise<void> {
    const commands = (await this.kept<Command>('pending')).sort((a, b) => a.order - b.order);
    const refused = await this.kept<Conflict>('refused');
    this.order = Math.max(this.order, ...commands.map((one) => one.order));
    const known = new Set([...this.state.pending, ...this.state.conflicts].map((one) => one.id));
    this.become({
      pending: [...commands.filter((one) => !known.has(one.id)), ...this.state.pending],
      conflicts: [...refused.filter((one) => !known.has(one.id)), ...this.state.conflicts],
    });
  }

  /** Keeps a command and sends it as soon as that can be. */
  async give(wanted: Wanted): Promise<void> {
    this.order = Math.max(this.order + 1, Date.now());
    const command: Command = { id: crypto.randomUUID(), order: this.order, wanted };
    this.become({ pending: [...this.state.pending, command] });
    await this.store.set(this.key('pending', command.id), command);
    await this.flush();
  }

  /** A person read that something did not happen. */
  async dismiss(id: string): Promise<void> {
    this.become({ conflicts: this.state.conflicts.filter((one) => one.id !== id) });
    await this.store.del(this.key('refused', id));
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
        const state = await this.send(this.sessionId, next);
        await this.owner.done(next.wanted, state);
        await this.forget([next]);
      } catch (failure) {
        if (mayPass(failure)) {
          this.owner.stuck();
          return;
        }
        await this.refused(next, failure);
      }
    }
  }

  private async refused(command: Command, failure: unknown): Promise<void> {
    const problem = failure instanceof Problem ? failure : null;
    const message = problem?.violations[0]?.message ?? problem?.detail ?? problem?.title ?? '';
    const all = [command, ...following(this.state.pending, command)];
    const conflicts = all.map(({ id, wanted }): Conflict => ({ id, wanted, message }));
    for (const conflict of conflicts) await this.store.set(this.key('refused', conflict.id), conflict);
    await this.owner.refused();
    await this.forget(all);
    this.become({ conflicts: [...this.state.conflicts, ...conflicts] });
  }

  private async forget(commands: readonly Command[]): Promise<void> {
    const ids = new Set(commands.map((one) => one.id));
    this.become({ pending: this.state.pending.filter((one) => !ids.has(one.id)) });
    for (const id of ids) await this.store.del(this.key('pending', id));
  }
}
