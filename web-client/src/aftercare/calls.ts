import { client, dataOf, ifMatch, once } from '../api/client';
import type { components } from '../api/schema';

export type Aftercare = components['schemas']['AftercareBodies.AftercareBody'];
export type Party = 'PERSON' | 'EMPLOYER';

export const aftercare = {
  of: (jobSeekerId: string) =>
    dataOf(client.GET('/api/v1/job-seekers/{jobSeekerId}/aftercare', { params: { path: { jobSeekerId } } })),
  choose: (jobSeekerId: string, declined: boolean, version: number) =>
    dataOf(
      client.PUT('/api/v1/job-seekers/{jobSeekerId}/aftercare', {
        params: { path: { jobSeekerId } },
        body: { declined },
        ...ifMatch(version),
      }),
    ),
  note: (jobSeekerId: string, body: { party: Party; on: string; note: string }, key: string) =>
    client.POST('/api/v1/job-seekers/{jobSeekerId}/aftercare/contacts', {
      params: { path: { jobSeekerId } },
      body,
      ...once(key),
    }),
};
