import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Page } from '../app/Page';
import { TextAreaField, TextField } from '../ui/Field';
import { date, today } from '../ui/format';
import { ButtonLink, Facts, TextLink } from '../ui/pieces';
import { Ask } from '../ui/states';
import { StepForm } from '../ui/StepForm';
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
    <StepForm
      title={t('placement.trial.extend')}
      submit={t('placement.trial.extend')}
      busy={extend.isPending}
      failure={extend.error}
      onSubmit={() => extend.mutate()}
    >
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
    </StepForm>
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
    <StepForm
      title={t('placement.trial.stop')}
      help={t('placement.trial.stopHelp')}
      submit={t('placement.trial.stop')}
      busy={stop.isPending}
      failure={stop.error}
      onSubmit={() => stop.mutate()}
    >
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
    </StepForm>
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
