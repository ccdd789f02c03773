import { client, dataOf, ifMatch, once } from './client';
import type {
  CaseDecision,
  CaseFields,
  ConsentBasis,
  ContactKind,
  Cv,
  OfferFields,
  OfferStatus,
  TargetGroup,
  Track,
  VacancyInput,
  VacancyStatus,
  ImportConsent,
  ImportKind,
  JobOpeningStep,
  IncomeFacts,
  IncomeQuestion,
  SroiQuestion,
  SubsidyQuestion,
} from './model';
import type { paths } from './schema';

type Stop = AbortSignal | undefined;
type QueryOf<P extends keyof paths> = paths[P] extends { get: { parameters: { query?: infer Q } } }
  ? Q
  : never;

export const session = {
  /** What a visitor may know before he signs in. */
  service: () => dataOf(client.GET('/api/v1/service')),
  current: () => dataOf(client.GET('/api/v1/session')),
  signIn: (username: string, password: string) =>
    dataOf(client.POST('/api/v1/session', { body: { username, password } })),
  signOut: () => client.DELETE('/api/v1/session'),
};

/** How many entries a picker offers at once. */
const picked = 12;

export const reference = {
  occupations: (q: string, signal?: Stop) =>
    dataOf(client.GET('/api/v1/occupations', { params: { query: { q, limit: picked } }, signal })),
  competencies: (q: string, signal?: Stop) =>
    dataOf(client.GET('/api/v1/competencies', { params: { query: { q, limit: picked } }, signal })),
  occupation: (code: string) =>
    dataOf(client.GET('/api/v1/occupations/{code}', { params: { path: { code } } })),
  competency: (code: string) =>
    dataOf(client.GET('/api/v1/competencies/{code}', { params: { path: { code } } })),
  codeList: (name: string) => dataOf(client.GET('/api/v1/code-lists/{name}', { params: { path: { name } } })),
};

export const vacancies = {
  list: (query: QueryOf<'/api/v1/vacancies'>, signal?: Stop) =>
    dataOf(client.GET('/api/v1/vacancies', { params: { query }, signal })),
  one: (id: string) => dataOf(client.GET('/api/v1/vacancies/{id}', { params: { path: { id } } })),
  history: (id: string) => dataOf(client.GET('/api/v1/vacancies/{id}/history', { params: { path: { id } } })),
  create: (body: VacancyInput, key: string) =>
    dataOf(client.POST('/api/v1/vacancies', { body, ...once(key) })),
  update: (id: string, body: VacancyInput, version: number) =>
    dataOf(client.PUT('/api/v1/vacancies/{id}', { params: { path: { id } }, body, ...ifMatch(version) })),
  move: (
    id: string,
    to: VacancyStatus,
    reason: string | null,
    version: number,
    closingDate?: string | null,
  ) =>
    dataOf(
      client.POST('/api/v1/vacancies/{id}/transitions', {
        params: { path: { id } },
        body: { to, reason, closingDate: closingDate ?? null },
        ...ifMatch(version),
      }),
    ),
  extend: (id: string, closingDate: string, version: number) =>
    dataOf(
      client.PUT('/api/v1/vacancies/{id}/closing-date', {
        params: { path: { id } },
        body: { closingDate },
        ...ifMatch(version),
      }),
    ),
  copy: (id: string, key: string) =>
    dataOf(client.POST('/api/v1/vacancies/{id}/copies', { params: { path: { id } }, ...once(key) })),
  matches: (id: string, track: Track, limit: number) =>
    dataOf(
      client.GET('/api/v1/vacancies/{id}/matches', { params: { path: { id }, query: { track, limit } } }),
    ),
  excluded: (id: string, track: Track, reason: string) =>
    dataOf(
      client.GET('/api/v1/vacancies/{id}/matches/excluded', {
        params: { path: { id }, query: { track, reason } },
      }),
    ),
};

export const employers = {
  list: (query: QueryOf<'/api/v1/employers'>) =>
    dataOf(client.GET('/api/v1/employers', { params: { query } })),
  one: (id: string) => dataOf(client.GET('/api/v1/employers/{id}', { params: { path: { id } } })),
  contactMoments: (id: string) =>
    dataOf(client.GET('/api/v1/employers/{id}/contact-moments', { params: { path: { id } } })),
  addContactMoment: (id: string, kind: ContactKind, note: string, key: string) =>
    dataOf(
      client.POST('/api/v1/employers/{id}/contact-moments', {
        params: { path: { id } },
        body: { kind, note },
        ...once(key),
      }),
    ),
};

