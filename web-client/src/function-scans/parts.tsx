import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useRole } from '../app/session';
import { date, decimal } from '../ui/format';
import { Badge, Tabs, TextLink } from '../ui/pieces';
import { type Tone } from '../ui/states';
import { HistoryCard } from '../ui/HistoryCard';
import { scans, type Scan, type ScanStatus } from './calls';

const tones: Record<ScanStatus, Tone | 'plain'> = {
  REQUESTED: 'warn',
  PLANNED: 'info',
  IN_PROGRESS: 'info',
  ADVICE: 'warn',
  ACCEPTED: 'good',
  DECLINED: 'plain',
};

export function ScanBadge({ status }: { status: ScanStatus }) {
  const { t } = useTranslation();
  return <Badge tone={tones[status]}>{t(`scans.status.${status}`)}</Badge>;
}

/** The parts of one scan, each at its own address. */
export function ScanTabs({ scan }: { scan: Scan }) {
  const { t } = useTranslation();
  const here = `/bedrijfsscans/${scan.id}`;
  return (
    <Tabs label={t('scans.tabs.label')}>
      <li>
        <NavLink to={here} end>
          {t('scans.tabs.overview')}
        </NavLink>
      </li>
      {scan.showsTasks && (
        <>
          <li>
            <NavLink to={`${here}/taken`}>{t('scans.tabs.tasks')}</NavLink>
          </li>
          <li>
            <NavLink to={`${here}/voorstellen`}>{t('scans.tabs.proposals')}</NavLink>
          </li>
        </>
      )}
    </Tabs>
  );
}

/** When a scan is, in words; null when it is not planned. */
export function plannedText(scan: Scan): string | null {
  if (!scan.plannedOn) return null;
  return scan.plannedTime ? `${date(scan.plannedOn)}, ${scan.plannedTime}` : date(scan.plannedOn);
}

export function ScanCard({ scan }: { scan: Scan }) {
  const { t } = useTranslation();
  const own = useRole() === 'EMPLOYER';
  const planned = plannedText(scan);
  return (
    <article className="mp-card mp-item">
      <div className="mp-row mp-row--between">
        <h2 className="mp-item-title">
          <TextLink to={`/bedrijfsscans/${scan.id}`}>
            {own ? (scan.department ?? t('scans.card.untitled')) : scan.employerName}
          </TextLink>
        </h2>
        <ScanBadge status={scan.status} />
      </div>
      <p className="mp-prose">{scan.question}</p>
      <ul className="mp-plain mp-meta">
        {!own && scan.department && <li>{scan.department}</li>}
        <li>{t('scans.card.asked', { date: date(scan.createdAt) })}</li>
        {planned && <li>{t('scans.card.planned', { when: planned })}</li>}
        {scan.adviser?.name && <li>{t('scans.card.adviser', { name: scan.adviser.name })}</li>}
        {Boolean(scan.taskCount) && (
          <li>
            {t('scans.card.tasks', {
              count: scan.taskCount ?? 0,
              hours: decimal(scan.takeableHoursPerWeek ?? 0, 1),
            })}
          </li>
        )}
      </ul>
    </article>
  );
}

const actions = [
  'ASK',
  'COPY',
  'UPDATE',
  'PLAN',
  'START',
  'ADVISE',
  'REVISE',
  'ACCEPT',
  'DECLINE',
  'SHARE_PROPOSAL',
  'WITHDRAW_PROPOSAL',
  'ACCEPT_PROPOSAL',
] as const;

export function ScanHistory({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <HistoryCard
      title={t('scans.detail.history')}
      queryKey={['scan-history', id]}
      ask={() => scans.history(id)}
      wordOf={(action) => {
        const known = actions.find((one) => one === action);
        return known && t(`scans.action.${known}`);
      }}
    />
  );
}
