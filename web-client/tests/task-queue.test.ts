import { describe, expect, it } from 'vitest';
import { Problem } from '../src/api/problem';
import type { Task, TaskFields } from '../src/function-scans/calls';
import { differences, fieldsOf, weeklyMinutes } from '../src/function-scans/fields';
import { shownTasks, TaskQueue, type Sender } from '../src/function-scans/queue';
import { countPending, forgetSent, type Store } from '../src/function-scans/store';

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

function taskOf(id: string, fields: TaskFields, version: number): Task {
  return {
    id,
    position: 0,
    department: fields.department ?? '',
    name: fields.name ?? '',
    notes: fields.notes ?? null,
    place: fields.place ?? null,
    dayParts: [],
    demands: {},
    competencies: [],
    divisible: false,
    updatedAt: '2026-11-22T10:00:00Z',
    version,
  };
}

/** A service that behaves like ours: a version a task, 412 when it is not the one the change was based on. */
class Service implements Sender {
  readonly tasks = new Map<string, Task>();
  readonly calls: string[] = [];
  connected = true;
  loseAnswer = false;
  meanwhile: (() => Promise<void>) | null = null;

  private reach(call: string): void {
    if (!this.connected) throw new Problem(0, '');
    this.calls.push(call);
  }

  list = async (): Promise<Task[]> => {
    this.reach('list');
    return [...this.tasks.values()];
  };

  write = async (_scan: string, id: string, fields: TaskFields, version: number | null): Promise<Task> => {
    this.reach(`write ${fields.name}`);
    await this.meanwhile?.();
    if (fields.name === 'bad') {
      throw new Problem(400, 'Er klopt iets niet', null, [
        { pointer: '/workLevel', code: 'too-high', message: 'Te hoog' },
      ]);
    }
    const known = this.tasks.get(id);
    const same = known && known.name === fields.name && (known.place ?? null) === (fields.place ?? null);
    if (!same && (known?.version ?? null) !== version) throw new Problem(412, 'Gewijzigd');
    const written = same ? known : taskOf(id, fields, known ? known.version + 1 : 0);
    this.tasks.set(id, written);
    if (this.loseAnswer) throw new Problem(0, '');
    return written;
  };

  remove = async (_scan: string, id: string, version: number): Promise<void> => {
    this.reach(`remove ${id}`);
    const known = this.tasks.get(id);
    if (known && known.version !== version) throw new Problem(412, 'Gewijzigd');
    this.tasks.delete(id);
  };
}

const sweeping: TaskFields = { department: 'Hal', name: 'Vegen' };

async function opened(store: Store, service: Service, user = 'anna'): Promise<TaskQueue> {
  const queue = new TaskQueue(store, service, user, 'scan');
  await queue.open();
  return queue;
}

