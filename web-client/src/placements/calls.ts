import { client, dataOf, ifMatch, once } from '../api/client';
import type { components, paths } from '../api/schema';

type Schemas = components['schemas'];

export type Proposal = Schemas['ProposalBody'];
export type ProposalStatus = Schemas['ProposalState'];
export type ProposalStep = Schemas['ProposalBody.Step'];
export type ProposalMove = Schemas['ProposalMove'];
export type Nomination = Schemas['Nomination'];
export type Batch = Schemas['ProposalBatch'];
export type BatchResult = Schemas['ProposalBatch.Result'];
export type Trial = Schemas['TrialView'];
export type TrialFields = Schemas['TrialFields'];
export type Placement = Schemas['PlacementView'];
export type PlacementFields = Schemas['PlacementFields'];
export type PlacementEnding = Schemas['PlacementFields.Ending'];

type ProposalQuery = NonNullable<paths['/api/v1/proposals']['get']['parameters']['query']>;
type PlacementQuery = NonNullable<paths['/api/v1/placements']['get']['parameters']['query']>;
type TrialQuery = NonNullable<paths['/api/v1/trial-placements']['get']['parameters']['query']>;

/** Address of the list of proposals as a spreadsheet. */
export function sheetOf({
  status,
  ...rest
}: Omit<ProposalQuery, 'limit' | 'cursor' | 'jobSeekerId'>): string {
  const asked = new URLSearchParams();
  for (const one of status ?? []) asked.append('status', one);
  for (const [name, value] of Object.entries(rest)) if (value) asked.set(name, value);
  return `/api/v1/proposals/sheet?${asked.toString()}`;
}

export const proposals = {
  list: (query: ProposalQuery) => dataOf(client.GET('/api/v1/proposals', { params: { query } })),
  one: (id: string) => dataOf(client.GET('/api/v1/proposals/{id}', { params: { path: { id } } })),
  propose: (body: Nomination, key: string) =>
    dataOf(client.POST('/api/v1/proposals', { body, ...once(key) })),
  move: (id: string, body: ProposalMove, version: number) =>
    dataOf(
      client.POST('/api/v1/proposals/{id}/transitions', {
        params: { path: { id } },
        body,
        ...ifMatch(version),
      }),
    ),
  batch: (body: Batch) => dataOf(client.POST('/api/v1/proposals/batches', { body })),
  history: (id: string) => dataOf(client.GET('/api/v1/proposals/{id}/history', { params: { path: { id } } })),
};

export const trials = {
  list: (query: TrialQuery) => dataOf(client.GET('/api/v1/trial-placements', { params: { query } })),
  one: (id: string) => dataOf(client.GET('/api/v1/trial-placements/{id}', { params: { path: { id } } })),
  start: (body: TrialFields, key: string) =>
    dataOf(client.POST('/api/v1/trial-placements', { body, ...once(key) })),
  extend: (id: string, body: Schemas['TrialFields.Extension'], version: number) =>
    dataOf(
      client.POST('/api/v1/trial-placements/{id}/extensions', {
        params: { path: { id } },
        body,
        ...ifMatch(version),
      }),
    ),
  end: (id: string, body: Schemas['TrialFields.Ending'], version: number) =>
    dataOf(
      client.POST('/api/v1/trial-placements/{id}/endings', {
        params: { path: { id } },
        body,
        ...ifMatch(version),
      }),
    ),
  history: (id: string) =>
    dataOf(client.GET('/api/v1/trial-placements/{id}/history', { params: { path: { id } } })),
};

export const placements = {
  list: (query: PlacementQuery) => dataOf(client.GET('/api/v1/placements', { params: { query } })),
  one: (id: string) => dataOf(client.GET('/api/v1/placements/{id}', { params: { path: { id } } })),
  start: (body: PlacementFields, key: string) =>
    dataOf(client.POST('/api/v1/placements', { body, ...once(key) })),
  update: (id: string, body: PlacementFields, version: number) =>
    dataOf(client.PUT('/api/v1/placements/{id}', { params: { path: { id } }, body, ...ifMatch(version) })),
  mediators: () => dataOf(client.GET('/api/v1/placements/mediators')),
  end: (id: string, body: PlacementEnding, version: number) =>
    dataOf(
      client.POST('/api/v1/placements/{id}/endings', {
        params: { path: { id } },
        body,
        ...ifMatch(version),
      }),
    ),
  history: (id: string) =>
    dataOf(client.GET('/api/v1/placements/{id}/history', { params: { path: { id } } })),
};

/** The instruments of the toolbox on a day; absent: today. */
export function instrumentsOn(date: string | null) {
  return {
    queryKey: ['instruments', date] as const,
    queryFn: () => dataOf(client.GET('/api/v1/instruments', { params: { query: { date } } })),
    staleTime: Infinity,
  };
}
