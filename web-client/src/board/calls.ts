import { client, dataOf, once } from '../api/client';
import type { components } from '../api/schema';

type Schemas = components['schemas'];

export type Board = Schemas['BoardBodies.Board'];
export type Card = Schemas['BoardBodies.CardBody'];
export type CardState = Schemas['CardState'];
export type CardTimer = Schemas['CardTimer'];
export type CardDetail = Schemas['BoardBodies.CardDetail'];
export type Column = Schemas['BoardBodies.ColumnBody'];
export type Present = Schemas['BoardBodies.Present'];
export type Happening = Schemas['BoardBodies.Happening'];
export type LiveMessage = Schemas['BoardBodies.LiveMessage'];
export type Action = Schemas['BoardBodies.ActionBody'];
export type Colleague = Schemas['BoardBodies.Colleague'];
export type Outcome = Schemas['TalkOutcome'];
export type TimerAction = Schemas['BoardBodies.TimerAction'];
export type Cafe = Schemas['TableBodies.Cafe'];
export type TableScreen = Schemas['TableBodies.TableScreen'];
export type Layout = Schemas['LayoutBodies.LayoutBody'];
export type LayoutWanted = Schemas['LayoutBodies.LayoutWanted'];
export type Hall = Schemas['HallBodies.HallBoard'];

export const outcomes: readonly Outcome[] = ['PROPOSAL', 'ACTION', 'TRAINING', 'PARK'];

/** The whole interface of the live part of a session, in the shapes of its document. */
export const live = {
  board: (sessionId: string) =>
    dataOf(client.GET('/api/v1/matching-sessions/{sessionId}/cards', { params: { path: { sessionId } } })),
  card: (sessionId: string, cardId: string) =>
    dataOf(
      client.GET('/api/v1/matching-sessions/{sessionId}/cards/{cardId}', {
        params: { path: { sessionId, cardId } },
      }),
    ),
  move: (
    sessionId: string,
    cardId: string,
    body: { column: string; beforeCardId: string | null; version: number },
    key: string,
  ) =>
    dataOf(
      client.POST('/api/v1/matching-sessions/{sessionId}/cards/{cardId}/moves', {
        params: { path: { sessionId, cardId } },
        body,
        ...once(key),
      }),
    ),
  time: (sessionId: string, cardId: string, action: TimerAction, key: string) =>
    dataOf(
      client.POST('/api/v1/matching-sessions/{sessionId}/cards/{cardId}/timer', {
        params: { path: { sessionId, cardId } },
        body: { action },
        ...once(key),
      }),
    ),
  conclude: (
    sessionId: string,
    cardId: string,
    body: { outcome: Outcome | null; note: string | null; version: number },
    key: string,
  ) =>
    dataOf(
      client.POST('/api/v1/matching-sessions/{sessionId}/cards/{cardId}/outcome', {
        params: { path: { sessionId, cardId } },
        body,
        ...once(key),
      }),
    ),
  propose: (
    sessionId: string,
    cardId: string,
    body: {
      vacancyId: string;
      motivation: string | null;
      rankingId: string | null;
      passedOverReason: string | null;
    },
    key: string,
  ) =>
    dataOf(
      client.POST('/api/v1/matching-sessions/{sessionId}/cards/{cardId}/proposals', {
        params: { path: { sessionId, cardId } },
        body,
        ...once(key),
      }),
    ),
  agree: (
    sessionId: string,
    body: { cardId: string | null; what: string; dueOn: string; ownerId?: string | null },
    key: string,
  ) =>
    dataOf(
      client.POST('/api/v1/matching-sessions/{sessionId}/actions', {
        params: { path: { sessionId } },
        body,
        ...once(key),
      }),
    ),
  settle: (
    sessionId: string,
    action: Pick<Action, 'id' | 'what' | 'ownerId' | 'dueOn' | 'version'>,
    done: boolean,
    key: string,
  ) =>
    dataOf(
      client.PUT('/api/v1/matching-sessions/{sessionId}/actions/{id}', {
        params: { path: { sessionId, id: action.id } },
        body: {
          what: action.what,
          ownerId: action.ownerId,
          dueOn: action.dueOn,
          done,
          version: action.version,
        },
        ...once(key),
      }),
    ),
  present: (sessionId: string, windowId: string, cardId: string | null, editing: boolean) =>
    client.PUT('/api/v1/matching-sessions/{sessionId}/presence', {
      params: { path: { sessionId } },
      body: { windowId, cardId, editing },
    }),
  cafe: (sessionId: string) =>
    dataOf(client.GET('/api/v1/matching-sessions/{sessionId}/tables', { params: { path: { sessionId } } })),
  putDownTables: (sessionId: string, count: number, key: string) =>
    dataOf(
      client.PUT('/api/v1/matching-sessions/{sessionId}/tables', {
        params: { path: { sessionId } },
        body: { count },
        ...once(key),
      }),
    ),
  help: (sessionId: string, number: number, helpers: string[], key: string) =>
    dataOf(
      client.PUT('/api/v1/matching-sessions/{sessionId}/tables/{number}/helpers', {
        params: { path: { sessionId, number: String(number) } },
        body: { helpers },
        ...once(key),
      }),
    ),
  seat: (sessionId: string, number: number, cardId: string | null, key: string) =>
    dataOf(
      client.POST('/api/v1/matching-sessions/{sessionId}/tables/{number}/guest', {
        params: { path: { sessionId, number: String(number) } },
        body: { cardId },
        ...once(key),
      }),
    ),
  leave: (sessionId: string, number: number, key: string) =>
    client.POST('/api/v1/matching-sessions/{sessionId}/tables/{number}/leave', {
      params: { path: { sessionId, number: String(number) } },
      ...once(key),
    }),
  queue: (sessionId: string, cardId: string, waiting: boolean, key: string) =>
    client.PUT('/api/v1/matching-sessions/{sessionId}/cards/{cardId}/queue', {
      params: { path: { sessionId, cardId } },
      body: { waiting },
      ...once(key),
    }),
  table: (sessionId: string, number: string) =>
    dataOf(
      client.GET('/api/v1/matching-sessions/{sessionId}/tables/{number}', {
        params: { path: { sessionId, number } },
      }),
    ),
  hall: (sessionId: string) =>
    dataOf(client.GET('/api/v1/matching-sessions/{sessionId}/hall', { params: { path: { sessionId } } })),
};

/** How the boards of each kind of session are laid out. */
export const layouts = {
  all: async (): Promise<Layout[]> => (await dataOf(client.GET('/api/v1/board-layouts'))).items,
  change: (kind: string, body: LayoutWanted) =>
    dataOf(client.PUT('/api/v1/board-layouts/{kind}', { params: { path: { kind } }, body })),
  reset: (kind: string, version: number) =>
    dataOf(
      client.DELETE('/api/v1/board-layouts/{kind}', {
        params: { path: { kind }, header: { 'If-Match': `"${version}"` } },
      }),
    ),
};

/** Address of the stream; `after` is the last event that is known, absent: from now on. */
export function streamOf(sessionId: string, after?: number): string {
  const stream = `/api/v1/matching-sessions/${sessionId}/events`;
  return after === undefined ? stream : `${stream}?after=${after}`;
}

export function hallStreamOf(sessionId: string): string {
  return `/api/v1/matching-sessions/${sessionId}/hall/events`;
}
