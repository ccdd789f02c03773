import { tasks } from './calls';
import { TaskQueue } from './queue';
import { browserStore, countPending, forgetSent } from './store';

/**
 * Before signing out: sends what waits on this device, and forgets what is sent.
 *
 * @returns how many changes could not be sent; they stay on this device for this person
 */
export async function sendBeforeLeaving(userId: string): Promise<number> {
  const store = browserStore();
  const waiting = (await store.entries())
    .map(([key]) => key.split('/'))
    .filter(([user, , kind]) => user === userId && kind === 'pending')
    .map(([, scanId]) => scanId ?? '');
  for (const scanId of new Set(waiting)) {
    await new TaskQueue(store, tasks, userId, scanId).open();
  }
  return countPending(store, userId);
}

/** Forgets what the server has; what it does not have stays. */
export async function forgetOnThisDevice(userId: string): Promise<void> {
  await forgetSent(browserStore(), userId);
}
