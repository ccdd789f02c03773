import { client, dataOf } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];

export type Proposal = Schemas['ProposalView'];
export type ProposalQuestion = Schemas['ProposalInput'];
export type NewFunction = Schemas['ProposalView.Function'];
export type TaskFate = Schemas['ProposalView.Task'];
export type Business = Schemas['ProposalView.Business'];
export type Acceptance = Schemas['AcceptanceInput'];

export const proposals = {
  list: (scanId: string) =>
    dataOf(client.GET('/api/v1/function-scans/{id}/proposals', { params: { path: { id: scanId } } })),
  one: (scanId: string, proposalId: string) =>
    dataOf(
      client.GET('/api/v1/function-scans/{id}/proposals/{proposalId}', {
        params: { path: { id: scanId, proposalId } },
      }),
    ),
  ask: (scanId: string, body: ProposalQuestion) =>
    dataOf(client.POST('/api/v1/function-scans/{id}/proposals', { params: { path: { id: scanId } }, body })),
  share: (scanId: string, proposalId: string, shared: boolean) =>
    dataOf(
      client.PUT('/api/v1/function-scans/{id}/proposals/{proposalId}/sharing', {
        params: { path: { id: scanId, proposalId } },
        body: { shared },
      }),
    ),
  accept: (scanId: string, proposalId: string, body: Acceptance) =>
    dataOf(
      client.POST('/api/v1/function-scans/{id}/proposals/{proposalId}/acceptance', {
        params: { path: { id: scanId, proposalId } },
        body,
      }),
    ),
  originOf: (vacancyId: string) =>
    dataOf(client.GET('/api/v1/vacancies/{id}/function-scan', { params: { path: { id: vacancyId } } })),
};
