import { Heading } from '@nl-design-system-candidate/heading-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Page } from '../app/Page';
import { date } from '../ui/format';
import { Bar, TextLink } from '../ui/pieces';
import { Ask, Empty } from '../ui/states';
import { sessions } from './calls';

type Figure = Awaited<ReturnType<typeof sessions.figures>>['kinds'][number];

/** From who was there to what came of it; the first is what the others are drawn against. */
const counted = [
  'listed',
  'present',
  'discussed',
  'actions',
  'proposals',
  'introductions',
  'workStarted',
  'placements',
] as const;

/** Sessions that are drawn; the table has them all. */
const drawn = 12;

function Name({ figure }: { figure: Figure }) {
  return figure.sessionId && figure.date ? (
    <>
      <TextLink to={`/bijeenkomsten/${figure.sessionId}`}>{date(figure.date)}</TextLink> {figure.title}
    </>
  ) : (
    <>{figure.kindLabel}</>
  );
}

function isTold(figure: Figure): boolean {
  return typeof figure.listed === 'number';
}

function Drawing({ figure }: { figure: Figure }) {
  const { t } = useTranslation();
  const most = Math.max(1, ...counted.map((column) => figure[column] ?? 0));
  return (
    <article className="mp-card mp-stack">
      <h3 className="mp-item-title">
        <Name figure={figure} />
      </h3>
      {!figure.sessionId && (
        <p className="mp-soft">
          {t('session.held', { count: figure.sessions })}
          {figure.leftOut > 0 && ` ${t('session.leftOut', { count: figure.leftOut })}`}
        </p>
      )}
      {isTold(figure) ? (
        <dl className="mp-stack">
          {counted.map((column) => (
            <div key={column} className="mp-counted">
              <dt>{t(`session.columns.${column}`)}</dt>
              <dd>
                <Bar share={(figure[column] ?? 0) / most} />
                <strong>{figure[column]}</strong>
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="mp-soft">{t('session.tooFewHelp')}</p>
      )}
    </article>
  );
}

function Drawings({ figures }: { figures: Figure[] }) {
  return (
    <ul className="mp-plain mp-drawings">
      {figures.map((figure) => (
        <li key={figure.sessionId ?? figure.kind}>
          <Drawing figure={figure} />
        </li>
      ))}
    </ul>
  );
}

function Table({ caption, rows }: { caption: string; rows: Figure[] }) {
  const { t } = useTranslation();
  return (
    <div className="mp-table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="utrecht-table">
        <thead>
          <tr>
            <th scope="col">{caption}</th>
            {(['sessions', ...counted] as const).map((column) => (
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
                <Name figure={row} />
                {!row.sessionId && row.leftOut > 0 && (
                  <span className="mp-soft"> {t('session.leftOut', { count: row.leftOut })}</span>
                )}
              </th>
              <td className="mp-right">{row.sessions}</td>
              {counted.map((column) => (
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

function Definitions() {
  const { t } = useTranslation();
  return (
    <section className="mp-stack" aria-labelledby="counted-title">
      <Heading level={2} appearance="level-3" id="counted-title">
        {t('session.whatCounts')}
      </Heading>
      <p>{t('session.whatCountsLead')}</p>
      <dl className="mp-facts">
        {counted.map((column) => (
          <div key={column}>
            <dt>{t(`session.columns.${column}`)}</dt>
            <dd>{t(`session.countsOf.${column}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What the latest sessions brought: per kind, and each; drawn, with the table one click away. */
export default function Figures() {
  const { t } = useTranslation();
  const [parameters] = useSearchParams();
  const asTable = parameters.get('als') === 'tabel';
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
              <nav className="mp-tabs" aria-label={t('session.shownAs')}>
                <ul className="mp-plain">
                  <li>
                    <Link to="/bijeenkomsten/cijfers" aria-current={asTable ? undefined : 'page'}>
                      {t('session.asDrawing')}
                    </Link>
                  </li>
                  <li>
                    <Link to="/bijeenkomsten/cijfers?als=tabel" aria-current={asTable ? 'page' : undefined}>
                      {t('session.asTable')}
                    </Link>
                  </li>
                </ul>
              </nav>
              <section className="mp-stack">
                <Heading level={2} appearance="level-3">
                  {t('session.perKind')}
                </Heading>
                {asTable ? (
                  <Table caption={t('session.kind')} rows={found.kinds} />
                ) : (
                  <Drawings figures={found.kinds} />
                )}
              </section>
              <section className="mp-stack">
                <Heading level={2} appearance="level-3">
                  {t('session.perSession')}
                </Heading>
                {!asTable && found.sessions.length > drawn && (
                  <p className="mp-soft">{t('session.drawnOnly', { count: drawn })}</p>
                )}
                {asTable ? (
                  <Table caption={t('session.one')} rows={found.sessions} />
                ) : (
                  <Drawings figures={found.sessions.slice(0, drawn)} />
                )}
              </section>
              <Definitions />
            </div>
          )
        }
      </Ask>
    </Page>
  );
}
