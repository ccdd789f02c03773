import { Heading } from '@nl-design-system-candidate/heading-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { jobSeekers } from '../api/calls';
import { DueTile } from '../job-openings/DueTile';
import { nameOf } from '../job-seekers/names';
import { DueReassessments } from '../offers/DueReassessments';
import { NextSessions } from '../sessions/NextSessions';
import { ProposalTile } from '../placements/ProposalTile';
import { OpenTile } from '../introductions/OpenTile';
import { TextLink } from '../ui/pieces';
import { Ask } from '../ui/states';
import { SignalTile } from '../signals/SignalTile';

/** How many people the tile names before it points to the caseload. */
const shown = 6;

export function ConsultantHome() {
  const { t } = useTranslation();
  const list = useQuery({
    queryKey: ['job-seekers', { home: true }],
    queryFn: () => jobSeekers.list({ limit: 50 }),
  });
  return (
    <div className="mp-grid">
      <SignalTile />
      <section className="mp-card mp-stack mp-tile" aria-labelledby="attention-title">
        <Heading level={2} appearance="level-4" id="attention-title">
          {t('home.consultant.attention')}
        </Heading>
        <Ask query={list}>
          {({ items }) => {
            const needing = items.filter((person) => person.active && person.signals.length > 0);
            if (needing.length === 0) return <p className="mp-soft">{t('home.consultant.attentionNone')}</p>;
            return (
              <ul className="mp-plain mp-lines">
                {needing.slice(0, shown).map((person) => (
                  <li key={person.id}>
                    <TextLink to={`/kandidaten/${person.id}`}>
                      {nameOf(person) ?? t('caseload.noName')}
                    </TextLink>
                    <span className="mp-soft mp-small">
                      {person.signals.map((signal) => signal.text).join(' · ')}
                    </span>
                  </li>
                ))}
              </ul>
            );
          }}
        </Ask>
        <TextLink to="/kandidaten">{t('home.seeAll')}</TextLink>
      </section>
      <NextSessions />
      <ProposalTile kind="overdue" />
      <OpenTile />
      <DueTile />
      <DueReassessments />
    </div>
  );
}
