import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { jobSeekers } from '../api/calls';
import type { Look } from '../api/model';
import { moment } from '../ui/format';
import { MoreButton } from '../ui/MoreButton';
import { Ask, Empty } from '../ui/states';

function Entries({ entries }: { entries: readonly Look[] }) {
  const { t } = useTranslation();
  return (
    <div className="mp-table-scroll" role="region" aria-label={t('person.log')} tabIndex={0}>
      <table className="utrecht-table utrecht-table--html-table mp-log">
        <thead>
          <tr>
            <th scope="col">{t('log.when')}</th>
            <th scope="col">{t('log.who')}</th>
            <th scope="col">{t('log.what')}</th>
            <th scope="col">{t('log.why')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <th scope="row">{moment(entry.at)}</th>
              <td>
                {entry.by ?? entry.roleLabel}
                <span className="mp-soft">
                  {' '}
                  – {[entry.roleLabel, entry.organisation].filter(Boolean).join(', ')}
                </span>
              </td>
              <td>{entry.what}</td>
              <td>{entry.why || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Every look at a person, as the person himself may read it. */
export function AccessLog({ id, sample }: { id: string; sample?: string }) {
  const { t } = useTranslation();
  const list = useInfiniteQuery({
    queryKey: ['access-log', id, sample],
    queryFn: ({ pageParam }) => jobSeekers.accessLog(id, pageParam, sample),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next ?? null,
  });
  return (
    <div className="mp-stack">
      <Ask query={list}>
        {({ pages }) => {
          const entries = pages.flatMap((page) => page.items);
          return entries.length === 0 ? (
            <Empty title={t('log.empty')}>{t('log.emptyHelp')}</Empty>
          ) : (
            <Entries entries={entries} />
          );
        }}
      </Ask>
      <MoreButton list={list} />
    </div>
  );
}
