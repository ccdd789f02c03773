import { client, dataOf, ifMatch, once } from '../api/client';
import type { components, paths } from '../api/schema';

type Schemas = components['schemas'];

export type Scan = Schemas['ScanView'];
export type ScanStatus = Schemas['ScanStatus'];
export type ScanStep = Schemas['ScanView.Step'];
export type ScanInput = Schemas['ScanInput'];
export type Task = Schemas['TaskView'];
export type TaskFields = Omit<Schemas['TaskInput'], 'id' | 'version'>;
export type Takeable = Schemas['Takeable'];
export type Period = Schemas['Period'];
export type ImportReport = Schemas['TaskImportReport'];

export const scanStatuses: readonly ScanStatus[] = [
  'REQUESTED',
  'PLANNED',
  'IN_PROGRESS',
  'ADVICE',
  'ACCEPTED',
  'DECLINED',
];
export const periods: readonly Period[] = ['DAY', 'WEEK', 'MONTH', 'YEAR'];
export const takeables: readonly Takeable[] = ['YES', 'WITH_CONDITION', 'NO'];

type ListQuery = NonNullable<paths['/api/v1/function-scans']['get']['parameters']['query']>;
type Stop = AbortSignal | undefined;

/** The whole interface of scans, in the shapes of its document. */
export const scans = {
  list: (query: ListQuery, signal?: Stop) =>
    dataOf(client.GET('/api/v1/function-scans', { params: { query }, signal })),
  one: (id: string) => dataOf(client.GET('/api/v1/function-scans/{id}', { params: { path: { id } } })),
  history: (id: string) =>
    dataOf(client.GET('/api/v1/function-scans/{id}/history', { params: { path: { id } } })),
  ask: (body: ScanInput, key: string) =>
    dataOf(client.POST('/api/v1/function-scans', { body, ...once(key) })),
  update: (id: string, body: ScanInput, version: number) =>
    dataOf(
      client.PUT('/api/v1/function-scans/{id}', { params: { path: { id } }, body, ...ifMatch(version) }),
    ),
  move: (id: string, to: ScanStatus, reason: string | null, version: number) =>
    dataOf(
      client.POST('/api/v1/function-scans/{id}/transitions', {
        params: { path: { id } },
        body: { to, reason },
        ...ifMatch(version),
      }),
    ),
  copy: (id: string, key: string) =>
    dataOf(client.POST('/api/v1/function-scans/{id}/copies', { params: { path: { id } }, ...once(key) })),
  advisers: () => dataOf(client.GET('/api/v1/function-scan-advisers')),
  templates: () => dataOf(client.GET('/api/v1/function-scan-templates')),
};

export const tasks = {
  list: async (scanId: string): Promise<Task[]> =>
    (await dataOf(client.GET('/api/v1/function-scans/{id}/tasks', { params: { path: { id: scanId } } })))
      .items,
  write: (scanId: string, taskId: string, body: TaskFields, version: number | null) =>
    dataOf(
      client.PUT('/api/v1/function-scans/{id}/tasks/{taskId}', {
        params: { path: { id: scanId, taskId } },
        body,
        ...(version === null ? {} : ifMatch(version)),
      }),
    ),
  remove: async (scanId: string, taskId: string, version: number): Promise<void> => {
    await client.DELETE('/api/v1/function-scans/{id}/tasks/{taskId}', {
      params: { path: { id: scanId, taskId } },
      ...ifMatch(version),
    });
  },
  addSet: (scanId: string, source: { template?: string; scanId?: string }) =>
    dataOf(
      client.POST('/api/v1/function-scans/{id}/tasks/sets', {
        params: { path: { id: scanId } },
        body: source,
      }),
    ),
  /** Sends the file as it is, as the part of a form. */
  load: (scanId: string, dryRun: boolean, file: File) =>
    dataOf(
      client.POST('/api/v1/function-scans/{id}/tasks/imports', {
        params: { path: { id: scanId }, query: { dryRun } },
        // The document knows the part only as text; the client sends the form with the file itself.
        body: { file: '' },
        bodySerializer: () => {
          const form = new FormData();
          form.append('file', file);
          return form;
        },
      }),
    ),
};
