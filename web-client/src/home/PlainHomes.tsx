import { useTranslation } from 'react-i18next';
import { IntegritySignals } from '../offers/IntegritySignals';
import { SignalTile } from '../signals/SignalTile';
import { TextLink } from '../ui/pieces';
import { SroiToJudge } from './SroiTiles';

export function ManagerHome() {
  const { t } = useTranslation();
  return (
    <div className="mp-stack">
      <SignalTile />
      <div className="mp-card mp-stack">
        <p>{t('home.manager.why')}</p>
        <p>{t('home.manager.soon')}</p>
        <TextLink to="/loonkostensubsidie">{t('subsidy.title')}</TextLink>
        <TextLink to="/sroi/berekenen">{t('sroi.title')}</TextLink>
      </div>
      <IntegritySignals />
    </div>
  );
}

export function QualityHome() {
  const { t } = useTranslation();
  return (
    <div className="mp-grid">
      <div className="mp-card mp-stack">
        <p>{t('home.quality.why')}</p>
        <TextLink to="/steekproeven">{t('samples.title')}</TextLink>
      </div>
      <SroiToJudge />
      <IntegritySignals />
    </div>
  );
}

export function AdminHome() {
  const { t } = useTranslation();
  return (
    <div className="mp-card mp-stack">
      <p>{t('imports.lead')}</p>
      <TextLink to="/imports">{t('home.admin.imports')}</TextLink>
    </div>
  );
}
