import { fetchJson, send, type Query } from './http';
import type {
  AccessLogEntry,
  Coded,
  Consent,
  Consents,
  ContactMoment,
  Cv,
  CvFields,
  CvSearchResult,
  Employer,
  ExcludedCandidate,
  HistoryEntry,
  ImportKind,
  ImportRun,
  JobSeeker,
  Matches,
  Page,
  Session,
  SroiQuestion,
  SroiValuation,
  SubsidyQuestion,
  SubsidyQuote,
  TargetGroup,
  Track,
  Vacancy,
  VacancyFields,
  VacancyStatus,
} from './model';

type Stop = AbortSignal | undefined;

export const session = {
  /** What a visitor may know before he signs in. */
  service: () => fetchJson<{ demo: boolean }>('GET', '/service'),
  current: () => fetchJson<Session>('GET', '/session'),
  signIn: (username: string, password: string) =>
    fetchJson<Session>('POST', '/session', { body: { username, password } }),
  signOut: () => send('DELETE', '/session'),
};

export const reference = {
  occupations: (q: string, signal?: Stop) =>
    fetchJson<Page<Coded>>('GET', '/occupations', { query: { q, limit: 12 }, signal }),
  competencies: (q: string, signal?: Stop) =>
    fetchJson<Page<Coded>>('GET', '/competencies', { query: { q, limit: 12 }, signal }),
};

export const vacancies = {
  list: (query: Query, signal?: Stop) => fetchJson<Page<Vacancy>>('GET', '/vacancies', { query, signal }),
  one: (id: string) => fetchJson<Vacancy>('GET', `/vacancies/${id}`),
  history: (id: string) => fetchJson<Page<HistoryEntry>>('GET', `/vacancies/${id}/history`),
  create: (fields: VacancyFields, idempotencyKey: string) =>
    fetchJson<Vacancy>('POST', '/vacancies', { body: fields, idempotencyKey }),
  update: (id: string, fields: VacancyFields, version: number) =>
    fetchJson<Vacancy>('PUT', `/vacancies/${id}`, { body: fields, ifMatch: version }),
  move: (id: string, to: VacancyStatus, reason: string | null, version: number) =>
    fetchJson<Vacancy>('POST', `/vacancies/${id}/transitions`, { body: { to, reason }, ifMatch: version }),
  matches: (id: string, track: Track, limit: number) =>
    fetchJson<Matches>('GET', `/vacancies/${id}/matches`, { query: { track, limit } }),
  excluded: (id: string, track: Track, reason: string) =>
    fetchJson<Page<ExcludedCandidate>>('GET', `/vacancies/${id}/matches/excluded`, {
      query: { track, reason },
    }),
};

export const employers = {
  list: (query: Query) => fetchJson<Page<Employer>>('GET', '/employers', { query }),
  one: (id: string) => fetchJson<Employer>('GET', `/employers/${id}`),
  contactMoments: (id: string) => fetchJson<Page<ContactMoment>>('GET', `/employers/${id}/contact-moments`),
  addContactMoment: (id: string, kind: string, note: string, idempotencyKey: string) =>
    fetchJson<ContactMoment>('POST', `/employers/${id}/contact-moments`, {
      body: { kind, note },
      idempotencyKey,
    }),
};

export const jobSeekers = {
  list: (query: Query) => fetchJson<Page<JobSeeker>>('GET', '/job-seekers', { query }),
  one: (id: string) => fetchJson<JobSeeker>('GET', `/job-seekers/${id}`),
  cv: (id: string) => fetchJson<Cv>('GET', `/job-seekers/${id}/cv`),
  saveCv: (id: string, fields: CvFields, version: number) =>
    fetchJson<Cv>('PUT', `/job-seekers/${id}/cv`, { body: fields, ifMatch: version }),
  consents: (id: string) => fetchJson<Consents>('GET', `/job-seekers/${id}/consents`),
  saveConsents: (id: string, items: Consent[], version: number) =>
    fetchJson<Consents>('PUT', `/job-seekers/${id}/consents`, { body: { items }, ifMatch: version }),
  accessLog: (id: string, cursor: string | null) =>
    fetchJson<Page<AccessLogEntry>>('GET', `/job-seekers/${id}/access-log`, { query: { cursor } }),
  targetGroup: (id: string) => fetchJson<TargetGroup>('GET', `/job-seekers/${id}/target-group`),
  saveTargetGroup: (id: string, fields: Omit<TargetGroup, 'version'>, version: number) =>
    fetchJson<TargetGroup>('PUT', `/job-seekers/${id}/target-group`, { body: fields, ifMatch: version }),
  matches: (id: string, limit: number) =>
    fetchJson<Matches>('GET', `/job-seekers/${id}/matches`, { query: { limit } }),
};

export const cvOnline = {
  search: (query: Query, signal?: Stop) => fetchJson<CvSearchResult>('GET', '/cv-online', { query, signal }),
};

export const subsidy = {
  quote: (question: SubsidyQuestion) =>
    fetchJson<SubsidyQuote>('POST', '/wage-cost-subsidy-quotes', { body: question }),
};

export const sroi = {
  value: (question: SroiQuestion) => fetchJson<SroiValuation>('POST', '/sroi-valuations', { body: question }),
};

export const imports = {
  list: () => fetchJson<Page<ImportRun>>('GET', '/imports'),
  one: (id: string) => fetchJson<ImportRun>('GET', `/imports/${id}`),
  /** Sends the file and answers the id of the run that reads it. */
  start: async (kind: ImportKind, dryRun: boolean, file: Blob): Promise<string> => {
    const answer = await send('POST', '/imports', { query: { kind, dryRun }, body: file });
    return (answer.headers.get('Location') ?? '').split('/').at(-1) ?? '';
  },
};
