import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../app/session';
import { NumberField } from '../ui/Field';
import { Badge, TextLink } from '../ui/pieces';
import { Ask, Failure } from '../ui/states';
import { live as calls, type Cafe, type Card } from './calls';
import { shownCafe, type Command } from './commands';
import type { LiveBoard } from './liveBoard';
import { titleOf } from './names';

type Table = Cafe['tables'][number];

function TableCard({
  sessionId,
  table,
  cafe,
  who,
  mayWork,
  give,
  help,
}: {
  sessionId: string;
  table: Table;
  cafe: Cafe;
  who: string;
  mayWork: boolean;
  give: (kind: 'seat' | 'leave') => void;
  help: (helpers: string[]) => void;
}) {
  const { t } = useTranslation();
  const { session } = useSession();
  const me = session?.user.id ?? '';
  const ids = table.helpers.map((helper) => helper.userId);
  const staff = cafe.helpers.some((helper) => helper.userId === me)
    ? cafe.helpers
    : [...cafe.helpers, { userId: me, name: session?.user.displayName ?? '' }];
  const toggle = (id: string) => (ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]);
  const name = t('cafe.table', { number: table.number });
  return (
    <li className="mp-card mp-stack mp-stack--tight">
      <div className="mp-row mp-row--between">
        <h3 className="mp-item-title">{name}</h3>
        <Badge tone={table.occupied ? 'warn' : 'good'}>
          {t(table.occupied ? 'cafe.occupied' : 'cafe.free')}
        </Badge>
      </div>
      <p className="mp-small mp-soft">
        {table.helpers.length > 0
          ? t('cafe.helpers', { names: table.helpers.map((helper) => helper.name).join(', ') })
          : t('cafe.noHelpers')}
      </p>
      {table.occupied && who && <p>{who}</p>}
      <p>
        <TextLink to={`/bijeenkomsten/${sessionId}/tafels/${table.number}`}>
          {t('cafe.screen')}
          <span className="mp-hidden">: {name}</span>
        </TextLink>
      </p>
      {mayWork && (
        <>
          <div>
            {table.occupied ? (
              <Button purpose="secondary" onClick={() => give('leave')}>
                {t('cafe.leave')}
                <span className="mp-hidden">: {name}</span>
              </Button>
            ) : (
              cafe.queue.length > 0 && (
                <Button purpose="primary" onClick={() => give('seat')}>
                  {t('cafe.next')}
                  <span className="mp-hidden">: {name}</span>
                </Button>
              )
            )}
          </div>
          <details className="mp-details">
            <summary>{t('cafe.chooseHelpers', { number: table.number })}</summary>
            <div className="mp-row">
              {staff.map((helper) => (
                <Button
                  key={helper.userId}
                  purpose="secondary"
                  aria-pressed={ids.includes(helper.userId)}
                  onClick={() => help(toggle(helper.userId))}
                >
                  {helper.name}
                </Button>
              ))}
            </div>
          </details>
        </>
      )}
    </li>
  );
}

/** The tables of a café with who waits for one. */
export function CafePanel({
  live,
  cards,
  pending,
  connected,
  mayWork,
}: {
  live: LiveBoard;
  cards: readonly Card[];
  pending: readonly Command[];
  connected: boolean;
  mayWork: boolean;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { sessionId } = live;
  const [count, setCount] = useState<number | null>(null);
  const query = useQuery({ queryKey: ['live', sessionId, 'cafe'], queryFn: () => calls.cafe(sessionId) });
  const again = () => queries.invalidateQueries({ queryKey: ['live', sessionId, 'cafe'] });
  const work = useMutation({ mutationFn: (act: () => Promise<unknown>) => act(), onSettled: again });

  useEffect(
    () =>
      live.onHappening(({ kind }) => {
        if (kind === 'TABLE' || kind === 'QUEUE') {
          void queries.invalidateQueries({ queryKey: ['live', sessionId, 'cafe'] });
        }
      }),
    [live, queries, sessionId],
  );

  const known = query.data && shownCafe(query.data, pending);
  const waiting = new Set(known?.queue.map((one) => one.cardId));
  const seated = new Set(known?.tables.map((table) => table.cardId));
  const give = (table: Table, kind: 'seat' | 'leave') => {
    // connected, the server chooses, so that two tables never call the same person; without a connection the one who is
    // seen to wait longest really sits down here
    const next = connected ? null : (known?.queue[0]?.cardId ?? null);
    const cardId = kind === 'leave' ? (table.cardId ?? null) : next;
    void live.do({ kind, cardId, table: table.number });
  };
  const title = (cardId: string | null | undefined) =>
    titleOf(
      cards.find((card) => card.state.id === cardId),
      t,
    );
  return (
    <section className="mp-stack" aria-label={t('cafe.title')}>
      <Heading level={2} appearance="level-3">
        {t('cafe.title')}
      </Heading>
      {work.isError && <Failure failure={work.error} />}
      <Ask query={query}>
        {(asked) => {
          const cafe = shownCafe(asked, pending);
          return (
            <>
              {mayWork && (
                <form
                  className="mp-row"
                  onSubmit={(event) => {
                    event.preventDefault();
                    const wanted = count ?? cafe.tables.length;
                    work.mutate(() => calls.putDownTables(sessionId, wanted, crypto.randomUUID()));
                  }}
                >
                  <NumberField
                    label={t('cafe.tables')}
                    value={count ?? cafe.tables.length}
                    onChange={setCount}
                  />
                  <Button type="submit" purpose="secondary">
                    {t('cafe.saveTables')}
                  </Button>
                </form>
              )}
              <ul className="mp-plain mp-cafe-tables">
                {cafe.tables.map((table) => (
                  <TableCard
                    key={table.number}
                    sessionId={sessionId}
                    table={table}
                    cafe={cafe}
                    who={title(table.cardId)}
                    mayWork={mayWork}
                    give={(kind) => give(table, kind)}
                    help={(helpers) =>
                      work.mutate(() => calls.help(sessionId, table.number, helpers, crypto.randomUUID()))
                    }
                  />
                ))}
              </ul>
              <Heading level={3} appearance="level-4">
                {t('cafe.queue')}
              </Heading>
              {cafe.queue.length === 0 && <p className="mp-soft">{t('cafe.noQueue')}</p>}
              <ol>
                {cafe.queue.map((one) => (
                  <li key={one.cardId}>{title(one.cardId)}</li>
                ))}
              </ol>
              {mayWork && (
                <ul className="mp-plain mp-stack mp-stack--tight">
                  {cards
                    .filter((card) => !seated.has(card.state.id))
                    .map((card) => (
                      <li key={card.state.id} className="mp-row mp-row--between">
                        {titleOf(card, t)}
                        <Button
                          purpose="subtle"
                          onClick={() =>
                            void live.do({
                              kind: 'queue',
                              cardId: card.state.id,
                              waiting: !waiting.has(card.state.id),
                            })
                          }
                        >
                          {t(waiting.has(card.state.id) ? 'cafe.noLonger' : 'cafe.wait')}
                          <span className="mp-hidden">: {titleOf(card, t)}</span>
                        </Button>
                      </li>
                    ))}
                </ul>
              )}
            </>
          );
        }}
      </Ask>
    </section>
  );
}
