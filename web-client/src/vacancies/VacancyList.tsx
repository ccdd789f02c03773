import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { vacancies } from '../api/calls';
import { vacancyStatuses, type Vacancy, type VacancyStatus } from '../api/model';
import { Page } from '../app/Page';
import { useRole } from '../app/session';
import { date, range } from '../ui/format';
import { Sheets } from '../ui/Sheets';
import { MoreButton } from '../ui/MoreButton';
import { ButtonLink, StatusBadge, TextLink } from '../ui/pieces';
import { Ask, Empty } from '../ui/states';

export function VacancyCard({ vacancy }: { vacancy: Vacancy }) {
  const { t } = useTranslation();
  const role = useRole();
  const hours = range(vacancy.hoursPerWeek);
  return (
    <article className="mp-card mp-item">
      <div className="mp-row mp-row--between">
        <h2 className="mp-item-title">
          <TextLink to={`/vacatures/${vacancy.id}`}>{vacancy.title || t('vacancy.list.untitled')}</TextLink>
        </h2>
        <StatusBadge status={vacancy.status} />
      </div>
      {role !== 'EMPLOYER' && vacancy.employerName && <p>{vacancy.employerName}</p>}
      <ul className="mp-plain mp-meta">
        {vacancy.occupation?.label && <li>{vacancy.occupation.label}</li>}
        {hours && <li>{t('vacancy.card.hours', { hours })}</li>}
        {vacancy.startDate && <li>{t('vacancy.card.start', { date: date(vacancy.startDate) })}</li>}
        {vacancy.closingDate && <li>{t('vacancy.card.closing', { date: date(vacancy.closingDate) })}</li>}
      </ul>
      {vacancy.status === 'PUBLISHED' && role !== 'CONSULTANT' && (
        <div>
          <TextLink to={`/vacatures/${vacancy.id}/kandidaten`}>
            {t('vacancy.card.candidates')}
            <span className="mp-hidden">: {vacancy.title}</span>
          </TextLink>
        </div>
      )}
    </article>
  );
}

function StatusFilter({ chosen }: { chosen: VacancyStatus | null }) {
  const { t } = useTranslation();
  return (
    <nav className="mp-tabs" aria-label={t('vacancy.list.filter')}>
      <ul className="mp-plain">
        <li>
          <Link to="/vacatures" aria-current={chosen === null ? 'page' : undefined}>
            {t('vacancy.list.every')}
          </Link>
        </li>
        {vacancyStatuses.map((status) => (
          <li key={status}>
            <Link to={`/vacatures?status=${status}`} aria-current={chosen === status ? 'page' : undefined}>
              {t(`vacancy.status.${status}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export default function VacancyList() {
  const { t } = useTranslation();
  const role = useRole();
  const own = role === 'EMPLOYER';
  const mayPost = own || role === 'ACCOUNT_MANAGER';
  const [parameters] = useSearchParams();
  const status = vacancyStatuses.find((known) => known === parameters.get('status')) ?? null;
  const list = useInfiniteQuery({
    queryKey: ['vacancies', { status }],
    queryFn: ({ pageParam, signal }) =>
      vacancies.list({ status: status ? [status] : null, cursor: pageParam, limit: 20 }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next ?? null,
  });
  const post = <ButtonLink to="/vacatures/nieuw">{t('vacancy.list.new')}</ButtonLink>;

  return (
    <Page
      title={t(own ? 'vacancy.list.mine' : 'vacancy.list.all')}
      lead={t(own ? 'vacancy.list.leadMine' : 'vacancy.list.leadAll')}
      actions={mayPost && post}
    >
      <div className="mp-stack">
        <StatusFilter chosen={status} />
        <Ask query={list}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            if (items.length === 0) {
              return own && !status ? (
                <Empty title={t('vacancy.list.emptyMine')} action={post}>
                  {t('vacancy.list.emptyMineHelp')}
                </Empty>
              ) : (
                <Empty title={t('vacancy.list.emptyFilter')}>{t('vacancy.list.emptyFilterHelp')}</Empty>
              );
            }
            return (
              <ul className="mp-plain mp-stack">
                {items.map((vacancy) => (
                  <li key={vacancy.id}>
                    <VacancyCard vacancy={vacancy} />
                  </li>
                ))}
              </ul>
            );
          }}
        </Ask>
        <MoreButton list={list} />
        {role !== 'JOB_SEEKER' && (
          <Sheets
            address={`/api/v1/vacancies/sheet${status ? `?status=${status}` : ''}`}
            name={t('sheet.vacancies')}
          />
        )}
      </div>
    </Page>
  );
}
