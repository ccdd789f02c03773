import { Heading } from '@nl-design-system-candidate/heading-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { vacancies } from '../api/calls';
import type { Change, Vacancy } from '../api/model';
import { Page } from '../app/Page';
import { useRole } from '../app/session';
import { Origin } from '../function-scans/proposals/Origin';
import { ButtonLink, StatusBadge } from '../ui/pieces';
import { Ask, Notice } from '../ui/states';
import { Timeline } from '../ui/Timeline';
import { VacancyFacts } from './VacancyFacts';
import { VacancyMoves } from './VacancyMoves';

const actions = [
  'CREATE',
  'FUNCTION_CREATION',
  'UPDATE',
  'COPY',
  'ADAPT',
  'EXTEND',
  'SUBMIT',
  'PUBLISH',
  'SEND_BACK',
  'WITHDRAW',
  'FILL',
  'EXPIRE',
  'RELIST',
  'ASK_RELIST',
] as const;

function History({ changes }: { changes: readonly Change[] }) {
  const { t } = useTranslation();
  if (changes.length === 0) return <p className="mp-soft">{t('vacancy.detail.noHistory')}</p>;
  return (
    <Timeline
      changes={changes}
      wordOf={(action) => {
        const known = actions.find((one) => one === action);
        return known && t(`vacancy.action.${known}`);
      }}
    />
  );
}

function HistoryCard({ id }: { id: string }) {
  const { t } = useTranslation();
  const history = useQuery({ queryKey: ['vacancy-history', id], queryFn: () => vacancies.history(id) });
  return (
    <section className="mp-card mp-stack" aria-labelledby="history-title">
      <Heading level={2} appearance="level-4" id="history-title">
        {t('vacancy.detail.history')}
      </Heading>
      <Ask query={history}>{({ items }) => <History changes={items} />}</Ask>
    </section>
  );
}

function Remarks({ vacancy }: { vacancy: Vacancy }) {
  const { t } = useTranslation();
  const missing = vacancy.status === 'DRAFT' || vacancy.status === 'SUBMITTED' ? (vacancy.missing ?? []) : [];
  const warnings = vacancy.warnings ?? [];
  return (
    <>
      {missing.length > 0 && (
        <Notice tone="warn" title={t('vacancy.form.missingTitle')}>
          <ul>
            {missing.map((remark) => (
              <li key={remark.pointer + remark.code}>{remark.message}</li>
            ))}
          </ul>
        </Notice>
      )}
      {warnings.length > 0 && (
        <Notice title={t('vacancy.detail.warnings')}>
          <ul>
            {warnings.map((remark) => (
              <li key={remark.pointer + remark.code}>{remark.message}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

function Detail({ vacancy }: { vacancy: Vacancy }) {
  const { t } = useTranslation();
  const role = useRole();
  const mayMatch =
    role === 'ACCOUNT_MANAGER' ||
    role === 'CONSULTANT' ||
    (role === 'EMPLOYER' && vacancy.status === 'PUBLISHED');
  const mayAdapt =
    (role === 'ACCOUNT_MANAGER' || role === 'EMPLOYER') &&
    Boolean(vacancy.steps?.length) &&
    (vacancy.status === 'SUBMITTED' || vacancy.status === 'PUBLISHED');
  return (
    <Page
      title={vacancy.title || t('vacancy.list.untitled')}
      lead={<StatusBadge status={vacancy.status} />}
      actions={
        <>
          {vacancy.editable && (
            <ButtonLink purpose="secondary" to={`/vacatures/${vacancy.id}/bewerken`}>
              {t('action.edit')}
            </ButtonLink>
          )}
          {mayAdapt && (
            <ButtonLink purpose="secondary" to={`/vacatures/${vacancy.id}/op-maat`}>
              {t('adaptation.open')}
            </ButtonLink>
          )}
          {mayMatch && (
            <ButtonLink to={`/vacatures/${vacancy.id}/kandidaten`}>{t('vacancy.card.candidates')}</ButtonLink>
          )}
        </>
      }
    >
      <div className="mp-beside">
        <div className="mp-stack">
          {(role === 'ACCOUNT_MANAGER' || role === 'EMPLOYER') && <Origin vacancyId={vacancy.id} />}
          <Remarks vacancy={vacancy} />
          <section className="mp-card mp-stack" aria-labelledby="about-title">
            <Heading level={2} id="about-title">
              {t('vacancy.detail.about')}
            </Heading>
            <VacancyFacts vacancy={vacancy} />
          </section>
        </div>
        <div className="mp-stack">
          <VacancyMoves vacancy={vacancy} />
          {role !== 'JOB_SEEKER' && <HistoryCard id={vacancy.id} />}
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
