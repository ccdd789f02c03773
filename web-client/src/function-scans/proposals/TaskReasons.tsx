import { Heading } from '@nl-design-system-candidate/heading-react';
import { useTranslation } from 'react-i18next';
import { decimal } from '../../ui/format';
import { Badge } from '../../ui/pieces';
import type { TaskFate } from './calls';

export type Wish = 'free' | 'pinned' | 'forbidden';
const wishes: readonly Wish[] = ['free', 'pinned', 'forbidden'];

/** Why each task is in or out, and for the adviser a choice to keep it in or out next time. */
export function TaskReasons({
  fates,
  wishOf,
  wish,
}: {
  fates: readonly TaskFate[];
  wishOf: (taskId: string) => Wish;
  /** Absent when the reader cannot ask again. */
  wish?: ((taskId: string, wish: Wish) => void) | undefined;
}) {
  const { t } = useTranslation();
  return (
    <section className="mp-card mp-stack" aria-labelledby="reasons-title">
      <Heading level={2} appearance="level-3" id="reasons-title">
        {t('proposal.reasons.title')}
      </Heading>
      {wish && <p className="mp-soft">{t('proposal.reasons.help')}</p>}
      <div className="mp-table-scroll" role="region" aria-label={t('proposal.reasons.title')} tabIndex={0}>
        <table className="utrecht-table utrecht-table--html-table">
          <thead>
            <tr>
              <th scope="col">{t('proposal.reasons.task')}</th>
              <th scope="col">{t('proposal.reasons.hours')}</th>
              <th scope="col">{t('proposal.reasons.why')}</th>
              {wish && <th scope="col">{t('proposal.reasons.next')}</th>}
            </tr>
          </thead>
          <tbody>
            {fates.map((fate) => (
              <tr key={fate.taskId}>
                <th scope="row">
                  {fate.name} <span className="mp-soft">{fate.department}</span>
                </th>
                <td className="mp-num">{fate.hoursPerWeek ? decimal(fate.hoursPerWeek, 1) : '–'}</td>
                <td>
                  <Badge tone={fate.in ? 'good' : 'plain'}>
                    {t(fate.in ? 'proposal.reasons.in' : 'proposal.reasons.out')}
                  </Badge>{' '}
                  {fate.explanation}
                </td>
                {wish && (
                  <td>
                    <select
                      className="utrecht-select utrecht-select--html-select"
                      aria-label={t('proposal.reasons.nextOf', { task: fate.name })}
                      value={wishOf(fate.taskId)}
                      onChange={(event) => wish(fate.taskId, event.target.value as Wish)}
                    >
                      {wishes.map((one) => (
                        <option key={one} value={one}>
                          {t(`proposal.reasons.wish.${one}`)}
                        </option>
                      ))}
                    </select>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
