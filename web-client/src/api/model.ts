/** What the portal and the API say to each other, in the words of the interface. */

export type Role =
  'EMPLOYER' | 'ACCOUNT_MANAGER' | 'CONSULTANT' | 'JOB_SEEKER' | 'MANAGER' | 'QUALITY' | 'ADMIN';

export interface Membership {
  organisation: { id: string; name: string };
  role: Role;
  municipality?: string | null;
}

export interface Session {
  user: { id: string; displayName: string; username: string; jobSeekerId?: string | null };
  memberships: Membership[];
  csrfToken: string;
}

export interface Page<T> {
  items: T[];
  next: string | null;
}

export interface Coded {
  code: string;
  label?: string | null;
}

export interface HoursRange {
  min?: number | null;
  max?: number | null;
}

export const demands = [
  'INDEPENDENCE',
  'SOCIAL',
  'DEADLINES',
  'PACE',
  'INTERRUPTIONS',
  'PREDICTABILITY',
  'PHYSICAL',
] as const;
export type Demand = (typeof demands)[number];
export type DemandLevels = Partial<Record<Demand, number>>;

export const tracks = ['REGULAR', 'WAGE_COST_SUBSIDY', 'SROI', 'PART_TIME'] as const;
export type Track = (typeof tracks)[number];

