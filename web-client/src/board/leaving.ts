import { countPending } from '../function-scans/store';
import { LiveBoard } from './liveBoard';
import { commandStore, sender } from './useLiveBoard';

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
    // only to send: nobody listens any more
    const board = new LiveBoard(store, sender, () => ({ close: () => undefined }), userId, sessionId);
    await board.start();
    await board.flush();
    board.stop();
  }
  return countPending(store, userId);
}
