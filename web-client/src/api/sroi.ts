import { client, dataOf, ifMatch, once } from './client';
import type { components, paths } from './schema';

type Schemas = components['schemas'];
export type Obligation = Schemas['ObligationView'];
export type ObligationInput = Schemas['ObligationFields'];
export type Progress = Schemas['ProgressBody'];
export type Contribution = Schemas['ContributionView'];
export type ContributionInput = Schemas['ContributionFields'];
export type ContributionStatus = Schemas['ContributionStatus'];
export type ContributionKind = Schemas['ContributionKind'];
export type InstrumentFacts = Schemas['AdviceBodies.FactsBody'];
export type InstrumentAdvice = Schemas['AdviceBodies.AdviceBody'];
export type AdviceItem = Schemas['AdviceBodies.AdviceItem'];
export type Verdict = Schemas['Verdict'];

type QueryOf<P extends keyof paths> = paths[P] extends { get: { parameters: { query?: infer Q } } }
  ? Q
  : never;

export const contributionKinds: readonly ContributionKind[] = ['EMPLOYMENT', 'TRIAL', 'PURCHASE'];

export const obligations = {
  list: (query: QueryOf<'/api/v1/sroi-obligations'>) =>
    dataOf(client.GET('/api/v1/sroi-obligations', { params: { query } })),
  one: (id: string) => dataOf(client.GET('/api/v1/sroi-obligations/{id}', { params: { path: { id } } })),
  progress: (id: string) =>
    dataOf(client.GET('/api/v1/sroi-obligations/{id}/progress', { params: { path: { id } } })),
  create: (body: ObligationInput, key: string) =>
    dataOf(client.POST('/api/v1/sroi-obligations', { body, ...once(key) })),
  update: (id: string, body: ObligationInput, version: number) =>
    dataOf(
      client.PUT('/api/v1/sroi-obligations/{id}', { params: { path: { id } }, body, ...ifMatch(version) }),
    ),
  move: (id: string, to: Obligation['status'], reason: string, version: number) =>
    dataOf(
      client.POST('/api/v1/sroi-obligations/{id}/transitions', {
        params: { path: { id } },
        body: { to, reason },
        ...ifMatch(version),
      }),
    ),
};

export const contributions = {
  ofObligation: (id: string, cursor: string | null) =>
    dataOf(
      client.GET('/api/v1/sroi-obligations/{id}/contributions', {
        params: { path: { id }, query: { cursor, limit: 50 } },
      }),
    ),
  list: (query: QueryOf<'/api/v1/sroi-contributions'>) =>
    dataOf(client.GET('/api/v1/sroi-contributions', { params: { query } })),
  one: (id: string) => dataOf(client.GET('/api/v1/sroi-contributions/{id}', { params: { path: { id } } })),
  create: (obligationId: string, body: ContributionInput, key: string) =>
    dataOf(
      client.POST('/api/v1/sroi-obligations/{id}/contributions', {
        params: { path: { id: obligationId } },
        body,
        ...once(key),
      }),
    ),
  update: (id: string, body: ContributionInput, version: number) =>
    dataOf(
      client.PUT('/api/v1/sroi-contributions/{id}', { params: { path: { id } }, body, ...ifMatch(version) }),
    ),
  attach: (id: string, file: File) =>
    dataOf(
      client.POST('/api/v1/sroi-contributions/{id}/document', {
        params: { path: { id } },
        // The document knows the part only as text; the client sends the form with the file itself.
        body: { file: '' },
        bodySerializer: () => {
          const form = new FormData();
          form.append('file', file);
          return form;
        },
      }),
    ),
  acceptDocument: (id: string) =>
    dataOf(client.POST('/api/v1/sroi-contributions/{id}/document/acceptance', { params: { path: { id } } })),
  move: (
    id: string,
    to: ContributionStatus,
    version: number,
    more: { reason?: string | null; disabilityBlock?: boolean } = {},
  ) =>
    dataOf(
      client.POST('/api/v1/sroi-contributions/{id}/transitions', {
        params: { path: { id } },
        body: { to, reason: more.reason ?? null, disabilityBlock: more.disabilityBlock ?? null },
        ...ifMatch(version),
      }),
    ),
};

export const tableChoices = {
  list: () => dataOf(client.GET('/api/v1/sroi-table-choices')),
  choose: (body: Schemas['TableChoices.Choice']) =>
    dataOf(client.POST('/api/v1/sroi-table-choices', { body })),
};

export const toolbox = {
  instruments: (municipality: string | null) =>
    dataOf(client.GET('/api/v1/instruments', { params: { query: { municipality } } })),
  advise: (facts: InstrumentFacts, municipality: string | null) =>
    dataOf(client.POST('/api/v1/instrument-advice', { body: { facts, municipality } })),
  factsOf: (id: string) =>
    dataOf(client.GET('/api/v1/job-seekers/{id}/instrument-facts', { params: { path: { id } } })),
};
