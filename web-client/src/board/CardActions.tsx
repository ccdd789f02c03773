import { Button } from '@nl-design-system-candidate/button-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../app/session';
import { SelectField, TextField } from '../ui/Field';
import { date, today } from '../ui/format';
import { Badge } from '../ui/pieces';
import type { Action, Colleague } from './calls';
import { agreedAbout, shownActions, type Command, type Wanted } from './commands';

/** A week from today: the time in which most actions are done. */
function nextWeek(): string {
  const day = new Date(`${today()}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 7);
  return day.toISOString().slice(0, 10);
}

export type Agreed = Pick<Extract<Wanted, { kind: 'agree' }>, 'what' | 'dueOn' | 'ownerId'>;

/** What, who and by when; who agrees it does it, unless he says otherwise. */
export function NewAction({
  label,
  button,
  colleagues,
  agree,
}: {
  label: string;
  button: string;
  colleagues: readonly Colleague[];
  agree: (agreed: Agreed) => void;
}) {
  const { t } = useTranslation();
  const { session } = useSession();
  const me = session?.user.id;
  const [what, setWhat] = useState('');
  const [dueOn, setDueOn] = useState(nextWeek);
  const [ownerId, setOwnerId] = useState<string | null>(null);
  return (
    <form
      className="mp-stack mp-stack--tight"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (!what.trim() || !dueOn) return;
        agree({ what: what.trim(), dueOn, ownerId });
        setWhat('');
        setOwnerId(null);
      }}
    >
      <TextField label={t('board.what')} value={what} onChange={setWhat} maxLength={500} required />
      <SelectField
        label={t('board.who')}
        empty={t('board.me')}
        options={colleagues
          .filter((one) => one.userId !== me)
          .map(({ userId, name }) => ({ value: userId, label: name }))}
        value={ownerId}
        onChange={setOwnerId}
      />
      <TextField label={t('board.due')} type="date" width="medium" value={dueOn} onChange={setDueOn} />
      <div>
        <Button type="submit" purpose="secondary">
          {button}
        </Button>
      </div>
    </form>
  );
}

/** Actions about one person, to tick off; what is not sent yet stands among them. */
export function ActionList({
  actions,
  cardId,
  pending,
  settle,
}: {
  actions: readonly Action[];
  cardId: string;
  pending: readonly Command[];
  settle: (action: Action, done: boolean) => void;
}) {
  const { t } = useTranslation();
  const waiting = agreedAbout(pending, cardId);
  if (actions.length + waiting.length === 0) return <p className="mp-soft">{t('board.noActions')}</p>;
  return (
    <ul className="mp-plain mp-stack mp-stack--tight">
      {shownActions(actions, pending).map((action) => (
        <li key={action.id} className="mp-row mp-row--between">
          <span>
            {action.what}{' '}
            <span className="mp-small mp-soft">
              {t('board.dueOn', { who: action.owner, date: date(action.dueOn) })}
            </span>{' '}
            {action.done && <Badge tone="good">{t('board.done')}</Badge>}
          </span>
          <Button purpose="subtle" onClick={() => settle(action, !action.done)}>
            {t(action.done ? 'board.reopen' : 'board.done')}
            <span className="mp-hidden">: {action.what}</span>
          </Button>
        </li>
      ))}
      {waiting.map((agreed, i) => (
        <li key={i}>
          {agreed.what} <Badge tone="warn">{t('board.pending')}</Badge>
        </li>
      ))}
    </ul>
  );
}
