import { Heading } from '@nl-design-system-candidate/heading-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Button } from '@nl-design-system-candidate/button-react';
import { Page } from '../app/Page';
import { useRole } from '../app/session';
import { date, decimal } from '../ui/format';
import { ButtonLink, Facts } from '../ui/pieces';
import { Ask, Notice } from '../ui/states';
import { scans, type Scan } from './calls';
import { EditScan } from './EditScan';
import { plannedText, ScanBadge, ScanHistory, ScanTabs } from './parts';
import { ScanMoves } from './ScanMoves';

function Request({ scan }: { scan: Scan }) {
  const { t } = useTranslation();
  const adviser = useRole() === 'ACCOUNT_MANAGER';
  return (
    <Facts
      facts={[
        ...(adviser ? ([[t('scans.form.employer'), scan.employerName]] as const) : []),
        [t('scans.form.question'), <span className="mp-prose">{scan.question}</span>],
        [t('scans.form.department'), scan.department],
        [
          t('scans.form.contact'),
          [scan.contact?.name, scan.contact?.phone, scan.contact?.email].filter(Boolean).join(' · '),
        ],
        [t('scans.form.dates'), scan.suitableDates.map((day) => date(day)).join(' · ')],
        [t('scans.form.planned'), plannedText(scan)],
        [t('scans.form.adviser'), scan.adviser?.name],
        [t('scans.form.people'), scan.people.join(' · ')],
        ...(adviser
          ? ([
              [t('scans.form.shared'), t(scan.tasksShared ? 'field.yes' : 'field.no')],
              [t('scans.form.notes'), scan.notes && <span className="mp-prose">{scan.notes}</span>],
            ] as const)
          : []),
      ]}
    />
  );
}

function Work({ scan }: { scan: Scan }) {
  const { t } = useTranslation();
  if (!scan.showsTasks) return <Notice>{t('scans.detail.notShared')}</Notice>;
  return (
    <section className="mp-card mp-stack" aria-labelledby="work-title">
      <Heading level={2} appearance="level-4" id="work-title">
        {t('scans.detail.work')}
      </Heading>
      <p>
        {t('scans.card.tasks', {
          count: scan.taskCount ?? 0,
          hours: decimal(scan.takeableHoursPerWeek ?? 0, 1),
        })}
      </p>
      <div>
        <ButtonLink
          purpose={scan.tasksEditable ? 'primary' : 'secondary'}
          to={`/bedrijfsscans/${scan.id}/taken`}
        >
          {t(scan.tasksEditable ? 'scans.detail.fill' : 'scans.detail.look')}
        </ButtonLink>
      </div>
    </section>
  );
}

function Detail({ scan }: { scan: Scan }) {
  const { t } = useTranslation();
  const own = useRole() === 'EMPLOYER';
  const [editing, setEditing] = useState(false);
  return (
    <Page
      title={own ? t('scans.detail.titleMine') : t('scans.detail.title', { employer: scan.employerName })}
      lead={<ScanBadge status={scan.status} />}
    >
      <div className="mp-stack">
        <ScanTabs scan={scan} />
        <div className="mp-beside">
          <div className="mp-stack">
            {scan.declineReason && (
              <Notice title={t('scans.detail.declined')}>
                <p className="mp-prose">{scan.declineReason}</p>
              </Notice>
            )}
            {own && <Notice>{t(`scans.detail.next.${scan.status}`)}</Notice>}
            <section className="mp-card mp-stack" aria-labelledby="request-title">
              <div className="mp-row mp-row--between">
                <Heading level={2} id="request-title">
                  {t('scans.detail.request')}
                </Heading>
                {scan.editable && !editing && (
                  <Button purpose="secondary" onClick={() => setEditing(true)}>
                    {t(own || scan.status !== 'REQUESTED' ? 'action.edit' : 'scans.detail.plan')}
                  </Button>
                )}
              </div>
              {editing ? (
                <EditScan key={scan.version} scan={scan} done={() => setEditing(false)} />
              ) : (
                <Request scan={scan} />
              )}
            </section>
          </div>
          <div className="mp-stack">
            <Work scan={scan} />
            <ScanMoves scan={scan} />
            <ScanHistory id={scan.id} />
          </div>
        </div>
      </div>
    </Page>
  );
}

export default function ScanDetail() {
  const { id = '' } = useParams();
  const found = useQuery({ queryKey: ['scan', id], queryFn: () => scans.one(id) });
  return <Ask query={found}>{(scan) => <Detail scan={scan} />}</Ask>;
}