export const jobSeekers = {
  list: (query: QueryOf<'/api/v1/job-seekers'>) =>
    dataOf(client.GET('/api/v1/job-seekers', { params: { query } })),
  me: () => dataOf(client.GET('/api/v1/job-seekers/me')),
  one: (id: string, sample?: string) =>
    dataOf(client.GET('/api/v1/job-seekers/{id}', { params: { path: { id }, query: { sample } } })),
  take: (id: string) =>
    dataOf(
      client.POST('/api/v1/job-seekers/{id}/transitions', {
        params: { path: { id } },
        body: { to: 'TAKEN' },
      }),
    ),
  cv: (id: string, sample?: string) =>
    dataOf(client.GET('/api/v1/job-seekers/{id}/cv', { params: { path: { id }, query: { sample } } })),
  history: (id: string, sample?: string) =>
    dataOf(client.GET('/api/v1/job-seekers/{id}/history', { params: { path: { id }, query: { sample } } })),
  saveCv: (id: string, body: Cv, version: number) =>
    dataOf(
      client.PUT('/api/v1/job-seekers/{id}/cv', { params: { path: { id } }, body, ...ifMatch(version) }),
    ),
  consents: (id: string) =>
    dataOf(client.GET('/api/v1/job-seekers/{id}/consents', { params: { path: { id } } })),
  saveConsents: (
    id: string,
    consents: ReadonlyArray<{ audience: string; validUntil?: string | null }>,
    basis: ConsentBasis | null,
    version: number,
  ) =>
    dataOf(
      client.PUT('/api/v1/job-seekers/{id}/consents', {
        params: { path: { id } },
        body: { consents: [...consents], basis },
        ...ifMatch(version),
      }),
    ),
  accessLog: (id: string, cursor: string | null, sample?: string) =>
    dataOf(
      client.GET('/api/v1/job-seekers/{id}/access-log', {
        params: { path: { id }, query: { cursor, sample } },
      }),
    ),
  targetGroup: (id: string) =>
    dataOf(client.GET('/api/v1/job-seekers/{id}/target-group', { params: { path: { id } } })),
  saveTargetGroup: (id: string, body: TargetGroup, version: number) =>
    dataOf(
      client.PUT('/api/v1/job-seekers/{id}/target-group', {
        params: { path: { id } },
        body,
        ...ifMatch(version),
      }),
    ),
  matches: (id: string, limit: number) =>
    dataOf(client.GET('/api/v1/job-seekers/{id}/matches', { params: { path: { id }, query: { limit } } })),
};

export type CvQuery = QueryOf<'/api/v1/cv-online'>;

export const cvOnline = {
  search: (query: CvQuery, signal?: Stop) =>
    dataOf(client.GET('/api/v1/cv-online', { params: { query }, signal })),
};

