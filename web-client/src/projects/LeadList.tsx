import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Page } from '../app/Page';
import { useRole } from '../app/session';
import { date } from '../ui/format';
import { MoreButton } from '../ui/MoreButton';
import { Badge, ButtonLink, Tabs, TextLink } from '../ui/pieces';
import { Ask, Empty } from '../ui/states';
import { leads, leadStatuses, type Lead } from './calls';
import { LeadBadge } from './parts';

function LeadCard({ lead }: { lead: Lead }) {
  const { t } = useTranslation();
  return (
    <article className="mp-card mp-item">
      <div className="mp-row mp-row--between">
        <h2 className="mp-item-title">
          <TextLink to={`/ondernemers/${lead.id}`}>{lead.company}</TextLink>
        </h2>
        <span className="mp-row">
          {lead.overdue && <Badge tone="warn">{t('lead.overdue')}</Badge>}
          <LeadBadge status={lead.status} />
        </span>
      </div>
      <ul className="mp-plain mp-meta">
        <li>{t('lead.sinceDay', { day: date(lead.since) })}</li>
        <li>{t('lead.sharedLine', { by: lead.sharedBy, with: lead.sharedWith })}</li>
        {lead.nextStep && lead.nextDate && (
          <li>{t('lead.nextLine', { step: lead.nextStep, day: date(lead.nextDate) })}</li>
        )}
      </ul>
    </article>
  );
}

/** New entrepreneurs, shared with the economic adviser. */
export default function LeadList() {
  const { t } = useTranslation();
  const writes = useRole() === 'ACCOUNT_MANAGER';
  const [parameters] = useSearchParams();
  const asked = parameters.get('stand');
  const status = asked === 'alle' ? null : (leadStatuses.find((known) => known === asked) ?? 'OPEN');
  const list = useInfiniteQuery({
    queryKey: ['leads', { status }],
    queryFn: ({ pageParam }) => leads.list({ status, cursor: pageParam, limit: 20 }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next ?? null,
  });
  const note = <ButtonLink to="/ondernemers/nieuw">{t('lead.new')}</ButtonLink>;
  return (
    <Page title={t('lead.list')} lead={t('lead.listLead')} actions={writes && note}>
      <div className="mp-stack">
        <p>
          <TextLink to="/projecten">{t('project.toList')}</TextLink>
        </p>
        <Tabs label={t('lead.which')}>
          {[...leadStatuses, null].map((one) => (
            <li key={one ?? 'all'}>
              <Link
                to={`/ondernemers?stand=${one ?? 'alle'}`}
                aria-current={one === status ? 'page' : undefined}
              >
                {one ? t(`lead.status.${one}`) : t('lead.all')}
              </Link>
            </li>
          ))}
        </Tabs>
        <Ask query={list}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            return items.length === 0 ? (
              <Empty title={t('lead.none')} action={writes && note}>
                {t('lead.noneHelp')}
              </Empty>
            ) : (
              <ul className="mp-plain mp-stack">
                {items.map((lead) => (
                  <li key={lead.id}>
                    <LeadCard lead={lead} />
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
