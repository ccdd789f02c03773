import { client, dataOf, ifMatch, once } from '../api/client';
import type { components, paths } from '../api/schema';

type Schemas = components['schemas'];
export type MatchingSession = Schemas['SessionBodies.SessionBody'];
export type SessionInput = Schemas['SessionBodies.SessionInput'];
export type SeriesInput = Schemas['SeriesBodies.SeriesInput'];
export type Series = Schemas['SeriesBodies.SeriesBody'];
export type SessionKind = Schemas['SessionKind'];
export type SessionStatus = Schemas['SessionStatus'];
export type HelperRole = Schemas['HelperRole'];
export type Attendance = Schemas['Attendance'];
export type People = Schemas['PeopleBodies.PeopleBody'];
export type Listed = Schemas['PeopleBodies.PersonBody'];
export type Proposal = Schemas['PeopleBodies.ProposalBody'];

export const sessionKinds = [
  'SCRUM',
  'NETWORK_CAFE',
  'WERKHUIS',
  'YOUTH',
  'WW_INFORMATION',
  'EMPLOYER_EVENT',
  'JOINT_VISIT',
] as const satisfies readonly SessionKind[];

export const helperRoles = [
  'HOST',
  'ACCOUNT_MANAGER',
  'CONSULTANT',
  'PARTNER',
  'OTHER',
] as const satisfies readonly HelperRole[];

type ListQuery = paths['/api/v1/matching-sessions']['get']['parameters']['query'];

export const sessions = {
  list: (query: ListQuery) => dataOf(client.GET('/api/v1/matching-sessions', { params: { query } })),
  one: (id: string) => dataOf(client.GET('/api/v1/matching-sessions/{id}', { params: { path: { id } } })),
  options: () => dataOf(client.GET('/api/v1/matching-session-options')),
  plan: (body: SessionInput, key: string) =>
    dataOf(client.POST('/api/v1/matching-sessions', { body, ...once(key) })),
  planSeries: (body: SeriesInput, key: string) =>
    dataOf(client.POST('/api/v1/matching-session-series', { body, ...once(key) })),
  series: (id: string) =>
    dataOf(client.GET('/api/v1/matching-session-series/{id}', { params: { path: { id } } })),
  replanSeries: (id: string, body: SeriesInput, version: number) =>
    dataOf(
      client.PUT('/api/v1/matching-session-series/{id}', {
        params: { path: { id } },
        body,
        ...ifMatch(version),
      }),
    ),
  endSeries: (id: string, body: Schemas['SeriesBodies.EndInput'], version: number) =>
    dataOf(
      client.POST('/api/v1/matching-session-series/{id}/end', {
        params: { path: { id } },
        body,
        ...ifMatch(version),
      }),
    ),
  replan: (id: string, body: SessionInput, version: number) =>
    dataOf(
      client.PUT('/api/v1/matching-sessions/{id}', {
        params: { path: { id } },
        body,
        ...ifMatch(version),
      }),
    ),
  step: (id: string, to: SessionStatus, reason: string | null, version: number) =>
    dataOf(
      client.POST('/api/v1/matching-sessions/{id}/transitions', {
        params: { path: { id } },
        body: { to, reason },
        ...ifMatch(version),
      }),
    ),
  answer: (id: string, coming: boolean) =>
    dataOf(
      client.PUT('/api/v1/matching-sessions/{id}/answer', { params: { path: { id } }, body: { coming } }),
    ),
  people: (id: string) =>
    dataOf(client.GET('/api/v1/matching-sessions/{id}/people', { params: { path: { id } } })),
  add: (id: string, people: { jobSeekerId: string; note?: string | null }[]) =>
    dataOf(
      client.POST('/api/v1/matching-sessions/{id}/people', { params: { path: { id } }, body: { people } }),
    ),
  proposals: (id: string) =>
    dataOf(
      client.GET('/api/v1/matching-sessions/{id}/agenda-proposals', {
        params: { path: { id }, query: { limit: 50 } },
      }),
    ),
  order: (id: string, order: string[]) =>
    dataOf(
      client.PUT('/api/v1/matching-sessions/{id}/agenda', { params: { path: { id } }, body: { order } }),
    ),
  inviteAll: (id: string) =>
    dataOf(client.POST('/api/v1/matching-sessions/{id}/invitations', { params: { path: { id } } })),
  attend: (id: string, personId: string, attendance: Attendance) =>
    dataOf(
      client.PUT('/api/v1/matching-sessions/{id}/people/{personId}/attendance', {
        params: { path: { id, personId } },
        body: { attendance },
      }),
    ),
  remove: (id: string, personId: string) =>
    client.DELETE('/api/v1/matching-sessions/{id}/people/{personId}', { params: { path: { id, personId } } }),
  figures: (query: paths['/api/v1/matching-session-figures']['get']['parameters']['query']) =>
    dataOf(client.GET('/api/v1/matching-session-figures', { params: { query } })),
  ready: (jobSeekerId: string) =>
    dataOf(
      client.GET('/api/v1/job-seekers/{jobSeekerId}/ready-for-work', { params: { path: { jobSeekerId } } }),
    ),
  handOver: (jobSeekerId: string, note: string | null) =>
    dataOf(
      client.PUT('/api/v1/job-seekers/{jobSeekerId}/ready-for-work', {
        params: { path: { jobSeekerId } },
        body: { note },
      }),
    ),
  takeBack: (jobSeekerId: string) =>
    dataOf(
      client.DELETE('/api/v1/job-seekers/{jobSeekerId}/ready-for-work', {
        params: { path: { jobSeekerId } },
      }),
    ),
};
