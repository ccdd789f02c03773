import { useEffect, useState, useSyncExternalStore } from 'react';
import { tasks } from './calls';
import { TaskQueue, type QueueState } from './queue';
import { browserStore } from './store';

/** Milliseconds between two tries when there was no connection. */
const tryAgainAfter = 10_000;
/** Milliseconds after which somebody else's changes are looked for. */
const lookAgainAfter = 30_000;

const queues = new Map<string, TaskQueue>();

/** One queue a scan and a person, however often the page is opened. */
function queueOf(userId: string, scanId: string): TaskQueue {
  const key = `${userId}/${scanId}`;
  const known = queues.get(key);
  if (known) return known;
  const made = new TaskQueue(browserStore(), tasks, userId, scanId);
  queues.set(key, made);
  return made;
}

/** The tasks of a scan, kept on this device and sent when there is a connection. */
export function useTaskQueue(userId: string, scanId: string): { queue: TaskQueue; state: QueueState } {
  const [queue] = useState(() => queueOf(userId, scanId));
  const state = useSyncExternalStore(queue.subscribe, queue.snapshot);

  useEffect(() => {
    void queue.open();
    const online = () => void queue.open();
    const hidden = () => void queue.flush();
    window.addEventListener('online', online);
    document.addEventListener('visibilitychange', hidden);
    const retry = setInterval(() => {
      if (queue.snapshot().offline) void queue.open();
    }, tryAgainAfter);
    const look = setInterval(() => {
      if (!document.hidden && !queue.snapshot().sending) void queue.refresh();
    }, lookAgainAfter);
    return () => {
      window.removeEventListener('online', online);
      document.removeEventListener('visibilitychange', hidden);
      clearInterval(retry);
      clearInterval(look);
      void queue.flush();
    };
  }, [queue]);

  return { queue, state };
}
