import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Page } from '../app/Page';
import { useSession } from '../app/session';
import { date, decimal, range } from '../ui/format';
import { Badge, ButtonLink, Facts } from '../ui/pieces';
import { Ask, Empty, Failure, Notice } from '../ui/states';
import './board.css';
import { live, type Colleague, type TableScreen } from './calls';
import { NewAction, type Agreed } from './CardActions';
import { agreedAbout, type Command } from './commands';
import { useTable } from './useTable';

type Guest = NonNullable<TableScreen['guest']>;

function GuestView({
  guest,
  colleagues,
  pending,
  agree,
}: {
  guest: Guest;
  colleagues: readonly Colleague[];
  pending: readonly Command[];
  agree: (agreed: Agreed) => void;
}) {
  const { t } = useTranslation();
  const waiting = agreedAbout(pending, guest.cardId);
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
      {guest.agreements.length + waiting.length === 0 && <p className="mp-soft">{t('cafe.noAgreements')}</p>}
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
        {waiting.map((agreed, i) => (
          <li key={i}>
            {agreed.what} <Badge tone="warn">{t('board.pending')}</Badge>
          </li>
        ))}
      </ul>
      <NewAction
        label={t('cafe.newAgreement')}
        button={t('board.agree')}
        colleagues={colleagues}
        agree={agree}
      />
    </div>
  );
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
  const { session } = useSession();
  const table = useTable(
    session?.user.id ?? '',
    id,
    Number(number),
    query.data?.guest?.cardId ?? null,
    () => void query.refetch(),
  );
  const seat = useMutation({
    mutationFn: () => live.seat(id, Number(number), null, crypto.randomUUID()),
    onSettled: () => queries.invalidateQueries({ queryKey: ['live', id] }),
  });
  const leaves = table.pending.some(({ wanted }) => wanted.kind === 'leave');
  return (
    <Page title={t('cafe.table', { number })} lead={t('cafe.lead')}>
      {!table.connected && (
        <Notice tone="warn" live>
          <p>{t('board.offline')}</p>
        </Notice>
      )}
      {table.conflicts.map((conflict) => (
        <Notice key={conflict.id} tone="warn" live>
          <p>{t('board.conflictOther', { message: conflict.message })}</p>
          <Button purpose="subtle" onClick={() => table.dismiss(conflict.id)}>
            {t('board.dismiss')}
          </Button>
        </Notice>
      ))}
      {seat.isError && <Failure failure={seat.error} />}
      <Ask query={query}>
        {({ guest, helpers, waiting }) => (
          <div className="mp-stack">
            {helpers.length > 0 && (
              <p>{t('cafe.helpers', { names: helpers.map((helper) => helper.name).join(', ') })}</p>
            )}
            {guest && !leaves ? (
              <GuestView
                key={guest.cardId}
                guest={guest}
                colleagues={helpers}
                pending={table.pending}
                agree={(agreed) => table.give({ kind: 'agree', cardId: guest.cardId, ...agreed })}
              />
            ) : (
              <Empty title={t('cafe.nobody')}>
                {t(table.connected ? 'cafe.nobodyHelp' : 'cafe.nextOffline')}
              </Empty>
            )}
            <p className="mp-soft">{t('cafe.waiting', { count: waiting })}</p>
            <div className="mp-row">
              {guest && !leaves ? (
                <Button
                  purpose="secondary"
                  onClick={() => table.give({ kind: 'leave', cardId: guest.cardId, table: Number(number) })}
                >
                  {t('cafe.leave')}
                </Button>
              ) : (
                waiting > 0 &&
                table.connected && (
                  <Button purpose="primary" disabled={leaves} onClick={() => seat.mutate()}>
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
