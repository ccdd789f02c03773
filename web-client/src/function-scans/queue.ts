import { Problem, type Violation } from '../api/problem';
import type { Task, TaskFields } from './calls';
import { fieldsOf } from './fields';
import { copyKey, pendingKey, type Store } from './store';

/**
 * A change of one task that the server does not have.
 *
 * waiting: sent as soon as there is a connection · conflict: somebody else changed the task first, a person chooses ·
 * refused: something in it must be corrected first.
 */
export interface Pending {
  taskId: string;
  kind: 'write' | 'remove';
  fields: TaskFields;
  /** What the typing started from, null for a new task. */
  base: Task | null;
  state: 'waiting' | 'conflict' | 'refused';
  /** What the server has instead, in a conflict; null when the task was removed. */
  current: Task | null;
  violations: readonly Violation[];
  message: string | null;
  /** Rises with every keystroke, so that what is typed while sending is not taken for sent. */
  revision: number;
}

export interface QueueState {
  /** The tasks as the server had them last. */
  server: readonly Task[];
  pending: ReadonlyMap<string, Pending>;
  sending: boolean;
  /** Whether the last try found no connection. */
  offline: boolean;
  /** Whether anything was read yet: from the server, or from this device without a connection. */
  ready: boolean;
  failure: unknown;
}

export interface Sender {
  list: (scanId: string) => Promise<Task[]>;
  write: (scanId: string, taskId: string, fields: TaskFields, version: number | null) => Promise<Task>;
  remove: (scanId: string, taskId: string, version: number) => Promise<void>;
}

const empty: QueueState = {
  server: [],
  pending: new Map(),
  sending: false,
  offline: false,
  ready: false,
  failure: null,
};

/** Whether a failure passes by itself: no connection, too busy, or signed out. */
export function mayPass(failure: unknown): boolean {
  return (
    !(failure instanceof Problem) ||
    failure.status === 0 ||
    failure.status === 401 ||
    failure.status === 429 ||
    failure.status >= 500
  );
}

/** A task without these is kept on the device and not sent yet. */
export function isSendable(fields: TaskFields): boolean {
  return Boolean(fields.department?.trim()) && Boolean(fields.name?.trim());
}

/**
 * The tasks of one scan with what is typed on this device. Every change is kept first and sent second, one at a time
 * and under an id of our own making, so sending twice is the same as sending once.
 */
export class TaskQueue {
  private readonly store: Store;
  private readonly sender: Sender;
  private readonly userId: string;
  private readonly scanId: string;
  private state: QueueState = empty;
  private readonly listeners = new Set<() => void>();
  private running: Promise<void> | null = null;

  constructor(store: Store, sender: Sender, userId: string, scanId: string) {
    this.store = store;
    this.sender = sender;
    this.userId = userId;
    this.scanId = scanId;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): QueueState => this.state;

  private become(patch: Partial<QueueState>): void {
    this.state = { ...this.state, ...patch };
    for (const listener of this.listeners) listener();
  }

  /** Reads what this device still has, then what the server has, and sends what waits. */
  async open(): Promise<void> {
    const prefix = pendingKey(this.userId, this.scanId, '');
    const kept = await this.store.entries();
    const pending = new Map(this.state.pending);
    for (const [key, value] of kept) {
      const one = value as Pending;
      if (key.startsWith(prefix) && !pending.has(one.taskId)) pending.set(one.taskId, one);
    }
    this.become({ pending });
    await this.refresh();
    await this.flush();
  }

  /** The tasks as the server has them now; without a connection, as it had them last. */
  async refresh(): Promise<void> {
    try {
      await this.serverHas(await this.sender.list(this.scanId));
      this.become({ offline: false, failure: null });
    } catch (failure) {
      const copy = (await this.store.get(copyKey(this.userId, this.scanId))) as Task[] | undefined;
      if (mayPass(failure) && copy) {
        this.become({ server: this.state.ready ? this.state.server : copy, ready: true, offline: true });
      } else {
        this.become({ failure, offline: mayPass(failure) });
      }
    }
  }

  private async serverHas(server: readonly Task[]): Promise<void> {
    this.become({ server, ready: true });
    await this.store.set(copyKey(this.userId, this.scanId), server);
  }

  private async keep(one: Pending): Promise<void> {
    const pending = new Map(this.state.pending);
    pending.set(one.taskId, one);
    this.become({ pending });
    await this.store.set(pendingKey(this.userId, this.scanId, one.taskId), one);
  }

  private async drop(taskId: string): Promise<void> {
    const pending = new Map(this.state.pending);
    pending.delete(taskId);
    this.become({ pending });
    await this.store.del(pendingKey(this.userId, this.scanId, taskId));
  }

  private known(taskId: string): Task | null {
    return this.state.server.find((task) => task.id === taskId) ?? null;
  }

