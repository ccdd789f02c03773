import { client, dataOf, once } from '../api/client';
import type { components } from '../api/schema';

type Schemas = components['schemas'];
export type Handover = Schemas['HandoverBodies.HandoverBody'];
export type Colleague = Schemas['HandoverBodies.ColleagueBody'];
export type NewHandover = Schemas['HandoverBodies.NewHandover'];

export const handovers = {
  list: () => dataOf(client.GET('/api/v1/caseload-handovers')),
  one: (id: string) => dataOf(client.GET('/api/v1/caseload-handovers/{id}', { params: { path: { id } } })),
  colleagues: () => dataOf(client.GET('/api/v1/caseload-handovers/colleagues')),
  handOver: (body: NewHandover, key: string) =>
    dataOf(client.POST('/api/v1/caseload-handovers', { body, ...once(key) })),
};
