import { Heading } from '@nl-design-system-candidate/heading-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { adaptations } from '../api/calls';
import type { Vacancy } from '../api/model';
import { useCountText } from '../ui/count';
import { TextLink } from '../ui/pieces';
import { Loading } from '../ui/states';
import { asSent, fieldsOf } from './fields';

/** How many present job seekers fit what was saved last, beside the form. */
export function FitCount({ vacancy }: { vacancy: Vacancy | null }) {
  const { t } = useTranslation();
  const text = useCountText();
  const countable = Boolean(vacancy?.occupation?.code && vacancy.hoursPerWeek && vacancy.postcode);
  const counts = useQuery({
    queryKey: ['fit-count', vacancy?.id, vacancy?.version],
    queryFn: () => adaptations.counts(vacancy?.id ?? '', vacancy ? asSent(fieldsOf(vacancy)) : { title: '' }),
    enabled: countable,
    staleTime: Infinity,
  });
  const found = counts.data?.original.possible;
  return (
    <section className="mp-card mp-card--brand mp-stack mp-stack--tight" aria-labelledby="fit-title">
      <Heading level={2} appearance="level-4" id="fit-title">
        {t('vacancy.fit.title')}
      </Heading>
      <div aria-live="polite">
        {!countable || counts.isError ? (
          <p className="mp-soft">{t('vacancy.fit.before')}</p>
        ) : found ? (
          <>
            <p className="mp-figure">{text(found)}</p>
            <p>
              {found.exactly === 0
                ? t('vacancy.fit.none')
                : t('vacancy.fit.count', { count: found.exactly ?? found.fewerThan ?? 0 })}
            </p>
            {found.exactly === 0 && <p className="mp-soft">{t('vacancy.fit.noneHelp')}</p>}
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
