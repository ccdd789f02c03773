import { Heading } from '@nl-design-system-candidate/heading-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { jobSeekers } from '../api/calls';
import { useOwnFile } from '../job-seekers/own';
import { Completeness } from '../job-seekers/CvView';
import { NextSessions } from '../sessions/NextSessions';
import { ProposalTile } from '../placements/ProposalTile';
import { OpenTile } from '../introductions/OpenTile';
import { TextLink } from '../ui/pieces';
import { Ask } from '../ui/states';

/** Vacancies named on the home page before it points to all of them. */
const shown = 3;

function Best({ id }: { id: string }) {
  const { t } = useTranslation();
  const ranking = useQuery({
    queryKey: ['job-seeker-matches', id, { home: true }],
    queryFn: () => jobSeekers.matches(id, shown),
  });
  return (
    <section className="mp-card mp-stack mp-tile" aria-labelledby="best-title">
      <Heading level={2} appearance="level-4" id="best-title">
        {t('home.jobSeeker.best')}
      </Heading>
      <Ask query={ranking}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="mp-soft">{t('match.forPerson.noneOwn')}</p>
          ) : (
            <ul className="mp-plain mp-lines">
              {items.map((match) => (
                <li key={match.vacancyId}>{match.headline || t('vacancy.list.untitled')}</li>
              ))}
            </ul>
          )
        }
      </Ask>
      <TextLink to="/mijn/werk">{t('match.open')}</TextLink>
    </section>
  );
}

function Own({ id }: { id: string }) {
  const { t } = useTranslation();
  const cv = useQuery({ queryKey: ['cv', id], queryFn: () => jobSeekers.cv(id) });
  return (
    <div className="mp-grid">
      <OpenTile />
      <Best id={id} />
      <NextSessions />
      <ProposalTile kind="mine" />
      <Ask query={cv}>{(found) => <Completeness cv={found} own />}</Ask>
      <section className="mp-card mp-stack" aria-labelledby="control-title">
        <Heading level={2} appearance="level-4" id="control-title">
          {t('consent.titleMine')}
        </Heading>
        <p>{t('consent.leadMine')}</p>
        <TextLink to="/mijn/toestemming">{t('home.jobSeeker.consents')}</TextLink>
        <TextLink to="/mijn/inzage">{t('home.jobSeeker.log')}</TextLink>
      </section>
    </div>
  );
}

export function JobSeekerHome() {
  const file = useOwnFile();
  return <Ask query={file}>{(person) => <Own id={person.id} />}</Ask>;
}
