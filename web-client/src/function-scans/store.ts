import { createStore, del, entries, get, set } from 'idb-keyval';

/** Where the browser keeps what is not sent yet; every key stands alone, so two windows never erase one another. */
export interface Store {
  get: (key: string) => Promise<unknown>;
  set: (key: string, value: unknown) => Promise<void>;
  del: (key: string) => Promise<void>;
  entries: () => Promise<Array<[string, unknown]>>;
}

/** IndexedDB, which survives a closed window and an empty battery; each part of the portal has a place of its own. */
export function browserStore(name = 'marktplein-scans', table = 'tasks'): Store {
  const database = createStore(name, table);
  return {
    get: (key) => get(key, database),
    set: (key, value) => set(key, value, database),
    del: (key) => del(key, database),
    entries: () => entries<string, unknown>(database),
  };
}

export function pendingKey(userId: string, scanId: string, taskId: string): string {
  return `${userId}/${scanId}/pending/${taskId}`;
}

export function copyKey(userId: string, scanId: string): string {
  return `${userId}/${scanId}/copy`;
}

/** How many changes of a user wait on this device, over all his scans. */
export async function countPending(store: Store, userId: string): Promise<number> {
  const all = await store.entries();
  return all.filter(([key]) => key.startsWith(`${userId}/`) && key.includes('/pending/')).length;
}

/** Leaves nothing of a user on this device but what is not sent yet: that is all there is of it. */
export async function forgetSent(store: Store, userId: string): Promise<void> {
  for (const [key] of await store.entries()) {
    if (key.startsWith(`${userId}/`) && key.endsWith('/copy')) await store.del(key);
  }
}
