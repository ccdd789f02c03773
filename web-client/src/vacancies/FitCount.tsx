import { Heading } from '@nl-design-system-candidate/heading-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { vacancies } from '../api/calls';
import type { Vacancy } from '../api/model';
import { TextLink } from '../ui/pieces';
import { Loading } from '../ui/states';

/** How many present job seekers fit what was saved last, beside the form. */
export function FitCount({ vacancy }: { vacancy: Vacancy | null }) {
  const { t } = useTranslation();
  const countable = Boolean(vacancy?.occupation?.code && vacancy.hoursPerWeek && vacancy.postcode);
  const matches = useQuery({
    queryKey: ['fit-count', vacancy?.id, vacancy?.version],
    queryFn: () => vacancies.matches(vacancy?.id ?? '', 'REGULAR', 1),
    enabled: countable,
    staleTime: Infinity,
  });
  return (
    <section className="mp-card mp-card--brand mp-stack mp-stack--tight" aria-labelledby="fit-title">
      <Heading level={2} appearance="level-4" id="fit-title">
        {t('vacancy.fit.title')}
      </Heading>
      <div aria-live="polite">
        {!countable || matches.isError ? (
          <p className="mp-soft">{t('vacancy.fit.before')}</p>
        ) : matches.data ? (
          <>
            <p className="mp-figure">{matches.data.total}</p>
            <p>
              {matches.data.total === 0
                ? t('vacancy.fit.none')
                : t('vacancy.fit.count', { count: matches.data.total })}
            </p>
            {matches.data.total === 0 && <p className="mp-soft">{t('vacancy.fit.noneHelp')}</p>}
            <p className="mp-soft mp-small">{t('vacancy.fit.asSaved')}</p>
            {vacancy?.status === 'PUBLISHED' && (
              <TextLink to={`/vacatures/${vacancy.id}/kandidaten`}>{t('vacancy.card.candidates')}</TextLink>
            )}
          </>
        ) : (
          <Loading />
        )}
      </div>
    </section>
  );
}
