import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useRole } from '../app/session';
import { TextAreaField } from '../ui/Field';
import { ButtonLink } from '../ui/pieces';
import { Notice } from '../ui/states';
import { Answered } from '../ui/violations';
import { proposals } from './proposals/calls';
import { scans, type Scan, type ScanStep } from './calls';

const named = ['PLAN', 'START', 'ADVISE', 'REVISE', 'ACCEPT', 'DECLINE'] as const;

function ReasonForm({
  step,
  name,
  busy,
  done,
}: {
  step: ScanStep;
  name: string;
  busy: boolean;
  done: (reason: string | null) => void;
}) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState(false);
  return (
    <form
      className="mp-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim()) done(reason.trim());
        else setRefused(true);
      }}
    >
      <TextAreaField
        label={t('scans.move.reason')}
        hint={t(step.action === 'REVISE' ? 'scans.move.reasonRevise' : 'scans.move.reasonDecline')}
        pointer="/reason"
        error={refused && !reason.trim() ? t('scans.move.reasonNeeded') : undefined}
        rows={3}
        value={reason}
        onChange={setReason}
      />
      <div className="mp-row">
        <Button type="submit" purpose="primary" busy={busy}>
          {name}
        </Button>
        <Button purpose="subtle" onClick={() => done(null)}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** What this reader can do with the scan now, as the server says. */
export function ScanMoves({ scan }: { scan: Scan }) {
  const { t } = useTranslation();
  const adviser = useRole() === 'ACCOUNT_MANAGER';
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<ScanStep | null>(null);
  const [said, setSaid] = useState('');
  const copyKey = useRef(crypto.randomUUID());
  const nameOf = (step: ScanStep) => {
    const known = named.find((name) => name === step.action);
    return known ? t(`scans.step.${known}`) : step.action;
  };
  const move = useMutation({
    mutationFn: ({ step, reason }: { step: ScanStep; reason: string | null }) =>
      scans.move(scan.id, step.to, reason, scan.version),
    onSuccess: (moved) => {
      queries.setQueryData(['scan', moved.id], moved);
      void queries.invalidateQueries({ queryKey: ['scans'] });
      void queries.invalidateQueries({ queryKey: ['scan-history', moved.id] });
      setSaid(t('scans.move.done', { status: t(`scans.status.${moved.status}`) }));
      setAsking(null);
    },
  });
  const copy = useMutation({
    mutationFn: () => scans.copy(scan.id, copyKey.current),
    onSuccess: (copied) => {
      queries.setQueryData(['scan', copied.id], copied);
      void queries.invalidateQueries({ queryKey: ['scans'] });
      void navigate(`/bedrijfsscans/${copied.id}`);
    },
  });
  const steps = scan.steps ?? [];
  const mayAccept = steps.some((step) => step.action === 'ACCEPT');
  // with proposals there is one to choose: accepting starts there
  const offered = useQuery({
    queryKey: ['proposals', scan.id],
    queryFn: () => proposals.list(scan.id),
    enabled: mayAccept && Boolean(scan.showsTasks),
  });
  const toProposals = (offered.data?.items.length ?? 0) > 0;
  return (
    <section className="mp-card mp-stack mp-no-print" aria-labelledby="moves-title">
      <Heading level={2} appearance="level-4" id="moves-title">
        {t('scans.move.title')}
      </Heading>
      <div role="status">{said && <Notice tone="good">{said}</Notice>}</div>
      <Answered failure={move.error ?? copy.error}>
        {asking ? (
          <ReasonForm
            step={asking}
            name={nameOf(asking)}
            busy={move.isPending}
            done={(reason) => (reason === null ? setAsking(null) : move.mutate({ step: asking, reason }))}
          />
        ) : (
          <div className="mp-buttons">
            {steps.length === 0 && <p className="mp-soft">{t('scans.move.none')}</p>}
            {steps.map((step, index) =>
              step.action === 'ACCEPT' && toProposals ? (
                <ButtonLink key={step.to} to={`/bedrijfsscans/${scan.id}/voorstellen`}>
                  {t('scans.move.choose')}
                </ButtonLink>
              ) : (
                <Button
                  key={step.to}
                  purpose={index === 0 && !step.reasonRequired ? 'primary' : 'secondary'}
                  busy={move.isPending}
                  onClick={() => {
                    setSaid('');
                    move.reset();
                    if (step.reasonRequired) setAsking(step);
                    else move.mutate({ step, reason: null });
                  }}
                >
                  {nameOf(step)}
                </Button>
              ),
            )}
            {adviser && Boolean(scan.taskCount) && (
              <Button purpose="secondary" busy={copy.isPending} onClick={() => copy.mutate()}>
                {t('scans.move.copy')}
              </Button>
            )}
          </div>
        )}
      </Answered>
      {(scan.missing?.length ?? 0) > 0 && scan.status === 'IN_PROGRESS' && (
        <p className="mp-soft mp-small">{t('scans.move.missing', { count: scan.missing?.length ?? 0 })}</p>
      )}
    </section>
  );
}
