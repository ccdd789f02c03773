import type { Vacancy, VacancyInput } from '../api/model';
import { asDecimal } from '../ui/money';

/** What the form holds: the fields of a vacancy as they are read, of which only the title must be there. */
export type VacancyFields = Partial<
  Omit<
    Vacancy,
    'id' | 'status' | 'employerId' | 'employerName' | 'positions' | 'version' | 'steps' | 'editable'
  >
> & {
  title: string;
  employerId?: string | null;
  positions?: number | null;
};

export const emptyVacancy: VacancyFields = { title: '' };

/** What the form starts from, without what the server adds. */
export function fieldsOf(vacancy: Vacancy): VacancyFields {
  return {
    employerId: vacancy.employerId,
    title: vacancy.title,
    description: vacancy.description,
    occupation: vacancy.occupation,
    postcode: vacancy.postcode,
    hoursPerWeek: vacancy.hoursPerWeek,
    dayParts: vacancy.dayParts,
    hourlyWage: vacancy.hourlyWage,
    positions: vacancy.positions,
    startDate: vacancy.startDate,
    contractForm: vacancy.contractForm,
    contractMonths: vacancy.contractMonths,
    closingDate: vacancy.closingDate,
    competencies: vacancy.competencies,
    demands: vacancy.demands,
    languages: vacancy.languages,
    licences: vacancy.licences,
    certificates: vacancy.certificates,
    educationLevel: vacancy.educationLevel,
    tracks: vacancy.tracks,
  };
}

/** Whether the wage is empty or an amount; other text is the one thing that cannot be sent at all. */
export function wageIsReadable(fields: VacancyFields): boolean {
  return !Number.isNaN(Number(asDecimal(fields.hourlyWage) ?? '0'));
}

/** The fields as the interface takes them: "15,40" becomes 15.40 and "2262 ab" becomes "2262AB". */
export function asSent(fields: VacancyFields): VacancyInput {
  const wage = asDecimal(fields.hourlyWage);
  return {
    ...fields,
    employerId: fields.employerId || null,
    title: fields.title.trim(),
    hourlyWage: wage === null ? null : Number(wage),
    postcode: fields.postcode?.replaceAll(' ', '').toUpperCase() || null,
    competencies: fields.competencies?.map(({ code, level, essential }) => ({ code, level, essential })),
  };
}
