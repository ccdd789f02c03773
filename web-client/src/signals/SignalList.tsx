import { Button } from '@nl-design-system-candidate/button-react';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../app/Page';
import { CheckField, TextAreaField, TextField } from '../ui/Field';
import { date } from '../ui/format';
import { MoreButton } from '../ui/MoreButton';
import { Badge, TextLink } from '../ui/pieces';
import { Ask, Empty } from '../ui/states';
import { Answered } from '../ui/violations';
import { signals, type Signal } from './calls';

type Doing = 'done' | 'snooze';

function Deal({ signal, doing, close }: { signal: Signal; doing: Doing; close: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [note, setNote] = useState('');
  const [until, setUntil] = useState('');
  const act = useMutation({
    mutationFn: async () => {
      if (doing === 'done') await signals.done(signal.id, note, signal.version);
      else await signals.snooze(signal.id, until, signal.version);
    },
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['signals'] });
      close();
    },
  });
  return (
    <form
      className="mp-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate();
      }}
    >
      <Answered failure={act.error}>
        {doing === 'done' ? (
          <TextAreaField label={t('signals.note')} pointer="/note" rows={3} value={note} onChange={setNote} />
        ) : (
          <TextField
            label={t('signals.until')}
            pointer="/until"
            type="date"
            width="medium"
            value={until}
            onChange={setUntil}
          />
        )}
        <div className="mp-row">
          <Button type="submit" purpose="primary" busy={act.isPending}>
            {t(doing === 'done' ? 'signals.saveDone' : 'signals.saveSnooze')}
          </Button>
          <Button purpose="subtle" onClick={close}>
            {t('action.cancel')}
          </Button>
        </div>
      </Answered>
    </form>
  );
}

function One({ signal }: { signal: Signal }) {
  const { t } = useTranslation();
  const [doing, setDoing] = useState<Doing | null>(null);
  const about = signal.person ?? signal.text;
  return (
    <article className="mp-card mp-item">
      <div className="mp-row mp-row--between">
        <h2 className="mp-item-title">
          {signal.path ? <TextLink to={signal.path}>{about}</TextLink> : about}
        </h2>
        {signal.overdue && <Badge tone="bad">{t('signals.overdue')}</Badge>}
        {signal.escalatedAt && <Badge tone="warn">{t('signals.escalated')}</Badge>}
      </div>
      {signal.person && <p>{signal.text}</p>}
      <ul className="mp-plain mp-meta">
        <li>{t('signals.due', { date: date(signal.dueOn) })}</li>
        {signal.snoozedUntil && <li>{t('signals.snoozedUntil', { date: date(signal.snoozedUntil) })}</li>}
        {!signal.mine && <li>{t('signals.owner', { who: signal.owner })}</li>}
      </ul>
      {doing ? (
        <Deal signal={signal} doing={doing} close={() => setDoing(null)} />
      ) : (
        <div className="mp-row mp-no-print">
          <Button purpose="secondary" onClick={() => setDoing('done')}>
            {t('signals.done')}
            <span className="mp-hidden">: {about}</span>
          </Button>
          {signal.mine && (
            <Button purpose="subtle" onClick={() => setDoing('snooze')}>
              {t('signals.snooze')}
              <span className="mp-hidden">: {about}</span>
            </Button>
          )}
        </div>
      )}
    </article>
  );
}

/** The work that the service points at, the first due first. */
export default function SignalList() {
  const { t } = useTranslation();
  const [snoozed, setSnoozed] = useState(false);
  const list = useInfiniteQuery({
    queryKey: ['signals', { snoozed }],
    queryFn: ({ pageParam }) =>
      signals.list({ limit: 20, cursor: pageParam, ...(snoozed && { snoozed: true }) }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next ?? null,
  });
  return (
    <Page title={t('signals.title')} lead={t('signals.lead')}>
      <div className="mp-stack">
        <CheckField label={t('signals.showSnoozed')} checked={snoozed} onChange={setSnoozed} />
        <Ask query={list}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            return items.length === 0 ? (
              <Empty title={t(snoozed ? 'signals.noneSnoozed' : 'signals.none')}>
                {t('signals.noneHelp')}
              </Empty>
            ) : (
              <ul className="mp-plain mp-stack">
                {items.map((signal) => (
                  <li key={signal.id}>
                    <One signal={signal} />
                  </li>
                ))}
              </ul>
            );
          }}
        </Ask>
        <MoreButton list={list} />
      </div>
    </Page>
  );
}
