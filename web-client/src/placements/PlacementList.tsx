import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Page } from '../app/Page';
import { useRole } from '../app/session';
import { date, decimal } from '../ui/format';
import { MoreButton } from '../ui/MoreButton';
import { Badge, Tabs, TextLink } from '../ui/pieces';
import { Sheets } from '../ui/Sheets';
import { Ask, Empty } from '../ui/states';
import { placements, trials, type Placement } from './calls';
import { PlacementBadge, TrialBadge, useCandidateName } from './parts';

const statuses = ['STARTED', 'ENDED', 'CANCELLED'] as const satisfies readonly Placement['status'][];

function PlacementCard({ placement }: { placement: Placement }) {
  const { t } = useTranslation();
  const nameOf = useCandidateName();
  return (
    <article className="mp-card mp-item">
      <div className="mp-row mp-row--between">
        <h2 className="mp-item-title">
          <TextLink to={`/plaatsingen/${placement.id}`}>{placement.title}</TextLink>
        </h2>
        <span className="mp-row">
          {placement.placement && <Badge>{t('placement.isPlacement')}</Badge>}
          <PlacementBadge status={placement.status} />
        </span>
      </div>
      <ul className="mp-plain mp-meta">
        <li>{t(`placement.kind.${placement.kind}`)}</li>
        {placement.party !== 'PERSON' && <li>{nameOf(placement)}</li>}
        {placement.party !== 'EMPLOYER' && placement.employerName && <li>{placement.employerName}</li>}
        <li>{t('placement.startsOn', { date: date(placement.startDate) })}</li>
        {placement.endDate && <li>{t('placement.endsOn', { date: date(placement.endDate) })}</li>}
        {placement.hoursPerWeek && (
          <li>{t('placement.hoursAWeek', { hours: decimal(placement.hoursPerWeek) })}</li>
        )}
      </ul>
    </article>
  );
}

function RunningTrials() {
  const { t } = useTranslation();
  const nameOf = useCandidateName();
  const running = useQuery({
    queryKey: ['trials', 'RUNNING'],
    queryFn: () => trials.list({ status: 'RUNNING', limit: 50 }),
  });
  if (!running.data || running.data.items.length === 0) return null;
  return (
    <section className="mp-card mp-stack" aria-labelledby="trials-title">
      <Heading level={2} appearance="level-4" id="trials-title">
        {t('placement.trial.running')}
      </Heading>
      <ul className="mp-plain mp-lines">
        {running.data.items.map((trial) => (
          <li key={trial.id}>
            <TextLink to={`/proefplaatsingen/${trial.id}`}>
              {trial.party === 'PERSON' ? trial.vacancyTitle : nameOf(trial)}
            </TextLink>
            <span className="mp-soft mp-small">
              {trial.employerName} · {t('placement.endsOn', { date: date(trial.endDate) })}
            </span>
            <TrialBadge status={trial.status} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Work that started, with the trial placements that run. */
export default function PlacementList() {
  const { t } = useTranslation();
  const role = useRole();
  const staff = role === 'ACCOUNT_MANAGER' || role === 'CONSULTANT';
  const who = staff ? 'staff' : role === 'EMPLOYER' ? 'employer' : 'person';
  const [parameters] = useSearchParams();
  const status = statuses.find((known) => known === parameters.get('stand')) ?? null;
  const list = useInfiniteQuery({
    queryKey: ['placements', { status }],
    queryFn: ({ pageParam }) => placements.list({ status, cursor: pageParam, limit: 20 }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next ?? null,
  });
  return (
    <Page title={t(`placement.placements.${who}.title`)} lead={t(`placement.placements.${who}.lead`)}>
      <div className="mp-stack">
        <RunningTrials />
        <Tabs label={t('placement.list.filter')}>
          {[null, ...statuses].map((one) => (
            <li key={one ?? 'all'}>
              <Link
                to={one ? `/plaatsingen?stand=${one}` : '/plaatsingen'}
                aria-current={one === status ? 'page' : undefined}
              >
                {one ? t(`placement.status.${one}`) : t('placement.list.every')}
              </Link>
            </li>
          ))}
        </Tabs>
        <Ask query={list}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            return items.length === 0 ? (
              <Empty title={t('placement.placements.empty')}>
                {t(`placement.placements.${who}.emptyHelp`)}
              </Empty>
            ) : (
              <ul className="mp-plain mp-stack">
                {items.map((placement) => (
                  <li key={placement.id}>
                    <PlacementCard placement={placement} />
                  </li>
                ))}
              </ul>
            );
          }}
        </Ask>
        <MoreButton list={list} />
        {staff && (
          <Sheets
            address={status ? `/api/v1/placements/sheet?status=${status}` : '/api/v1/placements/sheet'}
            name={t('placement.placements.file')}
            remark={t('placement.placements.sheetRemark')}
          />
        )}
      </div>
    </Page>
  );
}
