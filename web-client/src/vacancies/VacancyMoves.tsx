import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { vacancies } from '../api/calls';
import type { Vacancy, VacancyStep } from '../api/model';
import { useRole } from '../app/session';
import { TextAreaField, TextField } from '../ui/Field';
import { date } from '../ui/format';
import { Notice } from '../ui/states';
import { Answered } from '../ui/violations';

const namedSteps = ['SUBMIT', 'PUBLISH', 'SEND_BACK', 'WITHDRAW', 'FILL', 'RELIST', 'ASK_RELIST'] as const;

function useStepName(): (step: VacancyStep) => string {
  const { t } = useTranslation();
  return (step) => {
    const known = namedSteps.find((name) => name === step.action);
    return known ? t(`vacancy.step.${known}`) : step.action;
  };
}

/** Steps that need a new last day when the old one has passed. */
function asksClosingDate(step: VacancyStep): boolean {
  return step.action === 'RELIST' || step.action === 'ASK_RELIST';
}

interface Answer {
  reason: string | null;
  closingDate: string | null;
}

function StepForm({
  step,
  busy,
  done,
}: {
  step: VacancyStep;
  busy: boolean;
  done: (answer: Answer | null) => void;
}) {
  const { t } = useTranslation();
  const nameOf = useStepName();
  const [reason, setReason] = useState('');
  const [day, setDay] = useState('');
  const [refused, setRefused] = useState(false);
  const lacksReason = step.reasonRequired && !reason.trim();
  return (
    <form
      className="mp-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (lacksReason) setRefused(true);
        else done({ reason: reason.trim() || null, closingDate: day || null });
      }}
    >
      {step.reasonRequired && (
        <TextAreaField
          label={t('vacancy.move.reason')}
          hint={t(
            step.action === 'SEND_BACK' ? 'vacancy.move.reasonHintBack' : 'vacancy.move.reasonHintWithdraw',
          )}
          pointer="/reason"
          error={refused && lacksReason ? t('vacancy.move.reasonNeeded') : undefined}
          rows={3}
          value={reason}
          onChange={setReason}
        />
      )}
      {asksClosingDate(step) && (
        <TextField
          label={t('vacancy.move.closingDate')}
          pointer="/closingDate"
          type="date"
          width="medium"
          value={day}
          onChange={setDay}
        />
      )}
      <div className="mp-row">
        <Button type="submit" purpose="primary" busy={busy}>
          {nameOf(step)}
        </Button>
        <Button purpose="subtle" onClick={() => done(null)}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}

function ExtendForm({
  vacancy,
  busy,
  done,
}: {
  vacancy: Vacancy;
  busy: boolean;
  done: (day: string | null) => void;
}) {
  const { t } = useTranslation();
  const [day, setDay] = useState(vacancy.closingDate ?? '');
  return (
    <form
      className="mp-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (day) done(day);
      }}
    >
      <TextField
        label={t('vacancy.move.extendUntil')}
        pointer="/closingDate"
        type="date"
        width="medium"
        value={day}
        onChange={setDay}
      />
      <div className="mp-row">
        <Button type="submit" purpose="primary" busy={busy}>
          {t('vacancy.move.extend')}
        </Button>
        <Button purpose="subtle" onClick={() => done(null)}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** What this reader can do with the vacancy now, as the server says; what explains itself asks first. */
export function VacancyMoves({ vacancy }: { vacancy: Vacancy }) {
  const { t } = useTranslation();
  const nameOf = useStepName();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const role = useRole();
  const [asking, setAsking] = useState<VacancyStep | 'extend' | null>(null);
  const [said, setSaid] = useState('');
  const copyKey = useRef(crypto.randomUUID());

  const change = useMutation({
    mutationFn: (work: () => Promise<Vacancy>) => work(),
    onSuccess: (changed) => {
      queries.setQueryData(['vacancy', changed.id], changed);
      void queries.invalidateQueries({ queryKey: ['vacancies'] });
      void queries.invalidateQueries({ queryKey: ['vacancy-history', changed.id] });
      setSaid(
        changed.status === vacancy.status && changed.closingDate
          ? t('vacancy.move.extended', { date: date(changed.closingDate) })
          : t('vacancy.move.done', { status: t(`vacancy.status.${changed.status}`) }),
      );
      setAsking(null);
    },
  });
  const copy = useMutation({
    mutationFn: () => vacancies.copy(vacancy.id, copyKey.current),
    onSuccess: (copied) => {
      queries.setQueryData(['vacancy', copied.id], copied);
      void queries.invalidateQueries({ queryKey: ['vacancies'] });
      void navigate(`/vacatures/${copied.id}/bewerken`);
    },
  });

  function take(step: VacancyStep, answer: Answer) {
    change.mutate(() =>
      vacancies.move(vacancy.id, step.to, answer.reason, vacancy.version, answer.closingDate),
    );
  }

  function start(step: VacancyStep) {
    setSaid('');
    change.reset();
    if (step.reasonRequired || asksClosingDate(step)) setAsking(step);
    else take(step, { reason: null, closingDate: null });
  }

  const steps = vacancy.steps ?? [];
  const mayCopy = role === 'EMPLOYER' || role === 'ACCOUNT_MANAGER';
  if (!mayCopy) return null;
  return (
    <section className="mp-card mp-stack mp-no-print" aria-labelledby="moves-title">
      <Heading level={2} appearance="level-4" id="moves-title">
        {t('vacancy.move.title')}
      </Heading>
      <div role="status">{said && <Notice tone="good">{said}</Notice>}</div>
      <Answered failure={change.error ?? copy.error}>
        {asking === null && (
          <div className="mp-buttons">
            {steps.map((step, index) => (
              <Button
                key={step.to}
                purpose={index === 0 ? 'primary' : 'secondary'}
                busy={change.isPending}
                onClick={() => start(step)}
              >
                {nameOf(step)}
              </Button>
            ))}
            {vacancy.status === 'PUBLISHED' && (
              <Button purpose="secondary" onClick={() => setAsking('extend')}>
                {t('vacancy.move.extend')}
              </Button>
            )}
            <Button purpose="secondary" busy={copy.isPending} onClick={() => copy.mutate()}>
              {t('vacancy.move.copy')}
            </Button>
          </div>
        )}
        {asking === 'extend' && (
          <ExtendForm
            vacancy={vacancy}
            busy={change.isPending}
            done={(day) =>
              day === null
                ? setAsking(null)
                : change.mutate(() => vacancies.extend(vacancy.id, day, vacancy.version))
            }
          />
        )}
        {asking !== null && asking !== 'extend' && (
          <StepForm
            step={asking}
            busy={change.isPending}
            done={(answer) => (answer === null ? setAsking(null) : take(asking, answer))}
          />
        )}
      </Answered>
    </section>
  );
}
