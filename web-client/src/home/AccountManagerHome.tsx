import { useTranslation } from 'react-i18next';
import { SroiBehind, SroiToJudge } from './SroiTiles';
import { DueTile } from '../job-openings/DueTile';
import { VacancyTile } from './VacancyTiles';

export function AccountManagerHome() {
  const { t } = useTranslation();
  return (
    <div className="mp-grid">
      <VacancyTile
        status="SUBMITTED"
        title={t('home.accountManager.judge')}
        empty={t('home.accountManager.judgeNone')}
      />
      <SroiToJudge />
      <SroiBehind />
      <VacancyTile status="PUBLISHED" title={t('home.accountManager.open')} empty={t('home.nothing')} />
      <DueTile />
    </div>
  );
}
