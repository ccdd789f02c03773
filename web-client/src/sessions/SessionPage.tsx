import { Button } from '@nl-design-system-candidate/button-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Page } from '../app/Page';
import { DownloadButton, pdf } from '../ui/download';
import { TextAreaField } from '../ui/Field';
import { date } from '../ui/format';
import { PhaseOfSession } from '../projects/PhaseField';
import { Badge, ButtonLink, Facts, TextLink } from '../ui/pieces';
import { Ask, Notice } from '../ui/states';
import { Answered } from '../ui/violations';
import { Answer } from './Answer';
import { sessions, type MatchingSession, type SessionStatus } from './calls';
import { People } from './People';
import { statusTones } from './SessionList';

function Steps({ session }: { session: MatchingSession }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [cancelling, setCancelling] = useState(false);
  const [reason, setReason] = useState('');
  const step = useMutation({
    mutationFn: (to: SessionStatus) =>
      sessions.step(session.id, to, to === 'CANCELLED' ? reason.trim() || null : null, session.version),
    onSuccess: (now) => {
      setCancelling(false);
      queries.setQueryData(['sessions', session.id], now);
      void queries.invalidateQueries({ queryKey: ['sessions'] });
    },
  });
  if (session.nextSteps.length === 0) return null;
  return (
    <section className="mp-stack mp-no-print" aria-label={t('session.steps')}>
      <Answered failure={step.error}>
        <div className="mp-row">
          {session.nextSteps.includes('RUNNING') && (
            <Button purpose="primary" busy={step.isPending} onClick={() => step.mutate('RUNNING')}>
              {t('session.start')}
            </Button>
          )}
          {session.nextSteps.includes('CLOSED') && (
            <Button purpose="primary" busy={step.isPending} onClick={() => step.mutate('CLOSED')}>
              {t('session.close')}
            </Button>
          )}
          <Button
            purpose="secondary"
            aria-expanded={cancelling}
            onClick={() => setCancelling((shown) => !shown)}
          >
            {t('session.cancel')}
          </Button>
        </div>
        {cancelling && (
          <div className="mp-stack">
            <TextAreaField
              label={t('session.cancelReason')}
              hint={t('session.cancelHelp')}
              pointer="/reason"
              rows={2}
              value={reason}
              onChange={setReason}
            />
            <div>
              <Button purpose="primary" busy={step.isPending} onClick={() => step.mutate('CANCELLED')}>
                {t('session.cancelNow')}
              </Button>
            </div>
          </div>
        )}
      </Answered>
    </section>
  );
}

function Paper({ session }: { session: MatchingSession }) {
  const { t } = useTranslation();
  const address = `/api/v1/matching-sessions/${session.id}`;
  const held = session.status === 'RUNNING' || session.status === 'CLOSED';
  return (
    <div className="mp-row mp-no-print">
      <DownloadButton path={`${address}/preparation`} accept={pdf} name="voorbereiding.pdf">
        {t('session.preparation')}
      </DownloadButton>
      {session.sight === 'ORGANISER' &&
        session.kind !== 'SCRUM' &&
        session.kind !== 'JOINT_VISIT' &&
        session.status === 'PLANNED' && (
          <DownloadButton path={`${address}/letters`} accept={pdf} name="brieven.pdf">
            {t('session.letters')}
          </DownloadButton>
        )}
      {held && (
        <DownloadButton path={`${address}/minutes`} accept={pdf} name="verslag.pdf">
          {t('session.minutes')}
        </DownloadButton>
      )}
    </div>
  );
}

function Plan({ session }: { session: MatchingSession }) {
  const { t } = useTranslation();
  const helpers = session.helpers ?? null;
  return (
    <Facts
      facts={[
        [
          t('session.whenLabel'),
          t('session.when', {
            date: date(session.date),
            from: session.startTime,
            until: session.endTime,
          }),
        ],
        [t('session.place'), session.place],
        [t('session.kind'), session.kindLabel],
        ...(session.goal ? ([[t('session.goal'), session.goal]] as const) : []),
        ...(helpers
          ? ([
              [
                t('session.helpers'),
                helpers.map((helper) => `${helper.name} (${helper.roleLabel})`).join(', '),
              ],
              [t('session.partners'), session.partners?.map((partner) => partner.name).join(', ') || '–'],
            ] as const)
          : []),
        ...(session.employers && session.employers.length > 0
          ? ([
              [t('session.employers'), session.employers.map((employer) => employer.name).join(', ')],
            ] as const)
          : []),
      ]}
    />
  );
}

function Session({ session }: { session: MatchingSession }) {
  const { t } = useTranslation();
  const ofService = ['ORGANISER', 'COLLEAGUE'].includes(session.sight);
  const works = ['ORGANISER', 'COLLEAGUE', 'PARTNER'].includes(session.sight);
  const answers = session.sight === 'JOB_SEEKER' || session.sight === 'EMPLOYER';
  const open = session.nextSteps.length > 0;
  return (
    <Page
      title={session.title}
      actions={
        session.sight === 'ORGANISER' &&
        open && (
          <ButtonLink to={`/bijeenkomsten/${session.id}/bewerken`} purpose="secondary">
            {t('session.edit')}
          </ButtonLink>
        )
      }
    >
      <div className="mp-stack mp-stack--loose">
        <div className="mp-row">
          <Badge tone={statusTones[session.status]}>{session.statusLabel}</Badge>
        </div>
        {session.cancelReason && (
          <Notice tone="warn" title={t('session.cancelled')}>
            <p>{session.cancelReason}</p>
          </Notice>
        )}
        <Plan session={session} />
        {ofService && <PhaseOfSession sessionId={session.id} />}
        {session.seriesId && ofService && (
          <p className="mp-no-print">
            <TextLink to={`/bijeenkomsten/reeksen/${session.seriesId}`}>{t('session.series.link')}</TextLink>
          </p>
        )}
        {answers && <Answer session={session} />}
        {works && session.status !== 'CANCELLED' && (
          <div className="mp-row mp-no-print">
            <ButtonLink to={`/bijeenkomsten/${session.id}/bord`}>{t('session.board')}</ButtonLink>
            {session.kind !== 'SCRUM' && (
              <ButtonLink to={`/bijeenkomsten/${session.id}/zaal`} purpose="secondary">
                {t('session.hall')}
              </ButtonLink>
            )}
          </div>
        )}
        {session.sight === 'ORGANISER' && <Steps session={session} />}
        {works && <Paper session={session} />}
        {works && <People session={session} />}
        <p className="mp-no-print">
          <TextLink to="/bijeenkomsten">{t('session.back')}</TextLink>
        </p>
      </div>
    </Page>
  );
}

/** One session, as its reader may see it. */
export default function SessionPage() {
  const { id = '' } = useParams();
  const session = useQuery({ queryKey: ['sessions', id], queryFn: () => sessions.one(id) });
  return <Ask query={session}>{(found) => <Session session={found} />}</Ask>;
}
