import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { jobSeekers } from '../api/calls';
import type { JobSeeker } from '../api/model';
import { Page } from '../app/Page';
import { percent } from '../ui/format';
import { MoreButton } from '../ui/MoreButton';
import { Badge, Bar, TextLink } from '../ui/pieces';
import { Ask, Empty } from '../ui/states';
import { useMissingNames } from './missing';

/** Below this share of filled fields people are rarely found, so the consultant gets a signal. */
export const completeEnough = 0.7;

function Signal({ person }: { person: JobSeeker }) {
  const { t } = useTranslation();
  if (person.active === false) return <Badge tone="plain">{t('caseload.inactive')}</Badge>;
  if ((person.completeness ?? 0) < completeEnough)
    return <Badge tone="warn">{t('caseload.incomplete')}</Badge>;
  return <Badge tone="good">{t('caseload.ok')}</Badge>;
}

function PersonRow({ person }: { person: JobSeeker }) {
  const { t } = useTranslation();
  const missing = useMissingNames(person.missing);
  return (
    <article className="mp-card mp-item">
      <div className="mp-row mp-row--between">
        <h2 className="mp-item-title">
          <TextLink to={`/kandidaten/${person.id}`}>{person.name ?? t('caseload.noName')}</TextLink>
        </h2>
        <Signal person={person} />
      </div>
      <p className={person.headline ? undefined : 'mp-soft'}>{person.headline ?? t('caseload.noHeadline')}</p>
      {person.completeness !== null && person.completeness !== undefined && (
        <p className="mp-small mp-with-bar">
          <Bar share={person.completeness} tone="soft" />
          {t('caseload.complete', { percent: percent(person.completeness) })}
        </p>
      )}
      {missing && <p className="mp-small mp-soft">{t('caseload.missing', { fields: missing })}</p>}
    </article>
  );
}

/** The people a consultant works for, with what asks his attention. */
export default function Caseload() {
  const { t } = useTranslation();
  const list = useInfiniteQuery({
    queryKey: ['job-seekers'],
    queryFn: ({ pageParam }) => jobSeekers.list({ cursor: pageParam, limit: 20 }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next ?? null,
  });
  return (
    <Page title={t('caseload.title')} lead={t('caseload.lead')}>
      <div className="mp-stack">
        <Ask query={list}>
          {({ pages }) => {
            const people = pages.flatMap((page) => page.items);
            return people.length === 0 ? (
              <Empty title={t('caseload.empty')}>{t('caseload.emptyHelp')}</Empty>
            ) : (
              <ul className="mp-plain mp-stack">
                {people.map((person) => (
                  <li key={person.id}>
                    <PersonRow person={person} />
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