  /** Keeps what was typed; `flush` sends it. */
  async put(taskId: string, fields: TaskFields): Promise<void> {
    const before = this.state.pending.get(taskId);
    await this.keep({
      taskId,
      kind: 'write',
      fields,
      base: before ? before.base : this.known(taskId),
      // a conflict stays one until it is chosen, whatever else is typed
      state: before?.state === 'conflict' ? 'conflict' : 'waiting',
      current: before?.current ?? null,
      violations: [],
      message: null,
      revision: (before?.revision ?? 0) + 1,
    });
  }

  /** Keeps that a task goes away; one that was never sent is gone at once. */
  async remove(taskId: string): Promise<void> {
    const before = this.state.pending.get(taskId);
    const base = before ? before.base : this.known(taskId);
    if (base === null) {
      // a new task that is being sent may arrive; only one that nobody sends is simply forgotten
      if (!this.state.sending) {
        await this.drop(taskId);
        return;
      }
    }
    await this.keep({
      taskId,
      kind: 'remove',
      fields: before?.fields ?? (base ? fieldsOf(base) : {}),
      base,
      state: 'waiting',
      current: null,
      violations: [],
      message: null,
      revision: (before?.revision ?? 0) + 1,
    });
  }

  /** Ends a conflict: `fields` as they shall be, or null to leave the task as the server has it. */
  async settle(taskId: string, fields: TaskFields | null): Promise<void> {
    const before = this.state.pending.get(taskId);
    if (!before) return;
    if (fields === null) {
      await this.drop(taskId);
      return;
    }
    await this.keep({
      ...before,
      kind: 'write',
      fields,
      base: before.current,
      current: null,
      state: 'waiting',
      revision: before.revision + 1,
    });
  }

  /** Sends what waits, in the order in which it was typed, until all is sent or there is no connection. */
  flush(): Promise<void> {
    this.running ??= this.send().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private next(): Pending | undefined {
    return [...this.state.pending.values()].find(
      (one) => one.state === 'waiting' && (one.kind === 'remove' || isSendable(one.fields)),
    );
  }

  private async send(): Promise<void> {
    let one = this.next();
    if (!one) return;
    this.become({ sending: true });
    try {
      while (one) {
        await this.sendOne(one);
        this.become({ offline: false });
        one = this.next();
      }
    } catch (failure) {
      this.become({ offline: true, failure: failure instanceof Problem ? null : failure });
    } finally {
      this.become({ sending: false });
    }
  }

  private async sendOne(one: Pending): Promise<void> {
    try {
      if (one.kind === 'remove') {
        if (one.base) await this.sender.remove(this.scanId, one.taskId, one.base.version);
        await this.serverHas(this.state.server.filter((task) => task.id !== one.taskId));
        await this.sent(one, null);
      } else {
        const task = await this.sender.write(this.scanId, one.taskId, one.fields, one.base?.version ?? null);
        const others = this.state.server.filter((known) => known.id !== task.id);
        await this.serverHas([...others, task].sort((a, b) => a.position - b.position));
        await this.sent(one, task);
      }
    } catch (failure) {
      if (mayPass(failure)) throw failure;
      await this.refused(one, failure as Problem);
    }
  }

  /** What was typed meanwhile goes on from what the server has now. */
  private async sent(one: Pending, task: Task | null): Promise<void> {
    const now = this.state.pending.get(one.taskId);
    if (now && now.revision !== one.revision) await this.keep({ ...now, base: task });
    else await this.drop(one.taskId);
  }

  private async refused(one: Pending, problem: Problem): Promise<void> {
    const changed =
      problem.status === 412 ||
      (problem.status === 409 && !problem.violations.some((v) => v.pointer === '/status'));
    const now = this.state.pending.get(one.taskId) ?? one;
    if (changed) {
      await this.serverHas(await this.sender.list(this.scanId));
      await this.keep({ ...now, state: 'conflict', current: this.known(one.taskId) });
      return;
    }
    await this.keep({
      ...now,
      // corrected while it was on its way: try again
      state: now.revision === one.revision ? 'refused' : 'waiting',
      violations: problem.violations,
      message: problem.detail ?? problem.title,
    });
  }
}

/** A task as it is shown: the server's, with what is typed on this device over it. */
export interface ShownTask {
  id: string;
  fields: TaskFields;
  saved: Task | null;
  pending: Pending | null;
}

/** All tasks as this person sees them, in their order, new ones last. */
export function shownTasks(state: QueueState): ShownTask[] {
  const shown: ShownTask[] = [];
  for (const saved of state.server) {
    const pending = state.pending.get(saved.id) ?? null;
    if (pending?.kind === 'remove' && pending.state === 'waiting') continue;
    shown.push({
      id: saved.id,
      fields: pending?.kind === 'write' ? pending.fields : fieldsOf(saved),
      saved,
      pending,
    });
  }
  for (const pending of state.pending.values()) {
    const listed = state.server.some((task) => task.id === pending.taskId);
    if (!listed && (pending.kind === 'write' || pending.state !== 'waiting')) {
      shown.push({ id: pending.taskId, fields: pending.fields, saved: null, pending });
    }
  }
  return shown;
}
