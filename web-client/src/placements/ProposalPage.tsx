import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { Page } from '../app/Page';
import { TextAreaField, TextField } from '../ui/Field';
import { date } from '../ui/format';
import { ButtonLink, Facts, TextLink } from '../ui/pieces';
import { Ask, Notice } from '../ui/states';
import { StepForm } from '../ui/StepForm';
import { Answered } from '../ui/violations';
import { proposals, trials, type Proposal, type ProposalStep } from './calls';
import { History } from './History';
import { ProposalBadge, ProposalState, useCandidateName } from './parts';

const named = ['PROPOSE', 'POSTPONE', 'PARK', 'INTEREST', 'INVITE', 'REJECT', 'WITHDRAW'] as const;

/** An Amsterdam date and time as an instant: the browser of who types it stands in the Netherlands or says so itself. */
function instantOf(day: string, time: string): string | null {
  return day && time ? new Date(`${day}T${time}`).toISOString() : null;
}

function Steps({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<ProposalStep | null>(null);
  const [reason, setReason] = useState('');
  const [day, setDay] = useState('');
  const [time, setTime] = useState('');
  const [place, setPlace] = useState('');
  const move = useMutation({
    mutationFn: (step: ProposalStep) =>
      proposals.move(
        proposal.id,
        {
          to: step.to,
          reason: reason.trim() || null,
          until: step.action === 'POSTPONE' ? day || null : null,
          interviewAt: step.action === 'INVITE' ? instantOf(day, time) : null,
          interviewPlace: step.action === 'INVITE' ? place.trim() || null : null,
        },
        proposal.version,
      ),
    onSuccess: (changed) => {
      queries.setQueryData(['proposal', proposal.id], changed);
      void queries.invalidateQueries({ queryKey: ['proposals'] });
      void queries.invalidateQueries({ queryKey: ['proposal-history', proposal.id] });
      setAsking(null);
      setReason('');
      setDay('');
    },
  });
  const nameOf = (step: ProposalStep) => {
    const known = named.find((name) => name === step.action);
    return known ? t(`placement.step.${known}`) : step.action;
  };
  function start(step: ProposalStep) {
    move.reset();
    if (step.action === 'PROPOSE' || (step.action === 'INTEREST' && !step.reasonNeeded)) move.mutate(step);
    else setAsking(step);
  }
  if (proposal.steps.length === 0) return null;
  return (
    <section className="mp-card mp-stack mp-no-print" aria-labelledby="steps-title">
      <Heading level={2} appearance="level-4" id="steps-title">
        {t(proposal.party === 'EMPLOYER' ? 'placement.answer' : 'placement.next')}
      </Heading>
      {asking === null ? (
        <Answered failure={move.error}>
          <div className="mp-buttons">
            {proposal.steps.map((step, index) => (
              <Button
                key={step.action}
                purpose={index === 0 && step.action !== 'WITHDRAW' ? 'primary' : 'secondary'}
                busy={move.isPending}
                onClick={() => start(step)}
              >
                {nameOf(step)}
              </Button>
            ))}
          </div>
        </Answered>
      ) : (
        <StepForm
          submit={nameOf(asking)}
          primary
          busy={move.isPending}
          failure={move.error}
          onSubmit={() => move.mutate(asking)}
          beside={
            <Button purpose="subtle" onClick={() => setAsking(null)}>
              {t('action.cancel')}
            </Button>
          }
        >
          {asking.action === 'INVITE' && (
            <>
              <TextField
                label={t('placement.interviewDay')}
                pointer="/interviewAt"
                type="date"
                width="medium"
                value={day}
                onChange={setDay}
              />
              <TextField
                label={t('placement.interviewTime')}
                type="time"
                width="short"
                value={time}
                onChange={setTime}
              />
              <TextField
                label={t('placement.interviewPlace')}
                pointer="/interviewPlace"
                value={place}
                onChange={setPlace}
              />
            </>
          )}
          {asking.action === 'POSTPONE' && (
            <TextField
              label={t('placement.until')}
              pointer="/until"
              type="date"
              width="medium"
              value={day}
              onChange={setDay}
            />
          )}
          {(asking.reasonNeeded || asking.action === 'WITHDRAW') && (
            <TextAreaField
              label={t(asking.reasonNeeded ? 'placement.reason' : 'placement.reasonOptional')}
              hint={t('placement.reasonHint')}
              pointer="/reason"
              rows={3}
              value={reason}
              onChange={setReason}
            />
          )}
        </StepForm>
      )}
    </section>
  );
}

function StartTrial({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [goal, setGoal] = useState('');
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [key] = useState(() => crypto.randomUUID());
  const start = useMutation({
    mutationFn: () =>
      trials.start(
        { proposalId: proposal.id, startDate: from || null, endDate: until || null, goal: goal || null },
        key,
      ),
    onSuccess: (made) => {
      void queries.invalidateQueries({ queryKey: ['proposal', proposal.id] });
      void queries.invalidateQueries({ queryKey: ['proposals'] });
      void navigate(`/proefplaatsingen/${made.id}`);
    },
  });
  return (
    <details className="mp-details">
      <summary>{t('placement.trial.start')}</summary>
      <StepForm
        help={t('placement.trial.help')}
        submit={t('placement.trial.start')}
        primary
        busy={start.isPending}
        failure={start.error}
        onSubmit={() => start.mutate()}
      >
        <TextField
          label={t('placement.trial.from')}
          pointer="/startDate"
          type="date"
          width="medium"
          value={from}
          onChange={setFrom}
        />
        <TextField
          label={t('placement.trial.until')}
          pointer="/endDate"
          type="date"
          width="medium"
          value={until}
          onChange={setUntil}
        />
        <TextAreaField
          label={t('placement.trial.goal')}
          hint={t('placement.trial.goalHint')}
          pointer="/goal"
          rows={3}
          value={goal}
          onChange={setGoal}
        />
      </StepForm>
    </details>
  );
}

function ToWork({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation();
  const withEmployer = ['PROPOSED', 'INTERESTED', 'INTERVIEW'].includes(proposal.status);
  if (proposal.party !== 'STAFF' || !(withEmployer || proposal.status === 'TRIAL')) return null;
  return (
    <section className="mp-card mp-stack mp-no-print" aria-labelledby="work-title">
      <Heading level={2} appearance="level-4" id="work-title">
        {t('placement.toWork')}
      </Heading>
      <div>
        <ButtonLink to={`/plaatsingen/nieuw?voordracht=${proposal.id}`}>
          {t('placement.startWork')}
        </ButtonLink>
      </div>
      {withEmployer && <StartTrial proposal={proposal} />}
    </section>
  );
}

function Whole({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation();
  const nameOf = useCandidateName();
  const staff = proposal.party === 'STAFF';
  return (
    <div className="mp-beside">
      <div className="mp-stack">
        <section className="mp-card mp-stack">
          <div className="mp-row">
            <ProposalBadge status={proposal.status} />
          </div>
          <ProposalState proposal={proposal} />
          <Facts
            facts={[
              [
                t('placement.person'),
                proposal.jobSeekerId ? (
                  <TextLink key="person" to={`/kandidaten/${proposal.jobSeekerId}`}>
                    {nameOf(proposal)}
                  </TextLink>
                ) : (
                  nameOf(proposal)
                ),
              ],
              [
                t('placement.vacancy'),
                <TextLink key="vacancy" to={`/vacatures/${proposal.vacancyId}`}>
                  {proposal.vacancyTitle ?? t('vacancy.list.untitled')}
                </TextLink>,
              ],
              [t('placement.employer'), proposal.employerName],
              [t('placement.proposedBy'), proposal.proposedBy],
              [t('placement.accountManager'), proposal.accountManager],
              [t('placement.motivation'), proposal.motivation],
              ...(proposal.sentAt ? [[t('placement.sent'), date(proposal.sentAt)] as const] : []),
              ...(proposal.dueOn ? [[t('placement.due'), date(proposal.dueOn)] as const] : []),
              ...(staff && proposal.rankingPosition
                ? [
                    [
                      t('placement.ranking'),
                      t('placement.rankingPlace', { place: proposal.rankingPosition }),
                    ] as const,
                  ]
                : []),
              ...(proposal.passedOverReason
                ? [[t('placement.passedOver'), proposal.passedOverReason] as const]
                : []),
              ...(proposal.postponedUntil
                ? [[t('placement.until'), date(proposal.postponedUntil)] as const]
                : []),
              ...(proposal.reason ? [[t('placement.reasonGiven'), proposal.reason] as const] : []),
            ]}
          />
        </section>
        {staff && (
          <History queryKey={['proposal-history', proposal.id]} ask={() => proposals.history(proposal.id)} />
        )}
      </div>
      <aside className="mp-stack">
        {proposal.party === 'PERSON' && (
          <Notice title={t('placement.personTitle')}>
            <p>{t('placement.personText')}</p>
            <TextLink to="/mijn/toestemming">{t('home.jobSeeker.consents')}</TextLink>
          </Notice>
        )}
        {proposal.party === 'EMPLOYER' && !proposal.candidateName && (
          <Notice>
            <p>{t('placement.pseudonymous')}</p>
          </Notice>
        )}
        <Steps proposal={proposal} />
        <ToWork proposal={proposal} />
      </aside>
    </div>
  );
}

/** One proposal, for who works on it, the employer who got it, and the person it is about. */
export default function ProposalPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const proposal = useQuery({ queryKey: ['proposal', id], queryFn: () => proposals.one(id) });
  return (
    <Page
      title={
        proposal.data?.vacancyTitle
          ? t('placement.titleOf', { title: proposal.data.vacancyTitle })
          : t('placement.title')
      }
      actions={<TextLink to="/voordrachten">{t('placement.back')}</TextLink>}
    >
      <Ask query={proposal}>{(found) => <Whole proposal={found} />}</Ask>
    </Page>
  );
}
