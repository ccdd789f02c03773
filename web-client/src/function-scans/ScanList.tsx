import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Page } from '../app/Page';
import { useRole } from '../app/session';
import { CheckField } from '../ui/Field';
import { MoreButton } from '../ui/MoreButton';
import { ButtonLink, Tabs } from '../ui/pieces';
import { Ask, Empty } from '../ui/states';
import { scans, scanStatuses } from './calls';
import { ScanCard } from './parts';

export default function ScanList() {
  const { t } = useTranslation();
  const own = useRole() === 'EMPLOYER';
  const [parameters, setParameters] = useSearchParams();
  const status = scanStatuses.find((known) => known === parameters.get('status')) ?? null;
  const mine = parameters.get('mine') === 'true';
  const list = useInfiniteQuery({
    queryKey: ['scans', { status, mine }],
    queryFn: ({ pageParam, signal }) =>
      scans.list(
        { status: status ? [status] : null, mine: mine ? 'true' : null, cursor: pageParam, limit: 20 },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next ?? null,
  });

  function address(newStatus: string | null): string {
    const next = new URLSearchParams(parameters);
    if (newStatus) next.set('status', newStatus);
    else next.delete('status');
    return `/bedrijfsscans?${next.toString()}`;
  }

  const ask = <ButtonLink to="/bedrijfsscans/nieuw">{t('scans.list.ask')}</ButtonLink>;
  return (
    <Page
      title={t(own ? 'scans.list.titleMine' : 'scans.list.title')}
      lead={t(own ? 'scans.list.leadMine' : 'scans.list.lead')}
      actions={ask}
    >
      <div className="mp-stack">
        <Tabs label={t('scans.list.filter')}>
          <li>
            <Link to={address(null)} aria-current={status === null ? 'page' : undefined}>
              {t('scans.list.every')}
            </Link>
          </li>
          {scanStatuses.map((one) => (
            <li key={one}>
              <Link to={address(one)} aria-current={status === one ? 'page' : undefined}>
                {t(`scans.status.${one}`)}
              </Link>
            </li>
          ))}
        </Tabs>
        {!own && (
          <CheckField
            label={t('scans.list.mine')}
            checked={mine}
            onChange={(on) => {
              const next = new URLSearchParams(parameters);
              if (on) next.set('mine', 'true');
              else next.delete('mine');
              setParameters(next, { replace: true });
            }}
          />
        )}
        <Ask query={list}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            if (items.length === 0) {
              return status || mine ? (
                <Empty title={t('scans.list.emptyFilter')}>{t('scans.list.emptyFilterHelp')}</Empty>
              ) : (
                <Empty title={t('scans.list.empty')} action={ask}>
                  {t('scans.list.emptyHelp')}
                </Empty>
              );
            }
            return (
              <ul className="mp-plain mp-stack">
                {items.map((scan) => (
                  <li key={scan.id}>
                    <ScanCard scan={scan} />
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
