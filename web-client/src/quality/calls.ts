import { client, dataOf, ifMatch } from '../api/client';
import type { components } from '../api/schema';

type Schemas = components['schemas'];
export type Sample = Schemas['QualitySampleBodies.View'];
export type SampledFile = Schemas['QualitySampleBodies.File'];
export type SampleDraw = Schemas['QualitySampleBodies.Draw'];
export type QualityFinding = Schemas['QualityFinding'];
export type Finding = Schemas['QualityFinding.Kind'];

export const samples = {
  list: (cursor: string | null) =>
    dataOf(client.GET('/api/v1/quality-samples', { params: { query: { cursor, limit: 20 } } })),
  one: (id: string) => dataOf(client.GET('/api/v1/quality-samples/{id}', { params: { path: { id } } })),
  draw: (body: SampleDraw) => dataOf(client.POST('/api/v1/quality-samples', { body })),
  judge: (id: string, jobSeekerId: string, body: QualityFinding, version: number) =>
    dataOf(
      client.PUT('/api/v1/quality-samples/{id}/files/{jobSeekerId}', {
        params: { path: { id, jobSeekerId } },
        body,
        ...ifMatch(version),
      }),
    ),
};
