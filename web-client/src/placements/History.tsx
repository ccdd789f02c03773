import { useTranslation } from 'react-i18next';
import type { Change } from '../api/model';
import { HistoryCard } from '../ui/HistoryCard';

const actions = [
  'PREPARE',
  'PROPOSE',
  'POSTPONE',
  'PARK',
  'INTEREST',
  'INVITE',
  'REJECT',
  'WITHDRAW',
  'START_TRIAL',
  'STOP_TRIAL',
  'PLACE',
  'CLOSE',
  'EXTEND',
  'SUCCEEDED',
  'STOPPED',
  'START',
  'UPDATE',
  'END',
  'CANCEL',
] as const;

/** What happened, latest first. */
export function History({
  queryKey,
  ask,
}: {
  queryKey: readonly string[];
  ask: () => Promise<{ items: Change[] }>;
}) {
  const { t } = useTranslation();
  return (
    <HistoryCard
      title={t('placement.history')}
      queryKey={queryKey}
      ask={ask}
      wordOf={(action) => {
        const known = actions.find((name) => name === action);
        return known && t(`placement.action.${known}`);
      }}
    />
  );
}
