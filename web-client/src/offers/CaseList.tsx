import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { subsidyCases } from '../api/calls';
import { Page } from '../app/Page';
import { useRole } from '../app/session';
import { date } from '../ui/format';
import { MoreButton } from '../ui/MoreButton';
import { Badge, TextLink } from '../ui/pieces';
import { Ask, Empty } from '../ui/states';
import { IntegritySignals } from './IntegritySignals';

/** Cases of subsidy in sight. */
export default function CaseList() {
  const { t } = useTranslation();
  const role = useRole();
  const list = useInfiniteQuery({
    queryKey: ['subsidy-cases'],
    queryFn: ({ pageParam }) => subsidyCases.list({ cursor: pageParam, limit: 20 }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next ?? null,
  });
  return (
    <Page title={t('case.list')} lead={t('case.listLead')}>
      <div className="mp-stack">
        <Ask query={list}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            return items.length === 0 ? (
              <Empty title={t('case.empty')}>{t('case.emptyHelp')}</Empty>
            ) : (
              <ul className="mp-plain mp-stack">
                {items.map((one) => (
                  <li key={one.id}>
                    <article className="mp-card mp-item">
                      <div className="mp-row mp-row--between">
                        <h2 className="mp-item-title">
                          <TextLink to={`/subsidiedossiers/${one.id}`}>{one.functionTitle}</TextLink>
                        </h2>
                        <Badge tone={one.status === 'RUNNING' ? 'good' : 'plain'}>
                          {t(`case.status.${one.status}`)}
                        </Badge>
                      </div>
                      <ul className="mp-plain mp-meta">
                        {one.employerName && <li>{one.employerName}</li>}
                        <li>{t('offer.startsOn', { date: date(one.startDate) })}</li>
                        {one.reassessOn && <li>{t('case.dueOn', { date: date(one.reassessOn) })}</li>}
                        {one.reassessmentDue && (
                          <li>
                            <Badge tone="warn">{t('case.dueSoon')}</Badge>
                          </li>
                        )}
                      </ul>
                    </article>
                  </li>
                ))}
              </ul>
            );
          }}
        </Ask>
        <MoreButton list={list} />
        {role === 'ACCOUNT_MANAGER' && <IntegritySignals />}
      </div>
    </Page>
  );
}
