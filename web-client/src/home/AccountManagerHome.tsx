import { useTranslation } from 'react-i18next';
import { SroiBehind, SroiToJudge } from './SroiTiles';
import { DueTile } from '../job-openings/DueTile';
import { ScanTile } from '../function-scans/ScanTile';
import { DueReassessments } from '../offers/DueReassessments';
import { NextSessions } from '../sessions/NextSessions';
import { ProposalTile } from '../placements/ProposalTile';
import { OpenTile } from '../introductions/OpenTile';
import { VacancyTile } from './VacancyTiles';
import { SignalTile } from '../signals/SignalTile';

export function AccountManagerHome() {
  const { t } = useTranslation();
  return (
    <div className="mp-grid">
      <SignalTile />
      <VacancyTile
        status="SUBMITTED"
        title={t('home.accountManager.judge')}
        empty={t('home.accountManager.judgeNone')}
      />
      <ProposalTile kind="overdue" />
      <OpenTile />
      <SroiToJudge />
      <SroiBehind />
      <ScanTile statuses={['REQUESTED']} title={t('scans.home.asked')} empty={t('scans.home.askedNone')} />
      <ScanTile
        statuses={['PLANNED', 'IN_PROGRESS', 'ADVICE']}
        mine
        title={t('scans.home.due')}
        empty={t('scans.home.dueNone')}
      />
      <VacancyTile status="PUBLISHED" title={t('home.accountManager.open')} empty={t('home.nothing')} />
      <NextSessions />
      <DueTile />
      <DueReassessments />
    </div>
  );
}