export const languageLevels = ['NONE', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
export type LanguageLevel = (typeof languageLevels)[number];

export interface LanguageSkill {
  code: string;
  level: LanguageLevel;
}

export const vacancyStatuses = ['DRAFT', 'SUBMITTED', 'PUBLISHED', 'FILLED', 'WITHDRAWN', 'EXPIRED'] as const;
export type VacancyStatus = (typeof vacancyStatuses)[number];

export interface AskedCompetency extends Coded {
  level?: number | null;
  essential: boolean;
}

/** What an employer fills in; everything but the title may stay away in a draft. */
export interface VacancyFields {
  employerId?: string | null;
  title: string;
  description?: string | null;
  occupation?: Coded | null;
  postcode?: string | null;
  hoursPerWeek?: HoursRange | null;
  dayParts?: string[];
  hourlyWage?: string | null;
  positions?: number | null;
  startDate?: string | null;
  contractForm?: string | null;
  contractMonths?: number | null;
  closingDate?: string | null;
  competencies?: AskedCompetency[];
  demands?: DemandLevels;
  languages?: LanguageSkill[];
  licences?: string[];
  certificates?: string[];
  educationLevel?: number | null;
  tracks?: Track[];
}

export interface HistoryEntry {
  at: string;
  from?: VacancyStatus | null;
  to?: VacancyStatus | null;
  reason?: string | null;
  by?: string | null;
}

export interface Vacancy extends VacancyFields {
  id: string;
  status: VacancyStatus;
  version: number;
  employerName?: string | null;
  publishedAt?: string | null;
  updatedAt?: string | null;
  history?: HistoryEntry[];
}

export interface Employer {
  id: string;
  kvkNumber?: string | null;
  name: string;
  sector?: string | null;
  postcode?: string | null;
  phone?: string | null;
  email?: string | null;
  accountManagerId?: string | null;
  accountManager?: { name: string; phone?: string | null; email?: string | null } | null;
  verified?: boolean;
  version: number;
}

export const contactKinds = ['VISIT', 'PHONE', 'EMAIL', 'EVENT', 'OTHER'] as const;
export type ContactKind = (typeof contactKinds)[number];

export interface ContactMoment {
  id: string;
  at: string;
  kind: ContactKind;
  note: string;
  by?: string | null;
}

export interface JobSeeker {
  id: string;
  name?: string | null;
  municipality?: string | null;
  consultantName?: string | null;
  completeness?: number | null;
  missing?: string[];
  headline?: string | null;
  active?: boolean;
  version: number;
}

export const evidences = ['SELF', 'CONSULTANT', 'TESTED'] as const;
export type Evidence = (typeof evidences)[number];

export interface OwnCompetency extends Coded {
  level?: number | null;
  evidence?: Evidence | null;
}

export interface HeldPaper {
  code: string;
  held: boolean;
  validUntil?: string | null;
}

export interface DoneOccupation extends Coded {
  from?: string | null;
  to?: string | null;
}

/** A competency CV: every field may be absent, which means "not known yet" and never "no". */
export interface CvFields {
  headline?: string | null;
  presentation?: string | null;
  occupationsDone?: DoneOccupation[];
  occupationsWished?: Coded[];
  sectorsWished?: string[];
  competencies?: OwnCompetency[];
  competenciesComplete?: boolean | null;
  wantedHoursPerWeek?: number | null;
  hoursPerWeek?: HoursRange | null;
  currentHoursPerWeek?: number | null;
  dayParts?: string[];
  postcode?: string | null;
  maxTravelKm?: number | null;
  transport?: string[];
  availableFrom?: string | null;
  languages?: LanguageSkill[];
  educationLevel?: number | null;
  provenLevel?: number | null;
  licences?: HeldPaper[];
  certificates?: HeldPaper[];
  suits?: DemandLevels;
}

export interface Cv extends CvFields {
  version: number;
  completeness?: number | null;
  missing?: string[];
}

export interface Consent {
  audience: string;
  label?: string | null;
  granted: boolean;
  since?: string | null;
  until?: string | null;
}

export interface Consents {
  items: Consent[];
  version: number;
}

export interface AccessLogEntry {
  id: string;
  at: string;
  who: string;
  organisation?: string | null;
  action: string;
  purpose?: string | null;
}

export interface WageValue {
  percent: number;
  kind: 'INDICATION' | 'DEFINITIVE';
  date: string;
  method?: string | null;
}

export interface TargetGroup {
  benefit?: string | null;
  benefitSince?: string | null;
  jobAgreementRegister?: boolean | null;
  refugeeStatusHolder?: boolean | null;
  participationStep?: number | null;
  mediationStep?: number | null;
  wageValues?: WageValue[];
  version: number;
}

export interface CvHit {
  id: string;
  headline?: string | null;
  occupations: Coded[];
  competencies: OwnCompetency[];
  hoursPerWeek?: HoursRange | null;
  distanceKm?: number | null;
  score?: number | null;
  highlights: string[];
  completeness?: number | null;
}

export interface FacetValue {
  code: string;
  label?: string | null;
  count: number;
}

export interface CvSearchResult extends Page<CvHit> {
  total: number;
  facets: Record<string, FacetValue[]>;
  degraded?: boolean;
}

export type Fit = 'FITS' | 'PARTLY' | 'DISCUSS';

export interface CriterionScore {
  criterion: string;
  asked: boolean;
  value?: number | null;
  weight?: number | null;
  contribution?: number | null;
  known?: number | null;
  explanation?: string | null;
  gaps?: Array<{
    text?: string | null;
    learnable?: boolean | null;
    code?: string | null;
    label?: string | null;
  }>;
  fit?: Fit | null;
}

export interface Match {
  candidateId?: string;
  vacancyId?: string;
  title?: string | null;
  headline?: string | null;
  name?: string | null;
  score?: number | null;
  confidence?: number | null;
  trackScore?: number | null;
  criteria: CriterionScore[];
}

export interface Matches {
  modelVersion: string;
  rankingId: string;
  total: number;
  items: Match[];
  excluded?: Array<{ reason: string; count: number }>;
  toDiscuss?: number | null;
  support?: { instruments: string[]; netCostPerHour?: { min: string; max: string } | null } | null;
}

export interface ExcludedCandidate {
  candidateId: string;
  reason: string;
  explanation?: string | null;
  name?: string | null;
}

export interface SubsidyQuestion {
  date: string;
  age: number | null;
  hoursPerWeek: string | null;
  wageValuePercent: string | null;
  hourlyWage: string | null;
  flatRate: boolean;
}

export interface SubsidyQuote {
  eligible: boolean;
  ratePercent: string | number;
  minimumHourlyWage: string;
  subsidyPerWeek: string;
  subsidyWithChargesPerWeek: string;
  netEmployerCostPerWeek: string;
  netEmployerCostPerHour: string;
  notes: string[];
  sources: string[];
}

export interface SroiQuestion {
  table: 'RIJNSTREEK' | 'OOST_NEDERLAND';
  date: string;
  kind: 'EMPLOYMENT' | 'TRIAL' | 'PURCHASE';
  targetGroup?: string | null;
  benefitYears?: string | null;
  jobAgreementRegister?: boolean;
  disabilityBlock?: boolean;
  age?: number | null;
  educationLevel?: number | null;
  hoursPerWeek?: string | null;
  months?: string | null;
  invoiceAmount?: string | null;
}

export interface SroiValuation {
  value: string;
  block?: string | null;
  counts?: { from?: string | null; until?: string | null } | null;
  sources: string[];
}

export const importKinds = [
  'VUM_JOB_SEEKERS',
  'VUM_VACANCIES',
  'OCCUPATIONS_BOC',
  'POSTCODES',
  'SONAR_JOB_SEEKERS',
] as const;
export type ImportKind = (typeof importKinds)[number];

export interface ImportRun {
  id: string;
  kind?: ImportKind;
  status: string;
  dryRun?: boolean;
  startedAt?: string | null;
  total?: number | null;
  accepted?: number | null;
  rejected?: number | null;
  rows?: Array<{ row: number; problems: string[] }>;
}
