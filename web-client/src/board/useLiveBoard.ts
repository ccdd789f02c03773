import { useEffect, useState, useSyncExternalStore } from 'react';
import { browserStore } from '../function-scans/store';
import { live, streamOf, type CardState, type LiveMessage } from './calls';
import type { Command } from './commands';
import { LiveBoard, type LiveState, type OpenStream } from './liveBoard';

/** Sends one command under its own id. */
export async function send(sessionId: string, { id, wanted }: Command): Promise<CardState | null> {
  switch (wanted.kind) {
    case 'move':
      return live.move(
        sessionId,
        wanted.cardId,
        { column: wanted.column, beforeCardId: wanted.beforeCardId, version: wanted.version },
        id,
      );
    case 'time':
      return live.time(sessionId, wanted.cardId, wanted.action, id);
    case 'conclude':
      return live.conclude(
        sessionId,
        wanted.cardId,
        { outcome: wanted.outcome, note: wanted.note, version: wanted.version },
        id,
      );
    case 'agree':
      await live.agree(
        sessionId,
        { cardId: wanted.cardId, what: wanted.what, dueOn: wanted.dueOn, ownerId: wanted.ownerId },
        id,
      );
      return null;
    case 'settle':
      await live.settle(wanted.action.sessionId, wanted.action, wanted.done, id);
      return null;
    case 'seat':
      await live.seat(sessionId, wanted.table, wanted.cardId, id);
      return null;
    case 'leave':
      await live.leave(sessionId, wanted.table, id);
      return null;
    case 'queue':
      await live.queue(sessionId, wanted.cardId, wanted.waiting, id);
      return null;
  }
}

export const sender = { board: live.board, send };

/** Where commands wait on this device. */
export function commandStore() {
  return browserStore('marktplein-board', 'commands');
}

function browserStream(sessionId: string): OpenStream {
  return (after, heard, standing) => {
    const source = new EventSource(streamOf(sessionId, after));
    source.onopen = () => standing('open');
    source.onmessage = (event: MessageEvent<string>) => heard(JSON.parse(event.data) as LiveMessage);
    // the browser tries again by itself unless the server refused
    source.onerror = () => standing(source.readyState === EventSource.CLOSED ? 'closed' : 'waiting');
    return source;
  };
}

/** The live board of a session, from the moment the page opens until it closes. */
export function useLiveBoard(userId: string, sessionId: string): { board: LiveBoard; state: LiveState } {
  const [board] = useState(
    () => new LiveBoard(commandStore(), sender, browserStream(sessionId), userId, sessionId),
  );
  const state = useSyncExternalStore(board.subscribe, board.snapshot);

  useEffect(() => {
    void board.start();
    const online = () => board.reconnect();
    const offline = () => board.offline();
    window.addEventListener('online', online);
    window.addEventListener('offline', offline);
    return () => {
      window.removeEventListener('online', online);
      window.removeEventListener('offline', offline);
      board.stop();
    };
  }, [board]);

  return { board, state };
}
