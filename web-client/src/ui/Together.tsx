import { Button } from '@nl-design-system-candidate/button-react';
import { useTranslation } from 'react-i18next';
import { Notice } from './states';

/** Says that somebody else was first, and lets the writer choose what both changed; nothing typed is lost. */
export function Together<K extends string>({
  both,
  nameOf,
  takeTheirs,
}: {
  both: readonly K[];
  nameOf: (field: K) => string;
  takeTheirs: (field: K) => void;
}) {
  const { t } = useTranslation();
  return (
    <Notice tone="warn" title={t('together.title')} live>
      <p>{t('together.help')}</p>
      {both.length > 0 && (
        <>
          <p>{t('together.both', { fields: both.map(nameOf).join(', ') })}</p>
          <div className="mp-row">
            {both.map((field) => (
              <Button key={field} purpose="secondary" onClick={() => takeTheirs(field)}>
                {t('together.takeTheirs')}: {nameOf(field)}
              </Button>
            ))}
          </div>
        </>
      )}
    </Notice>
  );
}
