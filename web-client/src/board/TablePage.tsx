import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Page } from '../app/Page';
import { date, decimal, range } from '../ui/format';
import { Badge, ButtonLink, Facts } from '../ui/pieces';
import { Ask, Empty, Failure } from '../ui/states';
import './board.css';
import { live, streamOf, type LiveMessage, type TableScreen } from './calls';
import { NewAction } from './CardActions';

const tryAgainAfter = 5_000;

type Guest = NonNullable<TableScreen['guest']>;

function GuestView({ guest, agree }: { guest: Guest; agree: (what: string, dueOn: string) => void }) {
  const { t } = useTranslation();
  const wanted = typeof guest.hours.wanted === 'number' ? decimal(guest.hours.wanted) : range(guest.hours);
  return (
    <div className="mp-stack mp-table-guest">
      <Heading level={2} appearance="level-3">
        {guest.headline || t('cafe.occupied')}
      </Heading>
      {guest.presentation && <p className="mp-prose">{guest.presentation}</p>}
      <Facts
        facts={[
          [t('cafe.wishes'), guest.wishes.join(', ')],
          [t('cafe.skills'), guest.skills.join(', ')],
          [t('cafe.hours'), wanted],
          [t('cafe.travel'), typeof guest.maxTravelKm === 'number' ? `${guest.maxTravelKm} km` : null],
        ]}
      />
      {guest.mayFillIn ? (
        <div>
          <ButtonLink to={`/kandidaten/${guest.jobSeekerId}/cv`}>{t('cafe.fillIn')}</ButtonLink>
        </div>
      ) : (
        <p className="mp-soft">{t('cafe.cannotFillIn')}</p>
      )}
      <Heading level={2} appearance="level-4">
        {t('cafe.agreements')}
      </Heading>
      {guest.agreements.length === 0 && <p className="mp-soft">{t('cafe.noAgreements')}</p>}
      <ul>
        {guest.agreements.map((agreement) => (
          <li key={agreement.id}>
            {agreement.what}{' '}
            <span className="mp-soft">
              {t('board.dueOn', { who: agreement.who, date: date(agreement.dueOn) })}
            </span>{' '}
            {agreement.done && <Badge tone="good">{t('board.done')}</Badge>}
          </li>
        ))}
      </ul>
      <NewAction label={t('cafe.newAgreement')} button={t('board.agree')} agree={agree} />
    </div>
  );
}

/** Looks at the table again when something happens that shows on it: every look is logged, so not more often. */
function useTableNews(sessionId: string, number: string, free: boolean, look: () => void): void {
  const heard = useEffectEvent(({ happening }: LiveMessage) => {
    const here = happening?.tableNumber === Number(number) || happening?.kind === 'ACTION';
    if (here || (free && happening?.kind === 'QUEUE')) look();
  });
  useEffect(() => {
    let source: EventSource | null = null;
    let again: ReturnType<typeof setTimeout> | null = null;
    const open = () => {
      source = new EventSource(streamOf(sessionId));
      source.onmessage = (event: MessageEvent<string>) => heard(JSON.parse(event.data) as LiveMessage);
      source.onerror = () => {
        if (source?.readyState === EventSource.CLOSED) again = setTimeout(open, tryAgainAfter);
      };
    };
    open();
    return () => {
      source?.close();
      if (again) clearTimeout(again);
    };
  }, [sessionId]);
}

/** The screen on a café table, looked at together: about who sits there, and nobody else. */
export default function TablePage() {
  const { id = '', number = '' } = useParams();
  const { t } = useTranslation();
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: ['live', id, 'table', number],
    queryFn: () => live.table(id, number),
  });
  useTableNews(id, number, !query.data?.guest, () => void query.refetch());
  const work = useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSettled: () => queries.invalidateQueries({ queryKey: ['live', id] }),
  });
  return (
    <Page title={t('cafe.table', { number })} lead={t('cafe.lead')}>
      {work.isError && <Failure failure={work.error} />}
      <Ask query={query}>
        {(table) => (
          <div className="mp-stack">
            {table.helpers.length > 0 && (
              <p>{t('cafe.helpers', { names: table.helpers.map((helper) => helper.name).join(', ') })}</p>
            )}
            {table.guest ? (
              <GuestView
                key={table.guest.cardId}
                guest={table.guest}
                agree={(what, dueOn) =>
                  work.mutate(() =>
                    live.agree(id, { cardId: table.guest?.cardId ?? null, what, dueOn }, crypto.randomUUID()),
                  )
                }
              />
            ) : (
              <Empty title={t('cafe.nobody')}>{t('cafe.nobodyHelp')}</Empty>
            )}
            <p className="mp-soft">{t('cafe.waiting', { count: table.waiting })}</p>
            <div className="mp-row">
              {table.guest ? (
                <Button
                  purpose="secondary"
                  onClick={() => work.mutate(() => live.leave(id, table.number, crypto.randomUUID()))}
                >
                  {t('cafe.leave')}
                </Button>
              ) : (
                table.waiting > 0 && (
                  <Button
                    purpose="primary"
                    onClick={() => work.mutate(() => live.seat(id, table.number, null, crypto.randomUUID()))}
                  >
                    {t('cafe.next')}
                  </Button>
                )
              )}
            </div>
          </div>
        )}
      </Ask>
    </Page>
  );
}
