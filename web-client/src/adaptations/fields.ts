import type { VacancyFields } from '../vacancies/fields';

/** The parts of a vacancy that can be adapted, in the order of the form and under the names of the interface. */
export const adaptableFields = [
  'title',
  'description',
  'occupation',
  'hoursPerWeek',
  'dayParts',
  'postcode',
  'hourlyWage',
  'startDate',
  'closingDate',
  'contractForm',
  'contractMonths',
  'positions',
  'competencies',
  'demands',
  'languages',
  'licences',
  'certificates',
  'educationLevel',
  'tracks',
] as const satisfies ReadonlyArray<keyof VacancyFields>;
export type AdaptableField = (typeof adaptableFields)[number];

export function isAdaptable(field: string): field is AdaptableField {
  return adaptableFields.some((known) => known === field);
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

/** What comes of two people changing the same vacancy: `mine` where I changed it, else `theirs`. */
export interface Merged {
  fields: VacancyFields;
  /** What both changed, and differently: mine stands, theirs can be taken. */
  both: AdaptableField[];
}

export function merge(base: VacancyFields, mine: VacancyFields, theirs: VacancyFields): Merged {
  const changes: Partial<Record<AdaptableField, unknown>> = {};
  const both: AdaptableField[] = [];
  for (const field of adaptableFields) {
    const iChanged = !same(base[field], mine[field]);
    if (!iChanged) changes[field] = theirs[field];
    else if (!same(base[field], theirs[field]) && !same(mine[field], theirs[field])) both.push(field);
  }
  return { fields: { ...mine, ...(changes as Partial<VacancyFields>) }, both };
}
