import { client, dataOf, ifMatch } from '../api/client';
import type { components } from '../api/schema';

export type Signal = components['schemas']['SignalBodies.SignalBody'];

export const signals = {
  list: (query: { snoozed?: boolean; limit?: number; cursor?: string | null }) =>
    dataOf(client.GET('/api/v1/signals', { params: { query } })),
  counts: () => dataOf(client.GET('/api/v1/signals/counts')),
  snooze: (id: string, until: string, version: number) =>
    dataOf(
      client.POST('/api/v1/signals/{id}/snooze', {
        params: { path: { id } },
        body: { until },
        ...ifMatch(version),
      }),
    ),
  done: (id: string, note: string, version: number) =>
    client.POST('/api/v1/signals/{id}/done', {
      params: { path: { id } },
      body: { note },
      ...ifMatch(version),
    }),
};
