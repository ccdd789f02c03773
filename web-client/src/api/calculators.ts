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
