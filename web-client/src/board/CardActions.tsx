import { Button } from '@nl-design-system-candidate/button-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/Field';
import { date, today } from '../ui/format';
import { Badge } from '../ui/pieces';
import { Failure } from '../ui/states';
import { live, type Action } from './calls';

/** A week from today: the time in which most actions are done. */
function nextWeek(): string {
  const day = new Date(`${today()}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 7);
  return day.toISOString().slice(0, 10);
}

/** What, and by when; who agrees it does it, unless the list says otherwise later. */
export function NewAction({
  label,
  button,
  agree,
}: {
  label: string;
  button: string;
  agree: (what: string, dueOn: string) => void;
}) {
  const { t } = useTranslation();
  const [what, setWhat] = useState('');
  const [dueOn, setDueOn] = useState(nextWeek);
  return (
    <form
      className="mp-stack mp-stack--tight"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (!what.trim() || !dueOn) return;
        agree(what.trim(), dueOn);
        setWhat('');
      }}
    >
      <TextField label={t('board.what')} value={what} onChange={setWhat} maxLength={500} required />
      <TextField label={t('board.due')} type="date" width="medium" value={dueOn} onChange={setDueOn} />
      <div>
        <Button type="submit" purpose="secondary">
          {button}
        </Button>
      </div>
    </form>
  );
}

/** Actions about one person, to tick off. */
export function ActionList({ sessionId, actions }: { sessionId: string; actions: readonly Action[] }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const settle = useMutation({
    mutationFn: ({ action, done }: { action: Action; done: boolean }) =>
      live.settle(action.sessionId, action, done, crypto.randomUUID()),
    onSettled: () => queries.invalidateQueries({ queryKey: ['live', sessionId] }),
  });
  if (actions.length === 0) return <p className="mp-soft">{t('board.noActions')}</p>;
  return (
    <>
      {settle.isError && <Failure failure={settle.error} />}
      <ul className="mp-plain mp-stack mp-stack--tight">
        {actions.map((action) => (
          <li key={action.id} className="mp-row mp-row--between">
            <span>
              {action.what}{' '}
              <span className="mp-small mp-soft">
                {t('board.dueOn', { who: action.owner, date: date(action.dueOn) })}
              </span>{' '}
              {action.done && <Badge tone="good">{t('board.done')}</Badge>}
            </span>
            <Button purpose="subtle" onClick={() => settle.mutate({ action, done: !action.done })}>
              {t(action.done ? 'board.reopen' : 'board.done')}
              <span className="mp-hidden">: {action.what}</span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
