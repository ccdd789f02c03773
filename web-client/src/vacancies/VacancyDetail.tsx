import { Heading } from '@nl-design-system-candidate/heading-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { vacancies } from '../api/calls';
import type { HistoryEntry, Vacancy } from '../api/model';
import { Page } from '../app/Page';
import { useRole } from '../app/session';
import { moment } from '../ui/format';
import { ButtonLink, StatusBadge } from '../ui/pieces';
import { Ask } from '../ui/states';
import { VacancyFacts } from './VacancyFacts';
import { VacancyMoves } from './VacancyMoves';

function History({ entries }: { entries: readonly HistoryEntry[] }) {
  const { t } = useTranslation();
  if (entries.length === 0) return <p className="mp-soft">{t('vacancy.detail.noHistory')}</p>;
  return (
    <ol className="mp-plain mp-timeline">
      {entries.map((entry) => (
        <li key={entry.at + (entry.to ?? '')}>
          <span className="mp-soft mp-small">{moment(entry.at)}</span>
          <div>
            <strong>{entry.to ? t(`vacancy.status.${entry.to}`) : t('vacancy.move.created')}</strong>
            {entry.by && <span className="mp-soft"> {t('vacancy.move.by', { who: entry.by })}</span>}
            {entry.reason && <p>{entry.reason}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Detail({ vacancy }: { vacancy: Vacancy }) {
  const { t } = useTranslation();
  const role = useRole();
  const history = useQuery({
    queryKey: ['vacancy-history', vacancy.id],
    queryFn: () => vacancies.history(vacancy.id),
  });
  const mayEdit = (role === 'EMPLOYER' && vacancy.status === 'DRAFT') || role === 'ACCOUNT_MANAGER';
  const mayMatch = role === 'ACCOUNT_MANAGER' || (role === 'EMPLOYER' && vacancy.status === 'PUBLISHED');
  return (
    <Page
      title={vacancy.title || t('vacancy.list.untitled')}
      lead={<StatusBadge status={vacancy.status} />}
      actions={
        <>
          {mayEdit && (
            <ButtonLink purpose="secondary" to={`/vacatures/${vacancy.id}/bewerken`}>
              {t('action.edit')}
            </ButtonLink>
          )}
          {mayMatch && (
            <ButtonLink to={`/vacatures/${vacancy.id}/kandidaten`}>{t('vacancy.card.candidates')}</ButtonLink>
          )}
        </>
      }
    >
      <div className="mp-beside">
        <section className="mp-card mp-stack" aria-labelledby="about-title">
          <Heading level={2} id="about-title">
            {t('vacancy.detail.about')}
          </Heading>
          <VacancyFacts vacancy={vacancy} />
        </section>
        <div className="mp-stack">
          <VacancyMoves vacancy={vacancy} />
          <section className="mp-card mp-stack" aria-labelledby="history-title">
            <Heading level={2} appearance="level-4" id="history-title">
              {t('vacancy.detail.history')}
            </Heading>
            <Ask query={history}>{({ items }) => <History entries={items} />}</Ask>
          </section>
        </div>
      </div>
    </Page>
  );
}

export default function VacancyDetail() {
  const { id = '' } = useParams();
  const found = useQuery({ queryKey: ['vacancy', id], queryFn: () => vacancies.one(id) });
  return <Ask query={found}>{(vacancy) => <Detail vacancy={vacancy} />}</Ask>;
}
