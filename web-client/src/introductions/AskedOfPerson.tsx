import { Heading } from '@nl-design-system-candidate/heading-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { introductions } from './calls';
import { IntroductionCard } from './IntroductionCard';

/** Employers who wait for the person's answer, beside his consents. */
export function AskedOfPerson({ id, own }: { id: string; own: boolean }) {
  const { t } = useTranslation();
  const list = useQuery({
    queryKey: ['introductions', { open: true, person: id }],
    queryFn: () => introductions.list({ open: true, limit: 50, ...(own ? {} : { jobSeekerId: id }) }),
  });
  const waiting = (list.data?.items ?? []).filter((one) => one.nextSteps.includes('AGREED'));
  if (waiting.length === 0) return null;
  return (
    <section className="mp-stack" aria-labelledby="asked-title">
      <Heading level={2} id="asked-title">
        {t(own ? 'introduction.askedOwn' : 'introduction.askedOf')}
      </Heading>
      <ul className="mp-plain mp-stack">
        {waiting.map((one) => (
          <li key={one.id}>
            <IntroductionCard introduction={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}
