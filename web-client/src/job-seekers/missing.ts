import { useTranslation } from 'react-i18next';
import type { nl } from '../i18n/nl';
import { currentLanguage } from '../i18n';

export type CvField = keyof typeof nl.cv.field;

const named: readonly CvField[] = [
  'headline',
  'occupationsWished',
  'occupationsDone',
  'sectorsWished',
  'competencies',
  'hoursPerWeek',
  'wantedHoursPerWeek',
  'dayParts',
  'postcode',
  'maxTravelKm',
  'languages',
  'educationLevel',
  'suits',
  'availableFrom',
  'licences',
  'presentation',
  'transport',
];

/** Fields of a CV that are still unknown, as a list in words; null when nothing is missing. */
export function useMissingNames(missing: readonly string[] | undefined): string | null {
  const { t } = useTranslation();
  const names = named.filter((field) => missing?.includes(field)).map((field) => t(`cv.field.${field}`));
  if (names.length === 0) return null;
  return new Intl.ListFormat(currentLanguage(), { type: 'conjunction' }).format(names);
}
