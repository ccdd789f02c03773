import { mergeTyped, type Merged } from '../ui/merge';
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

/** What comes of two people changing the same vacancy. */
export function merge(
  base: VacancyFields,
  mine: VacancyFields,
  theirs: VacancyFields,
): Merged<VacancyFields, AdaptableField> {
  return mergeTyped(adaptableFields, base, mine, theirs);
}
