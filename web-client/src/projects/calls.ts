import { client, dataOf, ifMatch, once } from '../api/client';
import type { components, paths } from '../api/schema';

type Schemas = components['schemas'];

export type Project = Schemas['ProjectBodies.ProjectBody'];
export type ProjectLine = Schemas['ProjectBodies.ProjectLine'];
export type ProjectInput = Schemas['ProjectBodies.ProjectInput'];
export type ProjectStatus = Schemas['ProjectStatus'];
export type Phase = Schemas['ProjectBodies.PhaseBody'];
export type PhaseInput = Schemas['ProjectBodies.PhaseInput'];
export type PhaseChoice = Schemas['ProjectBodies.PhaseChoice'];
export type Progress = Schemas['ProjectBodies.ProgressBody'];
export type Options = Schemas['ProjectBodies.ProjectOptions'];
export type Suggestions = Schemas['ProjectBodies.Suggestions'];
export type Lead = Schemas['LeadBodies.LeadBody'];
export type LeadInput = Schemas['LeadBodies.LeadInput'];
export type LeadStatus = Lead['status'];

/** What can hang on a phase, by its name in the address. */
export type Hanging = 'sessions' | 'vacancies' | 'obligations';

export const projectStatuses = [
  'PLANNED',
  'RUNNING',
  'FINISHED',
  'STOPPED',
] as const satisfies readonly ProjectStatus[];

export const leadStatuses = ['OPEN', 'EMPLOYER', 'CLOSED'] as const satisfies readonly LeadStatus[];

type ProjectQuery = paths['/api/v1/projects']['get']['parameters']['query'];
type LeadQuery = paths['/api/v1/leads']['get']['parameters']['query'];

const hookOf = (projectId: string, phaseId: string, what: Hanging, id: string) => ({
  params: { path: { projectId, phaseId, what, id } },
});

export const projects = {
  list: (query: ProjectQuery) => dataOf(client.GET('/api/v1/projects', { params: { query } })),
  one: (id: string) => dataOf(client.GET('/api/v1/projects/{id}', { params: { path: { id } } })),
  options: () => dataOf(client.GET('/api/v1/project-options')),
  make: (body: ProjectInput, key: string) => dataOf(client.POST('/api/v1/projects', { body, ...once(key) })),
  change: (id: string, body: ProjectInput, version: number) =>
    dataOf(client.PUT('/api/v1/projects/{id}', { params: { path: { id } }, body, ...ifMatch(version) })),
  step: (id: string, to: ProjectStatus, reason: string | null, version: number) =>
    dataOf(
      client.POST('/api/v1/projects/{id}/transitions', {
        params: { path: { id } },
        body: { to, reason },
        ...ifMatch(version),
      }),
    ),
  history: (id: string) => dataOf(client.GET('/api/v1/projects/{id}/history', { params: { path: { id } } })),
  suggestions: (id: string) =>
    dataOf(client.GET('/api/v1/projects/{id}/suggestions', { params: { path: { id } } })),
  addPhase: (projectId: string, body: PhaseInput, version: number) =>
    dataOf(
      client.POST('/api/v1/projects/{projectId}/phases', {
        params: { path: { projectId } },
        body,
        ...ifMatch(version),
      }),
    ),
  changePhase: (projectId: string, phaseId: string, body: PhaseInput, version: number) =>
    dataOf(
      client.PUT('/api/v1/projects/{projectId}/phases/{phaseId}', {
        params: { path: { projectId, phaseId } },
        body,
        ...ifMatch(version),
      }),
    ),
  removePhase: (projectId: string, phaseId: string, version: number) =>
    dataOf(
      client.DELETE('/api/v1/projects/{projectId}/phases/{phaseId}', {
        params: { path: { projectId, phaseId } },
        ...ifMatch(version),
      }),
    ),
  hang: (projectId: string, phaseId: string, what: Hanging, id: string) =>
    dataOf(
      client.PUT(
        '/api/v1/projects/{projectId}/phases/{phaseId}/{what}/{id}',
        hookOf(projectId, phaseId, what, id),
      ),
    ),
  take: (projectId: string, phaseId: string, what: Hanging, id: string) =>
    dataOf(
      client.DELETE(
        '/api/v1/projects/{projectId}/phases/{phaseId}/{what}/{id}',
        hookOf(projectId, phaseId, what, id),
      ),
    ),
  phases: (sessionId: string | null) =>
    dataOf(client.GET('/api/v1/project-phases', { params: { query: { sessionId } } })),
};

/** Hangs a session on the phase that was chosen, and takes it off the one it hung on before. */
export async function hangSession(
  sessionId: string,
  before: PhaseChoice | null,
  chosen: PhaseChoice | null,
): Promise<void> {
  if (before?.phaseId === chosen?.phaseId) return;
  if (before && before.projectId !== chosen?.projectId) {
    await projects.take(before.projectId, before.phaseId, 'sessions', sessionId);
  }
  if (chosen) await projects.hang(chosen.projectId, chosen.phaseId, 'sessions', sessionId);
}

export const leads = {
  list: (query: LeadQuery) => dataOf(client.GET('/api/v1/leads', { params: { query } })),
  one: (id: string) => dataOf(client.GET('/api/v1/leads/{id}', { params: { path: { id } } })),
  note: (body: LeadInput, key: string) => dataOf(client.POST('/api/v1/leads', { body, ...once(key) })),
  change: (id: string, body: LeadInput, version: number) =>
    dataOf(client.PUT('/api/v1/leads/{id}', { params: { path: { id } }, body, ...ifMatch(version) })),
  close: (id: string, reason: string, version: number) =>
    dataOf(
      client.POST('/api/v1/leads/{id}/closing', {
        params: { path: { id } },
        body: { reason },
        ...ifMatch(version),
      }),
    ),
  toEmployer: (id: string, body: Schemas['LeadBodies.EmployerInput'], version: number) =>
    dataOf(
      client.POST('/api/v1/leads/{id}/employer', {
        params: { path: { id } },
        body,
        ...ifMatch(version),
      }),
    ),
  addVisit: (id: string, sessionId: string) =>
    dataOf(client.PUT('/api/v1/leads/{id}/visits/{sessionId}', { params: { path: { id, sessionId } } })),
};