describe('what is typed at an employer’s', () => {
  it('is kept without a connection and sent once there is one', async () => {
    const store = memory();
    const service = new Service();
    const queue = await opened(store, service);
    service.connected = false;
    await queue.put('1', sweeping);
    await queue.flush();
    expect(queue.snapshot().offline).toBe(true);
    expect(shownTasks(queue.snapshot()).map((task) => task.fields.name)).toEqual(['Vegen']);

    // the window closed, the battery was charged, and it is another day
    service.connected = true;
    const later = await opened(store, service);
    expect(service.tasks.get('1')?.name).toBe('Vegen');
    expect(later.snapshot().pending.size).toBe(0);
    expect(await countPending(store, 'anna')).toBe(0);
  });

  it('shows the tasks as they were last when it is opened without a connection', async () => {
    const store = memory();
    const service = new Service();
    service.tasks.set('1', taskOf('1', sweeping, 3));
    await opened(store, service);
    service.connected = false;
    const queue = await opened(store, service);
    expect(queue.snapshot().ready).toBe(true);
    expect(shownTasks(queue.snapshot())).toHaveLength(1);
  });

  it('is sent again under the same id when the answer got lost, and is there once', async () => {
    const store = memory();
    const service = new Service();
    const queue = await opened(store, service);
    service.loseAnswer = true;
    await queue.put('1', sweeping);
    await queue.flush();
    expect(queue.snapshot().pending.size).toBe(1);
    service.loseAnswer = false;
    await queue.flush();
    expect(service.tasks.size).toBe(1);
    expect(queue.snapshot().pending.size).toBe(0);
    expect(queue.snapshot().server[0]?.version).toBe(0);
  });

  it('goes on from the answer when more is typed while it is on its way', async () => {
    const service = new Service();
    const queue = await opened(memory(), service);
    service.meanwhile = async () => {
      service.meanwhile = null;
      await queue.put('1', { ...sweeping, name: 'Vegen en dweilen' });
    };
    await queue.put('1', sweeping);
    await queue.flush();
    expect(service.tasks.get('1')?.name).toBe('Vegen en dweilen');
    expect(service.tasks.get('1')?.version).toBe(1);
    expect(queue.snapshot().pending.size).toBe(0);
  });

  it('waits while task or department is still empty', async () => {
    const service = new Service();
    const queue = await opened(memory(), service);
    await queue.put('1', { department: 'Hal', name: ' ' });
    await queue.flush();
    expect(service.calls).toEqual(['list']);
    expect(queue.snapshot().pending.get('1')?.state).toBe('waiting');
  });

  it('stays, with the remark, when the server refuses it; the rest is sent', async () => {
    const service = new Service();
    const queue = await opened(memory(), service);
    await queue.put('1', { ...sweeping, name: 'bad' });
    await queue.put('2', sweeping);
    await queue.flush();
    const refused = queue.snapshot().pending.get('1');
    expect(refused?.state).toBe('refused');
    expect(refused?.violations[0]?.message).toBe('Te hoog');
    expect(service.tasks.has('2')).toBe(true);
    await queue.put('1', { ...sweeping, name: 'good' });
    await queue.flush();
    expect(service.tasks.get('1')?.name).toBe('good');
  });

  it('is not erased by a second window with other work', async () => {
    const store = memory();
    const service = new Service();
    const here = await opened(store, service);
    const there = await opened(store, service);
    service.connected = false;
    await here.put('1', sweeping);
    await there.put('2', { ...sweeping, name: 'Dweilen' });
    expect(await countPending(store, 'anna')).toBe(2);
    service.connected = true;
    await opened(store, service);
    expect([...service.tasks.keys()].sort()).toEqual(['1', '2']);
  });

  it('is gone at once when a new task is removed before it was sent', async () => {
    const service = new Service();
    const queue = await opened(memory(), service);
    await queue.put('1', sweeping);
    await queue.remove('1');
    await queue.flush();
    expect(service.calls).toEqual(['list']);
    expect(shownTasks(queue.snapshot())).toEqual([]);
  });
});

