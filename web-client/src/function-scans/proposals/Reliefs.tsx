import { Heading } from '@nl-design-system-candidate/heading-react';
import { useTranslation } from 'react-i18next';
import { decimal, euros } from '../../ui/format';
import type { Proposal } from './calls';

/** From whom the tasks come, and what they can do instead. */
export function Reliefs({ reliefs }: { reliefs: NonNullable<Proposal['reliefs']> }) {
  const { t } = useTranslation();
  return (
    <section className="mp-card mp-stack" aria-labelledby="reliefs-title">
      <Heading level={2} appearance="level-3" id="reliefs-title">
        {t('proposal.reliefs.title')}
      </Heading>
      <ul className="mp-plain mp-stack">
        {reliefs.map((relief, index) => (
          <li key={index}>
            <strong>{relief.performer ?? t('state.unknown')}</strong>
            <p>
              {t('proposal.reliefs.line', {
                hours: decimal(relief.hoursPerWeek, 1),
                cost: euros(relief.costPerYear),
              })}
            </p>
            {(relief.overtimeHoursPerWeek > 0 || relief.tempHoursPerWeek > 0) && (
              <p className="mp-soft">
                {t('proposal.reliefs.saved', {
                  overtime: decimal(relief.overtimeHoursPerWeek, 1),
                  temp: decimal(relief.tempHoursPerWeek, 1),
                })}
              </p>
            )}
            {relief.instead.length > 0 && (
              <p>{t('proposal.reliefs.instead', { what: relief.instead.join('; ') })}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
