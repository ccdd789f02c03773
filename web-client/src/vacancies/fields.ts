import { asDecimal } from '../ui/money';
import type { Vacancy, VacancyFields } from '../api/model';

/** What the form starts from, without what the server adds. */
export function fieldsOf(vacancy: Vacancy): VacancyFields {
  return {
    employerId: vacancy.employerId ?? null,
    title: vacancy.title,
    description: vacancy.description ?? null,
    occupation: vacancy.occupation ?? null,
    postcode: vacancy.postcode ?? null,
    hoursPerWeek: vacancy.hoursPerWeek ?? null,
    dayParts: vacancy.dayParts ?? [],
    hourlyWage: vacancy.hourlyWage ?? null,
    positions: vacancy.positions ?? null,
    startDate: vacancy.startDate ?? null,
    contractForm: vacancy.contractForm ?? null,
    contractMonths: vacancy.contractMonths ?? null,
    closingDate: vacancy.closingDate ?? null,
    competencies: vacancy.competencies ?? [],
    demands: vacancy.demands ?? {},
    languages: vacancy.languages ?? [],
    licences: vacancy.licences ?? [],
    certificates: vacancy.certificates ?? [],
    educationLevel: vacancy.educationLevel ?? null,
    tracks: vacancy.tracks ?? [],
  };
}

export const emptyVacancy: VacancyFields = { title: '' };

/** The same work as a new draft: dates belong to the old one and are asked again. */
export function copyOf(vacancy: Vacancy): VacancyFields {
  return { ...fieldsOf(vacancy), startDate: null, closingDate: null };
}

/** "15,40" as people type it becomes "15.40" as the interface reads it; "2262 ab" becomes "2262AB". */
export function asSent(fields: VacancyFields): VacancyFields {
  return {
    ...fields,
    title: fields.title.trim(),
    hourlyWage: asDecimal(fields.hourlyWage),
    postcode: fields.postcode?.replaceAll(' ', '').toUpperCase() || null,
  };
}

export const neededToPublish = ['title', 'occupation', 'hours', 'postcode', 'startDate'] as const;
export type Needed = (typeof neededToPublish)[number];

/** What is still missing before the vacancy can be published, in the order of the form. */
export function missingIn(fields: VacancyFields): Needed[] {
  const there: Record<Needed, unknown> = {
    title: fields.title.trim(),
    occupation: fields.occupation?.code,
    hours: fields.hoursPerWeek?.min && fields.hoursPerWeek.max,
    postcode: fields.postcode?.trim(),
    startDate: fields.startDate,
  };
  return neededToPublish.filter((field) => !there[field]);
}
