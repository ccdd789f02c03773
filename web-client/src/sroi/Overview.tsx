import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { obligations, type Obligation } from '../api/sroi';
import { Page } from '../app/Page';
import { useRole } from '../app/session';
import { csv, DownloadButton, xlsx } from '../ui/download';
import { CheckField } from '../ui/Field';
import { date, euros } from '../ui/format';
import { MoreButton } from '../ui/MoreButton';
import { ButtonLink, TextLink } from '../ui/pieces';
import { Ask, Empty } from '../ui/states';
import { RealisedBar, ScheduleBadge } from './parts';

function Card({ obligation, own }: { obligation: Obligation; own: boolean }) {
  const { t } = useTranslation();
  return (
    <article className="mp-card mp-stack mp-stack--tight" aria-labelledby={`o-${obligation.id}`}>
      <div className="mp-row">
        <h2 className="mp-item-title" id={`o-${obligation.id}`}>
          <TextLink to={`/sroi/verplichtingen/${obligation.id}`}>
            {own ? obligation.contractName : `${obligation.employerName ?? ''} – ${obligation.contractName}`}
          </TextLink>
        </h2>
        <ScheduleBadge obligation={obligation} />
      </div>
      <RealisedBar obligation={obligation} />
      <p className="mp-meta mp-small">
        <span>
          {t('social.period', { from: date(obligation.startDate), until: date(obligation.endDate) })}
        </span>
        <span>{t('social.openAmount', { amount: euros(obligation.outstanding) })}</span>
        {Number(obligation.progress.submitted) > 0 && (
          <span>{t('social.waiting', { amount: euros(obligation.progress.submitted) })}</span>
        )}
      </p>
    </article>
  );
}

/** All SROI obligations in sight: an employer's own, or those of the account manager's employers. */
export default function Overview() {
  const { t } = useTranslation();
  const role = useRole();
  const own = role === 'EMPLOYER';
  const staff = role === 'ACCOUNT_MANAGER';
  const [parameters, setParameters] = useSearchParams();
  const behind = parameters.get('achter') === '1';
  const mine = staff && parameters.get('alle') !== '1';
  const list = useInfiniteQuery({
    queryKey: ['obligations', { behind, mine }],
    queryFn: ({ pageParam }) => obligations.list({ behind, mine, cursor: pageParam, limit: 25 }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next ?? null,
  });

  function filter(name: string, on: boolean) {
    const next = new URLSearchParams(parameters);
    if (on) next.set(name, '1');
    else next.delete(name);
    setParameters(next, { replace: true });
  }

  const question = `behind=${behind}&mine=${mine}`;
  return (
    <Page
      title={t('social.title')}
      lead={t(own ? 'social.leadOwn' : 'social.lead')}
      actions={
        <>
          {staff && <ButtonLink to="/sroi/nieuw">{t('social.new')}</ButtonLink>}
          {(staff || role === 'QUALITY') && (
            <ButtonLink to="/sroi/beoordelen" purpose="secondary">
              {t('social.queue.title')}
            </ButtonLink>
          )}
          <ButtonLink to="/sroi/berekenen" purpose="secondary">
            {t('sroi.title')}
          </ButtonLink>
        </>
      }
    >
      <div className="mp-stack">
        <div className="mp-card mp-card--flat mp-row" role="group" aria-label={t('social.filter')}>
          <CheckField
            label={t('social.onlyBehind')}
            checked={behind}
            onChange={(on) => filter('achter', on)}
          />
          {staff && (
            <CheckField label={t('social.onlyMine')} checked={mine} onChange={(on) => filter('alle', !on)} />
          )}
          <DownloadButton path={`/api/v1/sroi-obligations?${question}`} accept={xlsx} name="sroi.xlsx">
            {t('social.excel')}
          </DownloadButton>
          <DownloadButton path={`/api/v1/sroi-obligations?${question}`} accept={csv} name="sroi.csv">
            {t('social.csv')}
          </DownloadButton>
        </div>
        <Ask query={list}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            return items.length === 0 ? (
              <Empty title={t(behind ? 'social.noneBehind' : 'social.none')}>
                {t(own ? 'social.noneOwnHelp' : 'social.noneHelp')}
              </Empty>
            ) : (
              <ul className="mp-plain mp-stack" role="list">
                {items.map((obligation) => (
                  <li key={obligation.id}>
                    <Card obligation={obligation} own={own} />
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
