import type { components } from './schema';

/** The words of the interface, taken from its document: nothing here is a shape of our own making. */
type Schemas = components['schemas'];

export type Role = Schemas['Role'];
export type Session = Schemas['SessionController.SessionBody'];
export type Membership = Schemas['SessionController.MembershipBody'];

export interface Page<T> {
  items: T[];
  next?: string | null;
}

export type Coded = Schemas['ReferenceController.PickBody'];

export const demands = [
  'INDEPENDENCE',
  'SOCIAL',
  'DEADLINES',
  'PACE',
  'INTERRUPTIONS',
  'PREDICTABILITY',
  'PHYSICAL',
] as const satisfies ReadonlyArray<keyof Schemas['VacancyView']['demands']>;
export type Demand = (typeof demands)[number];
export type DemandLevels = Schemas['VacancyView']['demands'];
export type DayPart = Schemas['DayPart'];

export type Track = Schemas['Track'];
export const tracks: readonly Track[] = ['REGULAR', 'WAGE_COST_SUBSIDY', 'SROI', 'PART_TIME'];

export type LanguageLevel = Schemas['LanguageLevel'];
export const languageLevels: readonly LanguageLevel[] = ['NONE', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'];

export type VacancyStatus = Schemas['VacancyStatus'];
export const vacancyStatuses: readonly VacancyStatus[] = [
  'DRAFT',
  'SUBMITTED',
  'PUBLISHED',
  'FILLED',
  'WITHDRAWN',
  'EXPIRED',
];
export type Vacancy = Schemas['VacancyView'];
export type VacancyInput = Schemas['VacancyInput'];
export type VacancyStep = Schemas['VacancyView.Step'];
export type VacancyLanguage = Schemas['VacancyView.Language'];
export type AskedCompetency = Schemas['VacancyView.Competency'];
export type Change = Schemas['Change'];

export type Employer = Schemas['EmployerView'];
export type ContactMoment = Schemas['ContactView'];
export type ContactKind = Schemas['ContactMoment.Kind'];
export const contactKinds: readonly ContactKind[] = ['VISIT', 'PHONE', 'EMAIL', 'EVENT', 'OTHER'];

export type CaseloadRow = Schemas['CaseloadRow'];
export type JobSeeker = Schemas['JobSeekerBody'];
export type Cv = Schemas['CvBody'];
export type MissingField = Schemas['Findability.MissingField'];
export type OwnCompetency = Schemas['CvContent.Competency'];
export type OccupationDone = Schemas['CvContent.OccupationDone'];
export type HeldPaper = Schemas['CvContent.Credential'];
export type CvLanguage = Schemas['CvContent.Language'];
export type Transport = Schemas['CvContent.Transport'];
export type Evidence = Schemas['Evidence'];
export const evidences: readonly Evidence[] = ['SELF', 'CONSULTANT', 'TESTED'];

export type Consents = Schemas['ConsentsBody'];
export type ConsentBasis = Schemas['ConsentBasis'];
export type Look = Schemas['Look'];
export type TargetGroup = Schemas['TargetGroupBody'];
export type WageValue = Schemas['TargetGroupBody.RecordedWageValue'];
export type Benefit = Schemas['TargetGroup'];

export type CvHit = Schemas['CvOnlineBodies.Item'];
export type CvSearchResult = Schemas['CvOnlineBodies.Results'];
export type FacetValue = Schemas['CvOnlineBodies.FacetValue'];

export type Match = Schemas['MatchBodies.Item'];
export type Matches = Schemas['MatchBodies.Matches'];
export type CriterionScore = Schemas['MatchBodies.CriterionBody'];
export type Fit = Schemas['Fit'];

export type ImportRun = Schemas['ImportBody'];
export type ImportRow = Schemas['ImportBody.RowBody'];
export type ImportConsent = Schemas['ImportConsent'];
export type ImportKind = Schemas['ImportKind'];
export const importKinds: readonly ImportKind[] = [
  'VUM_JOB_SEEKERS',
  'VUM_VACANCIES',
  'OCCUPATIONS_BOC',
  'POSTCODES',
  'SONAR_JOB_SEEKERS',
  'INCOME_RULES',
];

export type SubsidyQuestion = Schemas['SubsidyQuoteController.QuoteInput'];
export type SubsidyQuote = Schemas['SubsidyQuoteController.QuoteBody'];
export type SroiQuestion = Schemas['SroiValuationController.ValuationInput'];
export type SroiValuation = Schemas['SroiValuationController.ValuationBody'];

export type IncomeQuestion = Schemas['IncomeBodies.IncomeInput'];
export type IncomeFacts = Schemas['IncomeBodies.ToldFacts'];
export type IncomeEffect = Schemas['IncomeBodies.IncomeBody'];
export type Household = Schemas['Household'];
export const households: readonly Household[] = ['SINGLE', 'SINGLE_PARENT', 'COUPLE'];

export type Adaptation = Schemas['AdaptationView'];
export type AdaptationLine = Schemas['AdaptationView.Line'];
export type PeopleCount = Schemas['PeopleCount'];

export type JobOpening = Schemas['JobOpeningBodies.OpeningBody'];
export type JobOpeningStatus = Schemas['JobOpeningStatus'];
export type JobOpeningStep = Schemas['JobOpeningBodies.StepTaken'];
export type EmployerSuggestion = Schemas['JobOpeningBodies.SuggestionBody'];
export type Offer = Schemas['OfferView'];
export type OfferFields = Schemas['OfferFields'];
export type OfferPreview = Schemas['OfferPreview'];
export type OfferFigures = Schemas['OfferFigures'];
export type OfferStatus = Schemas['OfferStatus'];
export const offerStatuses: readonly OfferStatus[] = [
  'DRAFT',
  'SENT',
  'ACCEPTED',
  'DECLINED',
  'EXPIRED',
  'WITHDRAWN',
];
export type SubsidyCase = Schemas['CaseView'];
export type CaseFields = Schemas['CaseFields'];
export type CaseDecision = Schemas['CaseDecision'];
export type CoachKind = Schemas['CaseRow.CoachKind'];
export type ContractKind = Schemas['CaseRow.ContractKind'];
