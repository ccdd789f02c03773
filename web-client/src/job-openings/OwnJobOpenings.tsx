import { Heading } from '@nl-design-system-candidate/heading-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { jobOpenings } from '../api/calls';
import { Ask } from '../ui/states';
import { Opening } from './Opening';

/** Employers approached for the person who reads it. */
export function OwnJobOpenings({ jobSeekerId }: { jobSeekerId: string }) {
  const { t } = useTranslation();
  const chosen = useQuery({
    queryKey: ['job-openings', jobSeekerId],
    queryFn: () => jobOpenings.list(jobSeekerId),
  });
  return (
    <section className="mp-stack" aria-labelledby="openings-title">
      <Heading level={2} id="openings-title">
        {t('jobOpening.own')}
      </Heading>
      <p className="mp-soft">{t('jobOpening.ownLead')}</p>
      <Ask query={chosen}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="mp-soft">{t('jobOpening.ownNone')}</p>
          ) : (
            <ul className="mp-plain mp-stack">
              {items.map((opening) => (
                <li key={opening.id}>
                  <Opening opening={opening} />
                </li>
              ))}
            </ul>
          )
        }
      </Ask>
    </section>
  );
}
