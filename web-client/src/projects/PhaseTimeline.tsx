import { Button } from '@nl-design-system-candidate/button-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { date, today } from '../ui/format';
import type { Project } from './calls';

const width = 100;
const height = 8;

function Drawing({ project }: { project: Project }) {
  const { t } = useTranslation();
  const first = Date.parse(project.startDate);
  const span = Math.max(1, Date.parse(project.endDate) - first);
  const place = (day: string) => Math.min(width, Math.max(0, ((Date.parse(day) - first) / span) * width));
  const now = today();
  const running = now >= project.startDate && now <= project.endDate;
  return (
    <ol className="mp-plain mp-phases">
      {project.phases.map((phase) => {
        const from = place(phase.startDate);
        return (
          <li key={phase.id}>
            <span>
              <strong>{phase.name}</strong>{' '}
              <span className="mp-soft mp-small">
                {t('project.period', { from: date(phase.startDate), until: date(phase.endDate) })}
                {phase.current && ` · ${t('project.now')}`}
              </span>
            </span>
            <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
              <rect className="mp-bar-ground" width={width} height={height} />
              <rect
                className={phase.current ? 'mp-bar-fill' : 'mp-phases-other'}
                x={from}
                width={Math.max(1, place(phase.endDate) - from)}
                height={height}
              />
              {running && <rect className="mp-phases-now" x={place(now)} width="0.6" height={height} />}
            </svg>
          </li>
        );
      })}
    </ol>
  );
}

function Table({ project }: { project: Project }) {
  const { t } = useTranslation();
  return (
    <div className="mp-table-scroll" role="region" aria-label={t('project.phases')} tabIndex={0}>
      <table className="utrecht-table utrecht-table--html-table">
        <thead>
          <tr>
            <th scope="col">{t('project.phase')}</th>
            <th scope="col">{t('project.from')}</th>
            <th scope="col">{t('project.until')}</th>
            <th scope="col">{t('project.expectedPeople')}</th>
            <th scope="col">{t('project.goalPeople')}</th>
            <th scope="col">{t('project.progress.started')}</th>
          </tr>
        </thead>
        <tbody>
          {project.phases.map((phase) => (
            <tr key={phase.id}>
              <th scope="row">{phase.name}</th>
              <td className="mp-num">{date(phase.startDate)}</td>
              <td className="mp-num">{date(phase.endDate)}</td>
              <td className="mp-num">{phase.expectedPeople ?? '–'}</td>
              <td className="mp-num">{phase.goalPeople ?? '–'}</td>
              <td className="mp-num">{phase.progress?.started ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The phases drawn through the period of the project; the table is one click away. */
export function PhaseTimeline({ project }: { project: Project }) {
  const { t } = useTranslation();
  const [asTable, setAsTable] = useState(false);
  if (project.phases.length === 0) return null;
  return (
    <div className="mp-stack">
      {asTable ? <Table project={project} /> : <Drawing project={project} />}
      <div>
        <Button purpose="secondary" onClick={() => setAsTable(!asTable)}>
          {t(asTable ? 'project.asDrawing' : 'project.asTable')}
        </Button>
      </div>
    </div>
  );
}
