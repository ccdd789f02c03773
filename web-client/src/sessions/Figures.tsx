import { Heading } from '@nl-design-system-candidate/heading-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Page } from '../app/Page';
import { date } from '../ui/format';
import { TextLink } from '../ui/pieces';
import { Ask, Empty } from '../ui/states';
import { sessions } from './calls';

type Figure = Awaited<ReturnType<typeof sessions.figures>>['kinds'][number];

const columns = ['sessions', 'listed', 'present', 'discussed', 'actions', 'proposals'] as const;

function Table({ caption, rows }: { caption: string; rows: Figure[] }) {
  const { t } = useTranslation();
  return (
    <div className="mp-table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="utrecht-table">
        <thead>
          <tr>
            <th scope="col">{caption}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="mp-right">
                {t(`session.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.sessionId ?? row.kind}>
              <th scope="row">
                {row.sessionId && row.date ? (
                  <TextLink to={`/bijeenkomsten/${row.sessionId}`}>{date(row.date)}</TextLink>
                ) : (
                  row.kindLabel
                )}
                {row.sessionId && ` ${row.title ?? ''}`}
              </th>
              {columns.map((column) => (
                <td key={column} className="mp-right">
                  {row[column] ?? t('session.tooFew')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What the sessions of the past year brought: per kind, and each. */
export default function Figures() {
  const { t } = useTranslation();
  const figures = useQuery({
    queryKey: ['session-figures'],
    queryFn: () => sessions.figures({}),
  });
  return (
    <Page title={t('session.figuresTitle')} lead={t('session.figuresLead')}>
      <Ask query={figures}>
        {(found) =>
          found.sessions.length === 0 ? (
            <Empty title={t('session.noFigures')}>{t('session.noFiguresHelp')}</Empty>
          ) : (
            <div className="mp-stack mp-stack--loose">
              <section className="mp-stack">
                <Heading level={2} appearance="level-3">
                  {t('session.perKind')}
                </Heading>
                <Table caption={t('session.kind')} rows={found.kinds} />
              </section>
              <section className="mp-stack">
                <Heading level={2} appearance="level-3">
                  {t('session.perSession')}
                </Heading>
                <Table caption={t('session.one')} rows={found.sessions} />
              </section>
            </div>
          )
        }
      </Ask>
    </Page>
  );
}
