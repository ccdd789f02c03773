import { Heading } from '@nl-design-system-candidate/heading-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Change } from '../api/model';
import { Ask } from '../ui/states';
import { Timeline } from '../ui/Timeline';

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
  const history = useQuery({ queryKey, queryFn: ask });
  return (
    <section className="mp-card mp-stack" aria-labelledby="history-title">
      <Heading level={2} appearance="level-4" id="history-title">
        {t('placement.history')}
      </Heading>
      <Ask query={history}>
        {({ items }) => (
          <Timeline
            changes={items}
            wordOf={(action) => {
              const known = actions.find((name) => name === action);
              return known && t(`placement.action.${known}`);
            }}
          />
        )}
      </Ask>
    </section>
  );
}
