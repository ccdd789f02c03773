import { Heading } from '@nl-design-system-candidate/heading-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { subsidyCases } from '../api/calls';
import { Ask } from '../ui/states';

/** Employers whose contracts often end with the subsidy: a reason to talk, and never shown to the employer. */
export function IntegritySignals() {
  const { t } = useTranslation();
  const signals = useQuery({ queryKey: ['integrity-signals'], queryFn: () => subsidyCases.signals() });
  return (
    <section className="mp-card mp-stack" aria-labelledby="integrity-title">
      <Heading level={2} appearance="level-4" id="integrity-title">
        {t('case.signal.title')}
      </Heading>
      <p className="mp-soft">{t('case.signal.help')}</p>
      <Ask query={signals}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('case.signal.none')}</p>
          ) : (
            <ul className="mp-plain mp-lines">
              {items.map((signal) => (
                <li key={signal.employerId}>
                  <strong>{signal.employerName}</strong>
                  <span>
                    {t('case.signal.people', { people: signal.people, contracts: signal.contracts })}{' '}
                    {signal.endedWithSubsidyPercent
                      ? t('case.signal.share', { share: signal.endedWithSubsidyPercent })
                      : t('case.signal.fewEnded')}{' '}
                    {signal.subsidisedPercent &&
                      t('case.signal.ofPlacements', { share: signal.subsidisedPercent })}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Ask>
    </section>
  );
}
