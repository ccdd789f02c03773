import { client, dataOf, ifMatch, once } from '../api/client';
import type { components } from '../api/schema';

type Schemas = components['schemas'];
export type Introduction = Schemas['IntroductionBodies.IntroductionView'];
export type NewIntroduction = Schemas['IntroductionBodies.NewIntroduction'];
export type IntroductionMove = Schemas['IntroductionBodies.IntroductionMove'];
export type ShownStatus = Schemas['ShownStatus'];

interface Asked {
  open?: boolean;
  vacancyId?: string;
  jobSeekerId?: string;
  cursor?: string | null;
  limit?: number;
}

export const introductions = {
  list: (query: Asked) => dataOf(client.GET('/api/v1/introductions', { params: { query } })),
  ask: (body: NewIntroduction, key: string) =>
    dataOf(client.POST('/api/v1/introductions', { body, ...once(key) })),
  move: (id: string, body: IntroductionMove, version: number) =>
    dataOf(
      client.POST('/api/v1/introductions/{id}/transitions', {
        params: { path: { id } },
        body,
        ...ifMatch(version),
      }),
    ),
};
