import { countPending } from '../function-scans/store';
import { CommandQueue } from './commandQueue';
import { commandStore, sender } from './useLiveBoard';

/** Nobody looks on while the last things are sent: what is refused waits on this device to be read. */
const nobody = {
  changed: () => undefined,
  done: async () => undefined,
  refused: async () => undefined,
  stuck: () => undefined,
};

/**
 * Before signing out: sends what waits on this device.
 *
 * @returns how many commands could not be sent; they stay on this device for this person
 */
export async function sendBeforeLeaving(userId: string): Promise<number> {
  const store = commandStore();
  const waiting = (await store.entries())
    .map(([key]) => key.split('/'))
    .filter(([user, , kind]) => user === userId && kind === 'pending')
    .map(([, sessionId]) => sessionId ?? '');
  for (const sessionId of new Set(waiting)) {
    const queue = new CommandQueue(store, sender.send, userId, sessionId, nobody);
    await queue.open();
    await queue.flush();
  }
  return countPending(store, userId);
}
