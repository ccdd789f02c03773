import { useTranslation } from 'react-i18next';
import type { PeopleCount } from '../api/model';

/** A number of people as the server tells it: exactly, or for an employer that they are few. */
export function useCountText(): (count: PeopleCount) => string {
  const { t } = useTranslation();
  return (count) =>
    typeof count.exactly === 'number'
      ? String(count.exactly)
      : t('adaptation.fewer', { count: count.fewerThan ?? 0 });
}
