import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { vacancies } from '../api/calls';
import type { Vacancy } from '../api/model';
import { useRole } from '../app/session';
import { TextAreaField, TextField } from '../ui/Field';
import { date } from '../ui/format';
import { Notice } from '../ui/states';
import { Answered } from '../ui/violations';
import { asSent, fieldsOf } from './fields';
import { movesFor, needsReason, statusAfter, type Move } from './moves';

function ReasonForm({
  move,
  busy,
  done,
}: {
  move: Move;
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
        label={t('vacancy.move.reason')}
        hint={t(move === 'sendBack' ? 'vacancy.move.reasonHintBack' : 'vacancy.move.reasonHintWithdraw')}
        pointer="/reason"
        error={refused && !reason.trim() ? t('vacancy.move.reasonNeeded') : undefined}
        rows={3}
        value={reason}
        onChange={setReason}
      />
      <div className="mp-row">
        <Button type="submit" purpose="primary" busy={busy}>
          {t(`vacancy.move.${move}`)}
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

/** What can be done with a vacancy now; what cannot be undone easily asks for a reason first. */
export function VacancyMoves({ vacancy }: { vacancy: Vacancy }) {
  const { t } = useTranslation();
  const role = useRole();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<Move | null>(null);
  const [said, setSaid] = useState('');

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

  function start(move: Move) {
    setSaid('');
    const to = statusAfter[move];
    if (move === 'copy' || move === 'relist') void navigate(`/vacatures/nieuw?kopie=${vacancy.id}`);
    else if (move === 'extend' || needsReason.includes(move)) setAsking(move);
    else if (to) change.mutate(() => vacancies.move(vacancy.id, to, null, vacancy.version));
  }

  function withReason(move: Move, reason: string | null) {
    const to = statusAfter[move];
    if (reason === null || !to) setAsking(null);
    else change.mutate(() => vacancies.move(vacancy.id, to, reason, vacancy.version));
  }

  function extend(day: string | null) {
    if (day === null) setAsking(null);
    else {
      change.mutate(() =>
        vacancies.update(vacancy.id, asSent({ ...fieldsOf(vacancy), closingDate: day }), vacancy.version),
      );
    }
  }

  const moves = movesFor(role, vacancy.status);
  if (moves.length === 0) return null;
  return (
    <section className="mp-card mp-stack mp-no-print" aria-labelledby="moves-title">
      <Heading level={2} appearance="level-4" id="moves-title">
        {t('vacancy.move.title')}
      </Heading>
      <div role="status">{said && <Notice tone="good">{said}</Notice>}</div>
      <Answered failure={change.error}>
        {asking === null ? (
          <div className="mp-buttons">
            {moves.map((move, index) => (
              <Button
                key={move}
                purpose={index === 0 ? 'primary' : 'secondary'}
                busy={change.isPending}
                onClick={() => start(move)}
              >
                {t(`vacancy.move.${move}`)}
              </Button>
            ))}
          </div>
        ) : asking === 'extend' ? (
          <ExtendForm vacancy={vacancy} busy={change.isPending} done={extend} />
        ) : (
          <ReasonForm move={asking} busy={change.isPending} done={(reason) => withReason(asking, reason)} />
        )}
      </Answered>
    </section>
  );
}
