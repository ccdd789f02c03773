import { Heading } from '@nl-design-system-candidate/heading-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { adaptations } from '../api/calls';
import { useCountText } from '../ui/count';
import { asSent, wageIsReadable, type VacancyFields } from '../vacancies/fields';
import { isAdaptable } from './fields';

/** Milliseconds without a keystroke after which is counted again. */
const countAfter = 700;

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), countAfter);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** How many present job seekers fit the vacancy as it is, as it is typed, and with each change alone. */
export function Gain({ vacancyId, typed }: { vacancyId: string; typed: VacancyFields }) {
  const { t } = useTranslation();
  const text = useCountText();
  const settled = useSettled(typed);
  const counts = useQuery({
    queryKey: ['candidate-counts', vacancyId, settled],
    queryFn: () => adaptations.counts(vacancyId, asSent(settled)),
    enabled: wageIsReadable(settled) && settled.title.trim() !== '',
    placeholderData: (before) => before,
    retry: false,
  });
  const rows = [
    [t('adaptation.possible'), 'possible'],
    [t('adaptation.well'), 'fittingWell'],
  ] as const;
  return (
    <section className="mp-card mp-card--brand mp-stack mp-stack--tight" aria-labelledby="gain-title">
      <Heading level={2} appearance="level-4" id="gain-title">
        {t('adaptation.gain')}
      </Heading>
      <p className="mp-soft mp-small">{t('adaptation.gainHelp')}</p>
      <div aria-live="polite" className="mp-stack mp-stack--tight">
        {counts.isError && <p className="mp-soft">{t('adaptation.notCounted')}</p>}
        {counts.isPending && <p className="mp-soft">{t('adaptation.counting')}</p>}
        {counts.data && (
          <>
            <table className="utrecht-table utrecht-table--html-table">
              <thead>
                <tr>
                  <td />
                  <th scope="col" className="mp-right">
                    {t('adaptation.was')}
                  </th>
                  <th scope="col" className="mp-right">
                    {t('adaptation.becomes')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map(([name, key]) => (
                  <tr key={key}>
                    <th scope="row">{name}</th>
                    <td className="mp-num mp-right">{text(counts.data.original[key])}</td>
                    <td className="mp-num mp-right">
                      <strong>{text(counts.data.adapted[key])}</strong>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            {counts.data.changes.length > 0 && (
              <>
                <p>
                  <strong>{t('adaptation.perChange')}</strong>
                </p>
                <ul>
                  {counts.data.changes.map(
                    (change) =>
                      isAdaptable(change.field) && (
                        <li key={change.field}>
                          {t('adaptation.change', {
                            field: t(`adaptation.fields.${change.field}`),
                            now: text(change.fit.possible),
                            before: text(counts.data.original.possible),
                          })}
                        </li>
                      ),
                  )}
                </ul>
              </>
            )}
          </>
        )}
      </div>
    </section>
  );
}
