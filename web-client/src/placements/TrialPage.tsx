import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Page } from '../app/Page';
import { TextAreaField, TextField } from '../ui/Field';
import { date, today } from '../ui/format';
import { ButtonLink, Facts, TextLink } from '../ui/pieces';
import { Ask } from '../ui/states';
import { Answered } from '../ui/violations';
import { trials, type Trial } from './calls';
import { History } from './History';
import { TrialBadge, useCandidateName } from './parts';

function Extend({ trial }: { trial: Trial }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const extend = useMutation({
    mutationFn: () =>
      trials.extend(trial.id, { endDate: until || null, reason: reason || null }, trial.version),
    onSuccess: (changed) => {
      queries.setQueryData(['trial', trial.id], changed);
      void queries.invalidateQueries({ queryKey: ['trial-history', trial.id] });
      setUntil('');
      setReason('');
    },
  });
  return (
    <form
      className="mp-card mp-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        extend.mutate();
      }}
    >
      <Heading level={2} appearance="level-4">
        {t('placement.trial.extend')}
      </Heading>
      <Answered failure={extend.error}>
        <TextField
          label={t('placement.trial.until')}
          hint={t('placement.trial.longest', { date: date(trial.longestUntil) })}
          pointer="/endDate"
          type="date"
          width="medium"
          value={until}
          onChange={setUntil}
        />
        <TextAreaField
          label={t('placement.reason')}
          pointer="/reason"
          rows={2}
          value={reason}
          onChange={setReason}
        />
        <div>
          <Button type="submit" purpose="secondary" busy={extend.isPending}>
            {t('placement.trial.extend')}
          </Button>
        </div>
      </Answered>
    </form>
  );
}

function Stop({ trial }: { trial: Trial }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [day, setDay] = useState(today());
  const [reason, setReason] = useState('');
  const stop = useMutation({
    mutationFn: () =>
      trials.end(
        trial.id,
        { outcome: 'STOPPED', endedOn: day || null, reason: reason || null },
        trial.version,
      ),
    onSuccess: (changed) => {
      queries.setQueryData(['trial', trial.id], changed);
      void queries.invalidateQueries({ queryKey: ['trial-history', trial.id] });
      void queries.invalidateQueries({ queryKey: ['proposals'] });
    },
  });
  return (
    <form
      className="mp-card mp-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        stop.mutate();
      }}
    >
      <Heading level={2} appearance="level-4">
        {t('placement.trial.stop')}
      </Heading>
      <p className="mp-soft">{t('placement.trial.stopHelp')}</p>
      <Answered failure={stop.error}>
        <TextField
          label={t('placement.endedOn')}
          pointer="/endedOn"
          type="date"
          width="medium"
          value={day}
          onChange={setDay}
        />
        <TextAreaField
          label={t('placement.reason')}
          hint={t('placement.reasonHint')}
          pointer="/reason"
          rows={2}
          value={reason}
          onChange={setReason}
        />
        <div>
          <Button type="submit" purpose="secondary" busy={stop.isPending}>
            {t('placement.trial.stop')}
          </Button>
        </div>
      </Answered>
    </form>
  );
}

function Whole({ trial }: { trial: Trial }) {
  const { t } = useTranslation();
  const nameOf = useCandidateName();
  return (
    <div className="mp-beside">
      <div className="mp-stack">
        <section className="mp-card mp-stack">
          <div className="mp-row">
            <TrialBadge status={trial.status} />
          </div>
          <Facts
            facts={[
              [t('placement.person'), nameOf(trial)],
              [t('placement.vacancy'), trial.vacancyTitle],
              [t('placement.employer'), trial.employerName],
              [t('placement.trial.goal'), trial.goal],
              [t('placement.trial.from'), date(trial.startDate)],
              [t('placement.trial.until'), date(trial.endDate)],
              ...(trial.endedOn ? [[t('placement.endedOn'), date(trial.endedOn)] as const] : []),
              ...(trial.reason ? [[t('placement.reasonGiven'), trial.reason] as const] : []),
            ]}
          />
          <TextLink to={`/voordrachten/${trial.proposalId}`}>{t('placement.toProposal')}</TextLink>
        </section>
        {trial.party === 'STAFF' && (
          <History queryKey={['trial-history', trial.id]} ask={() => trials.history(trial.id)} />
        )}
      </div>
      {trial.endable && (
        <aside className="mp-stack mp-no-print">
          <div>
            <ButtonLink to={`/plaatsingen/nieuw?voordracht=${trial.proposalId}`}>
              {t('placement.startWork')}
            </ButtonLink>
          </div>
          <Extend trial={trial} />
          <Stop trial={trial} />
        </aside>
      )}
    </div>
  );
}

/** One trial placement: its goal, its length, and how it ended. */
export default function TrialPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const trial = useQuery({ queryKey: ['trial', id], queryFn: () => trials.one(id) });
  return (
    <Page
      title={t('placement.trial.title')}
      lead={t('placement.trial.help')}
      actions={<TextLink to="/plaatsingen">{t('placement.backToPlacements')}</TextLink>}
    >
      <Ask query={trial}>{(found) => <Whole trial={found} />}</Ask>
    </Page>
  );
}
