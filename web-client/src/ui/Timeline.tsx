import { useTranslation } from 'react-i18next';
import type { Change } from '../api/model';
import { moment } from './format';

/** What changed, when and by whom; `wordOf` says what an action is called, and gives nothing for one it does not know. */
export function Timeline({
  changes,
  wordOf,
}: {
  changes: readonly Change[];
  wordOf: (action: string) => string | undefined;
}) {
  const { t } = useTranslation();
  return (
    <ol className="mp-plain mp-timeline">
      {changes.map((change) => (
        <li key={`${change.version}-${change.action}-${change.at}`}>
          <span className="mp-soft mp-small">{moment(change.at)}</span>
          <div>
            <strong>{wordOf(change.action) ?? change.action}</strong>
            {change.by && <span className="mp-soft"> {t('vacancy.move.by', { who: change.by })}</span>}
            {change.reason && <p>{change.reason}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
