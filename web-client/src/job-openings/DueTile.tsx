import { Heading } from '@nl-design-system-candidate/heading-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { jobOpenings } from '../api/calls';
import { date } from '../ui/format';
import { TextLink } from '../ui/pieces';
import { Ask } from '../ui/states';

/** How many follow-ups the tile names. */
const shown = 6;

/** Employers to call today, on the home page of who follows them up. */
export function DueTile() {
  const { t } = useTranslation();
  const due = useQuery({ queryKey: ['job-openings', 'due'], queryFn: jobOpenings.due });
  return (
    <section className="mp-card mp-stack mp-tile" aria-labelledby="due-title">
      <Heading level={2} appearance="level-4" id="due-title">
        {t('jobOpening.due')}
      </Heading>
      <Ask query={due}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="mp-soft">{t('jobOpening.dueNone')}</p>
          ) : (
            <ul className="mp-plain mp-lines">
              {items.slice(0, shown).map((opening) => (
                <li key={opening.id}>
                  <TextLink to={`/kandidaten/${opening.jobSeekerId}/baanopening`}>
                    {opening.employerName}
                  </TextLink>
                  <span className="mp-soft mp-small">
                    {opening.headline ?? t('jobOpening.anonymous')} ·{' '}
                    {t('jobOpening.dueLine', {
                      status: opening.statusLabel,
                      date: opening.nextOn ? date(opening.nextOn) : '',
                    })}
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
