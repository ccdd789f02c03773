import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { streamOf, type LiveMessage } from './calls';
import { CommandQueue, type QueueState } from './commandQueue';
import type { Command, Wanted } from './commands';
import { commandStore, sender } from './useLiveBoard';

const tryAgainAfter = 5_000;

/** What is done at a table is about the table itself or about who sits there, never about anybody else. */
function isHere({ wanted }: Pick<Command, 'wanted'>, table: number, cardId: string | null): boolean {
  switch (wanted.kind) {
    case 'leave':
      return wanted.table === table;
    case 'agree':
      return wanted.cardId === cardId;
    default:
      return false;
  }
}

interface TableState {
  connected: boolean;
  /** What was done at this table and is not sent yet. */
  pending: QueueState['pending'];
  /** What was done at this table and refused. */
  conflicts: QueueState['conflicts'];
  give: (wanted: Wanted) => void;
  dismiss: (id: string) => void;
}

/**
 * What happens at one table of a café. What is done without a connection is kept on this device and sent later. The
 * table is looked at again only when something happens that shows on it: every look is logged.
 *
 * @param cardId who sits there as far as is known
 */
export function useTable(
  userId: string,
  sessionId: string,
  table: number,
  cardId: string | null,
  look: () => void,
): TableState {
  const queries = useQueryClient();
  const [connected, setConnected] = useState(true);
  const [state, setState] = useState<QueueState>({ pending: [], conflicts: [] });
  const [queue] = useState(
    () =>
      new CommandQueue(commandStore(), sender.send, userId, sessionId, {
        changed: setState,
        done: async () => queries.invalidateQueries({ queryKey: ['live', sessionId] }),
        refused: async () => queries.invalidateQueries({ queryKey: ['live', sessionId] }),
        stuck: () => setConnected(false),
      }),
  );
  const heard = useEffectEvent(({ happening }: LiveMessage) => {
    const here = happening?.tableNumber === table || happening?.kind === 'ACTION';
    if (here || (cardId === null && happening?.kind === 'QUEUE')) look();
  });
  const opened = useEffectEvent((again: boolean) => {
    setConnected(true);
    void queue.flush();
    if (again) look();
  });

  useEffect(() => {
    void queue.open().then(() => queue.flush());
  }, [queue]);

  useEffect(() => {
    let source: EventSource | null = null;
    let again: ReturnType<typeof setTimeout> | null = null;
    let lost = false;
    const open = () => {
      source = new EventSource(streamOf(sessionId));
      source.onopen = () => {
        opened(lost);
        lost = false;
      };
      source.onmessage = (event: MessageEvent<string>) => heard(JSON.parse(event.data) as LiveMessage);
      source.onerror = () => {
        lost = true;
        setConnected(false);
        if (source?.readyState === EventSource.CLOSED) again = setTimeout(open, tryAgainAfter);
      };
    };
    const close = () => {
      source?.close();
      if (again) clearTimeout(again);
    };
    const offline = () => {
      lost = true;
      setConnected(false);
    };
    const online = () => {
      close();
      open();
    };
    open();
    window.addEventListener('offline', offline);
    window.addEventListener('online', online);
    return () => {
      close();
      window.removeEventListener('offline', offline);
      window.removeEventListener('online', online);
    };
  }, [sessionId]);

  return useMemo(
    () => ({
      connected,
      pending: state.pending.filter((one) => isHere(one, table, cardId)),
      conflicts: state.conflicts.filter((one) => isHere(one, table, cardId)),
      give: (wanted: Wanted) => void queue.give(wanted),
      dismiss: (id: string) => void queue.dismiss(id),
    }),
    [connected, state, table, cardId, queue],
  );
}
