import { useTranslation } from 'react-i18next';
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
      <VacancyTile status="PUBLISHED" title={t('home.accountManager.open')} empty={t('home.nothing')} />
    </div>
  );
}
