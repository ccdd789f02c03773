import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@nl-design-system-candidate/button-react';
import { useTranslation } from 'react-i18next';
import { obligations, type Progress } from '../api/sroi';
import { date, euros } from '../ui/format';
import { Ask } from '../ui/states';

const width = 640;
const height = 220;
const margin = 8;

type Line = 'expected' | 'earned' | 'forecast';
const lines: readonly Line[] = ['expected', 'forecast', 'earned'];

/** A line through the points that have this figure. */
function path(progress: Progress, line: Line, top: number): string {
  const first = Date.parse(progress.points[0]?.date ?? progress.date);
  const last = Date.parse(progress.points.at(-1)?.date ?? progress.date);
  const span = Math.max(1, last - first);
  return progress.points
    .filter((point) => point[line] !== null && point[line] !== undefined)
    .map((point, index) => {
      const x = margin + ((Date.parse(point.date) - first) / span) * (width - 2 * margin);
      const y = height - margin - (Number(point[line]) / top) * (height - 2 * margin);
      return `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join(' ');
}

function Table({ progress }: { progress: Progress }) {
  const { t } = useTranslation();
  return (
    <div className="mp-table-scroll" role="region" aria-label={t('social.chart.title')} tabIndex={0}>
      <table className="utrecht-table utrecht-table--html-table">
        <thead>
          <tr>
            <th scope="col">{t('social.chart.date')}</th>
            {lines.map((line) => (
              <th scope="col" key={line}>
                {t(`social.chart.${line}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {progress.points.map((point) => (
            <tr key={point.date}>
              <th scope="row">{date(point.date)}</th>
              {lines.map((line) => {
                const amount = point[line];
                return (
                  <td className="mp-num" key={line}>
                    {amount === null || amount === undefined ? '–' : euros(amount)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Drawing({ progress }: { progress: Progress }) {
  const { t } = useTranslation();
  const top = Math.max(
    1,
    Number(progress.due),
    ...progress.points.map((point) => Math.max(Number(point.forecast), Number(point.earned ?? 0))),
  );
  return (
    <figure className="mp-chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby="chart-says">
        <title id="chart-says">
          {t('social.chart.says', {
            expected: euros(progress.expected),
            earned: euros(progress.earned),
            forecast: euros(progress.forecast),
            due: euros(progress.due),
          })}
        </title>
        <rect className="mp-chart-ground" width={width} height={height} rx="4" />
        {lines.map((line) => (
          <path key={line} className={`mp-chart-line mp-chart-line--${line}`} d={path(progress, line, top)} />
        ))}
      </svg>
      <figcaption>
        <ul className="mp-plain mp-chart-legend">
          {lines.map((line) => (
            <li key={line}>
              <svg className="mp-chart-key" viewBox="0 0 28 8" aria-hidden="true">
                <path className={`mp-chart-line mp-chart-line--${line}`} d="M0 4 L28 4" />
              </svg>
              {t(`social.chart.${line}`)}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

/** Plan, what is earned and the forecast through the contract; the table is one click away. */
export function ProgressChart({ obligationId }: { obligationId: string }) {
  const { t } = useTranslation();
  const [asTable, setAsTable] = useState(false);
  const progress = useQuery({
    queryKey: ['obligation', obligationId, 'progress'],
    queryFn: () => obligations.progress(obligationId),
  });
  return (
    <Ask query={progress}>
      {(found) => (
        <div className="mp-stack">
          {asTable ? <Table progress={found} /> : <Drawing progress={found} />}
          <div>
            <Button purpose="secondary" onClick={() => setAsTable(!asTable)}>
              {t(asTable ? 'social.chart.asChart' : 'social.chart.asTable')}
            </Button>
          </div>
        </div>
      )}
    </Ask>
  );
}
