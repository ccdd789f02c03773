import { Heading } from '@nl-design-system-candidate/heading-react';
import { useTranslation } from 'react-i18next';
import type { Adaptation } from '../api/model';
import { FieldValue } from './FieldValue';
import { isAdaptable } from './fields';

/** What differs between the two saved versions, and who changed it. */
export function Differences({ adaptation }: { adaptation: Adaptation }) {
  const { t } = useTranslation();
  return (
    <section className="mp-card mp-stack" aria-labelledby="differences-title">
      <Heading level={2} appearance="level-4" id="differences-title">
        {t('adaptation.differences')}
      </Heading>
      {adaptation.differences.length === 0 ? (
        <p className="mp-soft">{t('adaptation.noDifferences')}</p>
      ) : (
        <div className="mp-table-scroll" role="region" aria-label={t('adaptation.differences')} tabIndex={0}>
          <table className="utrecht-table utrecht-table--html-table">
            <thead>
              <tr>
                <th scope="col">{t('adaptation.field')}</th>
                <th scope="col">{t('adaptation.was')}</th>
                <th scope="col">{t('adaptation.becomes')}</th>
                <th scope="col">{t('adaptation.by')}</th>
              </tr>
            </thead>
            <tbody>
              {adaptation.differences.map(
                ({ field, by, byName }) =>
                  isAdaptable(field) && (
                    <tr key={field}>
                      <th scope="row">{t(`adaptation.fields.${field}`)}</th>
                      <td>
                        <FieldValue vacancy={adaptation.original} field={field} />
                      </td>
                      <td>
                        <FieldValue vacancy={adaptation.adapted} field={field} />
                      </td>
                      <td>
                        {byName
                          ? t('adaptation.byWho', { who: byName, party: t(`adaptation.party.${by}`) })
                          : t(`adaptation.party.${by}`)}
                      </td>
                    </tr>
                  ),
              )}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