export const imports = {
  list: () => dataOf(client.GET('/api/v1/imports', { params: { query: { limit: 20 } } })),
  one: (id: string, cursor: string | null) =>
    dataOf(
      client.GET('/api/v1/imports/{id}', {
        params: { path: { id }, query: { onlyProblems: true, limit: 100, cursor } },
      }),
    ),
  /** Sends the file as it is; the answer is the run that reads it. */
  start: (kind: ImportKind, dryRun: boolean, consentBasis: ImportConsent | null, file: File) =>
    dataOf(
      client.POST('/api/v1/imports', {
        params: { query: { kind, dryRun, consentBasis } },
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

export const subsidy = {
  quote: (body: SubsidyQuestion) => dataOf(client.POST('/api/v1/wage-cost-subsidy-quotes', { body })),
};

export const sroi = {
  value: (body: SroiQuestion) => dataOf(client.POST('/api/v1/sroi-valuations', { body })),
};

export const income = {
  estimate: (body: IncomeQuestion) => dataOf(client.POST('/api/v1/income-effects', { body })),
  ofPerson: (id: string, vacancyId: string, body: IncomeFacts) =>
    dataOf(
      client.POST('/api/v1/job-seekers/{id}/income-effects', {
        params: { path: { id }, query: { vacancyId } },
        body,
      }),
    ),
};

export const adaptations = {
  list: (vacancyId: string) =>
    dataOf(client.GET('/api/v1/vacancies/{vacancyId}/adaptations', { params: { path: { vacancyId } } })),
  start: (vacancyId: string) =>
    dataOf(client.POST('/api/v1/vacancies/{vacancyId}/adaptations', { params: { path: { vacancyId } } })),
  one: (vacancyId: string, id: string) =>
    dataOf(
      client.GET('/api/v1/vacancies/{vacancyId}/adaptations/{id}', { params: { path: { vacancyId, id } } }),
    ),
  update: (vacancyId: string, id: string, body: VacancyInput, version: number) =>
    dataOf(
      client.PUT('/api/v1/vacancies/{vacancyId}/adaptations/{id}', {
        params: { path: { vacancyId, id } },
        body,
        ...ifMatch(version),
      }),
    ),
  refresh: (vacancyId: string, id: string, version: number) =>
    dataOf(
      client.POST('/api/v1/vacancies/{vacancyId}/adaptations/{id}/refreshes', {
        params: { path: { vacancyId, id } },
        body: { version },
      }),
    ),
  end: (
    vacancyId: string,
    id: string,
    to: 'AGREED' | 'REJECTED' | 'WITHDRAWN',
    reason: string | null,
    version: number,
  ) =>
    dataOf(
      client.POST('/api/v1/vacancies/{vacancyId}/adaptations/{id}/transitions', {
        params: { path: { vacancyId, id } },
        body: { to, reason, version },
      }),
    ),
  counts: (vacancyId: string, body: VacancyInput) =>
    dataOf(
      client.POST('/api/v1/vacancies/{id}/candidate-counts', { params: { path: { id: vacancyId } }, body }),
    ),
};

export const jobOpenings = {
  due: () => dataOf(client.GET('/api/v1/job-openings')),
  list: (jobSeekerId: string) =>
    dataOf(
      client.GET('/api/v1/job-seekers/{jobSeekerId}/job-openings', { params: { path: { jobSeekerId } } }),
    ),
  suggestions: (jobSeekerId: string) =>
    dataOf(
      client.GET('/api/v1/job-seekers/{jobSeekerId}/job-openings/suggestions', {
        params: { path: { jobSeekerId } },
      }),
    ),
  choose: (jobSeekerId: string, employerId: string, key: string) =>
    dataOf(
      client.POST('/api/v1/job-seekers/{jobSeekerId}/job-openings', {
        params: { path: { jobSeekerId } },
        body: { employerId },
        ...once(key),
      }),
    ),
  step: (jobSeekerId: string, id: string, body: JobOpeningStep, version: number) =>
    dataOf(
      client.POST('/api/v1/job-seekers/{jobSeekerId}/job-openings/{id}/transitions', {
        params: { path: { jobSeekerId, id } },
        body,
        ...ifMatch(version),
      }),
    ),
};

export const offers = {
  list: (query: QueryOf<'/api/v1/wage-cost-subsidy-offers'>) =>
    dataOf(client.GET('/api/v1/wage-cost-subsidy-offers', { params: { query } })),
  one: (id: string) =>
    dataOf(client.GET('/api/v1/wage-cost-subsidy-offers/{id}', { params: { path: { id } } })),
  preview: (body: OfferFields, signal?: Stop) =>
    dataOf(client.POST('/api/v1/wage-cost-subsidy-offers/preview', { body, signal })),
  create: (body: OfferFields, key: string) =>
    dataOf(client.POST('/api/v1/wage-cost-subsidy-offers', { body, ...once(key) })),
  update: (id: string, body: OfferFields, version: number) =>
    dataOf(
      client.PUT('/api/v1/wage-cost-subsidy-offers/{id}', {
        params: { path: { id } },
        body,
        ...ifMatch(version),
      }),
    ),
  move: (id: string, to: OfferStatus, reason: string | null, version: number) =>
    dataOf(
      client.POST('/api/v1/wage-cost-subsidy-offers/{id}/transitions', {
        params: { path: { id } },
        body: { to, reason },
        ...ifMatch(version),
      }),
    ),
};

export const subsidyCases = {
  signals: () => dataOf(client.GET('/api/v1/subsidy-integrity-signals')),
  list: (query: QueryOf<'/api/v1/subsidy-cases'>) =>
    dataOf(client.GET('/api/v1/subsidy-cases', { params: { query } })),
  one: (id: string) => dataOf(client.GET('/api/v1/subsidy-cases/{id}', { params: { path: { id } } })),
  create: (body: CaseFields, key: string) =>
    dataOf(client.POST('/api/v1/subsidy-cases', { body, ...once(key) })),
  update: (id: string, body: CaseFields, version: number) =>
    dataOf(client.PUT('/api/v1/subsidy-cases/{id}', { params: { path: { id } }, body, ...ifMatch(version) })),
  decide: (id: string, body: CaseDecision, version: number) =>
    dataOf(
      client.POST('/api/v1/subsidy-cases/{id}/decisions', {
        params: { path: { id } },
        body,
        ...ifMatch(version),
      }),
    ),
};
