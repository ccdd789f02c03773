import { Heading } from '@nl-design-system-candidate/heading-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Page } from '../app/Page';
import { range } from '../ui/format';
import { Badge, Bar } from '../ui/pieces';
import { Ask, Empty, Notice } from '../ui/states';
import './board.css';
import { hallStreamOf, live, type Hall } from './calls';

const tryAgainAfter = 5_000;

/** Keeps the hall's screen as the server tells it; whether the line is open. */
function useHallStream(sessionId: string): boolean {
  const queries = useQueryClient();
  const [connected, setConnected] = useState(true);
  useEffect(() => {
    let source: EventSource | null = null;
    let again: ReturnType<typeof setTimeout> | null = null;
    const open = () => {
      source = new EventSource(hallStreamOf(sessionId));
      source.onopen = () => setConnected(true);
      source.onmessage = (event: MessageEvent<string>) => {
        setConnected(true);
        queries.setQueryData(['live', sessionId, 'hall'], JSON.parse(event.data) as Hall);
      };
      source.onerror = () => {
        setConnected(false);
        if (source?.readyState === EventSource.CLOSED) again = setTimeout(open, tryAgainAfter);
      };
    };
    open();
    return () => {
      source?.close();
      if (again) clearTimeout(again);
    };
  }, [queries, sessionId]);
  return connected;
}

function Screen({ hall }: { hall: Hall }) {
  const { t } = useTranslation();
  return (
    <div className="mp-stack mp-stack--loose">
      <div>
        <p className="mp-hall-progress">{t('hall.progress', { done: hall.discussed, total: hall.total })}</p>
        <Bar share={hall.total === 0 ? 0 : hall.discussed / hall.total} />
        <p>{t('hall.waiting', { count: hall.waiting })}</p>
      </div>
      <section className="mp-stack" aria-label={t('hall.tables')}>
        <Heading level={2} appearance="level-3">
          {t('hall.tables')}
        </Heading>
        {hall.tables.length === 0 && <Empty title={t('hall.noTables')} />}
        <ul className="mp-plain mp-cafe-tables">
          {hall.tables.map((table) => (
            <li key={table.number} className="mp-card mp-stack mp-stack--tight">
              <div className="mp-row mp-row--between">
                <h3 className="mp-item-title">{t('cafe.table', { number: table.number })}</h3>
                <Badge tone={table.occupied ? 'warn' : 'good'}>
                  {t(table.occupied ? 'cafe.occupied' : 'cafe.free')}
                </Badge>
              </div>
              <p>{table.helpers.join(', ') || t('cafe.noHelpers')}</p>
            </li>
          ))}
        </ul>
      </section>
      <section className="mp-stack" aria-label={t('hall.vacancies')}>
        <Heading level={2} appearance="level-3">
          {t('hall.vacancies')}
        </Heading>
        {hall.vacancies.length === 0 && <Empty title={t('hall.noVacancies')} />}
        <ul className="mp-plain mp-cafe-tables">
          {hall.vacancies.map((vacancy) => {
            const hours = range({ min: vacancy.hoursMin ?? null, max: vacancy.hoursMax ?? null });
            return (
              <li key={`${vacancy.title}-${vacancy.employer}`} className="mp-card">
                <h3 className="mp-item-title">{vacancy.title}</h3>
                <p className="mp-soft">{vacancy.employer}</p>
                {hours && <p>{t('hall.hours', { hours })}</p>}
              </li>
            );
          })}
        </ul>
      </section>
    </div>
  );
}

/** The screen on the wall of the hall: vacancies, tables, helpers and progress, and never a person. */
export default function HallPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const connected = useHallStream(id);
  const query = useQuery({ queryKey: ['live', id, 'hall'], queryFn: () => live.hall(id) });
  return (
    <Page title={query.data?.title ?? t('hall.title')}>
      {!connected && (
        <Notice tone="warn" live>
          <p>{t('hall.offline')}</p>
        </Notice>
      )}
      <Ask query={query}>{(hall) => <Screen hall={hall} />}</Ask>
    </Page>
  );
}