describe('two people on one task', () => {
  async function conflicting(kind: 'changed' | 'removed') {
    const service = new Service();
    service.tasks.set('1', taskOf('1', { ...sweeping, notes: 'eerst' }, 0));
    service.tasks.set('2', taskOf('2', { ...sweeping, name: 'Dweilen' }, 0));
    const store = memory();
    const queue = await opened(store, service);
    if (kind === 'changed') service.tasks.set('1', taskOf('1', { ...sweeping, name: 'De hal vegen' }, 1));
    else service.tasks.delete('1');
    await queue.put('1', { ...sweeping, name: 'Vegen', notes: 'eerst', place: 'Hal 2' });
    await queue.put('2', { ...sweeping, name: 'Nat dweilen' });
    await queue.flush();
    return { service, store, queue };
  }

  it('meet with both versions kept, and do not hold up the other tasks', async () => {
    const { service, queue, store } = await conflicting('changed');
    const conflict = queue.snapshot().pending.get('1');
    expect(conflict?.state).toBe('conflict');
    expect(conflict?.fields.place).toBe('Hal 2');
    expect(conflict?.current?.name).toBe('De hal vegen');
    expect(service.tasks.get('2')?.name).toBe('Nat dweilen');
    // it survives a closed window and is not sent over the other's head
    const later = await opened(store, service);
    expect(later.snapshot().pending.get('1')?.state).toBe('conflict');
    expect(service.tasks.get('1')?.name).toBe('De hal vegen');
  });

  it('end it by a choice, which is sent on the version that was chosen from', async () => {
    const { service, queue } = await conflicting('changed');
    await queue.settle('1', { ...sweeping, name: 'De hal vegen', place: 'Hal 2' });
    await queue.flush();
    expect(service.tasks.get('1')?.place).toBe('Hal 2');
    expect(service.tasks.get('1')?.version).toBe(2);
    expect(queue.snapshot().pending.size).toBe(0);
  });

  it('end it by leaving the task as the other made it', async () => {
    const { service, queue } = await conflicting('changed');
    await queue.settle('1', null);
    await queue.flush();
    expect(service.tasks.get('1')?.version).toBe(1);
    expect(queue.snapshot().pending.size).toBe(0);
  });

  it('can put back what the other removed', async () => {
    const { service, queue } = await conflicting('removed');
    const conflict = queue.snapshot().pending.get('1');
    expect(conflict?.current).toBeNull();
    expect(shownTasks(queue.snapshot()).map((task) => task.id)).toContain('1');
    await queue.settle('1', conflict?.fields ?? {});
    await queue.flush();
    expect(service.tasks.get('1')?.place).toBe('Hal 2');
  });

  it('are proposed the field of whoever changed it alone, else their own', () => {
    const base = { ...sweeping, notes: 'eerst', place: 'Hal' };
    const mine = { ...base, place: 'Hal 2', name: 'Vegen!' };
    const theirs = { ...base, notes: 'later', name: 'Dweilen' };
    expect(differences(base, mine, theirs)).toEqual([
      { field: 'name', proposed: 'mine' },
      { field: 'place', proposed: 'mine' },
      { field: 'notes', proposed: 'theirs' },
    ]);
  });
});

describe('signing out', () => {
  it('leaves on the device only what was not sent, and only of that person', async () => {
    const store = memory();
    const service = new Service();
    service.tasks.set('1', taskOf('1', sweeping, 0));
    const anna = await opened(store, service);
    await opened(store, service, 'bram');
    service.connected = false;
    await anna.put('2', sweeping);
    await forgetSent(store, 'anna');
    const left = (await store.entries()).map(([key]) => key);
    expect(left).toContain('anna/scan/pending/2');
    expect(left).not.toContain('anna/scan/copy');
    expect(left).toContain('bram/scan/copy');
    // what anna typed is nothing to bram
    service.connected = true;
    const bram = await opened(store, service, 'bram');
    expect(bram.snapshot().pending.size).toBe(0);
  });
});

describe('minutes a week', () => {
  it('follow the same rule as on the server', () => {
    expect(weeklyMinutes({ minutesPerTime: 30, times: 2, per: 'DAY' })).toBe(300);
    expect(weeklyMinutes({ minutesPerTime: 60, times: 1, per: 'MONTH' })).toBe(13.85);
    expect(weeklyMinutes({ minutesPerTime: 90, times: 4, per: 'YEAR' })).toBe(6.92);
    expect(weeklyMinutes({ minutesPerWeek: 50, minutesPerTime: 1, times: 1, per: 'DAY' })).toBe(50);
    expect(weeklyMinutes({ minutesPerTime: 30 })).toBeNull();
  });

  it('and everything else of a task comes back from the form as it was', () => {
    const task = taskOf('1', { ...sweeping, notes: 'x' }, 0);
    expect(fieldsOf(task)).toMatchObject({ department: 'Hal', name: 'Vegen', notes: 'x' });
  });
});
