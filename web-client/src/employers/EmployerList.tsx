import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Button } from '@nl-design-system-candidate/button-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { employers } from '../api/calls';
import type { Employer } from '../api/model';
import { Page } from '../app/Page';
import { useRole, useSession } from '../app/session';
import { CheckField, TextField } from '../ui/Field';
import { MoreButton } from '../ui/MoreButton';
import { Sheets } from '../ui/Sheets';
import { TextLink } from '../ui/pieces';
import { Ask, Empty } from '../ui/states';

function EmployerTable({ items }: { items: readonly Employer[] }) {
  const { t } = useTranslation();
  return (
    <div className="mp-table-scroll" role="region" aria-label={t('employer.list.title')} tabIndex={0}>
      <table className="utrecht-table utrecht-table--html-table">
        <thead>
          <tr>
            <th scope="col">{t('employer.list.name')}</th>
            <th scope="col">{t('employer.list.kvk')}</th>
            <th scope="col">{t('employer.list.sector')}</th>
            <th scope="col">{t('employer.list.place')}</th>
            <th scope="col">{t('employer.list.manager')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((employer) => (
            <tr key={employer.id}>
              <th scope="row">
                <TextLink to={`/werkgevers/${employer.id}`}>{employer.name}</TextLink>
              </th>
              <td className="mp-num">{employer.kvkNumber ?? '–'}</td>
              <td>{employer.sector ?? '–'}</td>
              <td className="mp-num">{employer.postcode ?? '–'}</td>
              <td>{employer.accountManager?.name ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export default function EmployerList() {
  const { t } = useTranslation();
  const { session } = useSession();
  const [parameters, setParameters] = useSearchParams();
  const q = parameters.get('q') ?? '';
  const mine = parameters.get('mijn') === '1';
  const [typed, setTyped] = useState(q);
  const list = useInfiniteQuery({
    queryKey: ['employers', { q, mine }],
    queryFn: ({ pageParam }) =>
      employers.list({ q, accountManagerId: mine ? session?.user.id : null, cursor: pageParam, limit: 50 }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next ?? null,
  });

  const role = useRole();
  const asked = new URLSearchParams();
  if (q) asked.set('q', q);
  if (mine && session) asked.set('accountManagerId', session.user.id);
  const filter = asked.size > 0 ? `?${asked.toString()}` : '';

  function search(wanted: { q: string; mine: boolean }) {
    const next = new URLSearchParams();
    if (wanted.q) next.set('q', wanted.q);
    if (wanted.mine) next.set('mijn', '1');
    setParameters(next);
  }

  return (
    <Page title={t('employer.list.title')} lead={t('employer.list.lead')}>
      <div className="mp-stack">
        <form
          role="search"
          className="mp-card mp-card--flat mp-row mp-row--end"
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            search({ q: typed.trim(), mine });
          }}
        >
          <TextField label={t('employer.list.search')} type="search" value={typed} onChange={setTyped} />
          <Button type="submit" purpose="primary">
            {t('action.search')}
          </Button>
          <CheckField
            label={t('employer.list.mine')}
            checked={mine}
            onChange={(on) => search({ q: typed.trim(), mine: on })}
          />
        </form>
        <Ask query={list}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            return items.length === 0 ? (
              <Empty title={t('employer.list.empty')}>{t('employer.list.emptyHelp')}</Empty>
            ) : (
              <EmployerTable items={items} />
            );
          }}
        </Ask>
        <MoreButton list={list} />
        {role !== 'EMPLOYER' && (
          <Sheets address={`/api/v1/employers/sheet${filter}`} name={t('sheet.employers')} />
        )}
      </div>
    </Page>
  );
}
