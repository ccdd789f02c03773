import { Button } from '@nl-design-system-candidate/button-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/states';
import type { Board } from './calls';
import type { Conflict } from './commands';
import { titleOf } from './names';

/** Tells who came too late what he wanted and how it is now; he chooses, and nothing is lost. */
export function ConflictNotices({
  board,
  conflicts,
  insist,
  dismiss,
}: {
  board: Board;
  conflicts: readonly Conflict[];
  insist: (conflict: Conflict) => void;
  dismiss: (id: string) => void;
}) {
  const { t } = useTranslation();
  const said = ({ wanted, message }: Conflict): string => {
    const who = titleOf(
      board.cards.find((card) => card.state.id === wanted.cardId),
      t,
    );
    if (wanted.kind === 'move') {
      const column = board.columns.find(({ code }) => code === wanted.column)?.label ?? wanted.column;
      return t('board.conflictMove', { who, column, message });
    }
    return wanted.kind === 'conclude'
      ? t('board.conflictConclude', { who, message })
      : t('board.conflictOther', { message });
  };
  return (
    <>
      {conflicts.map((conflict) => (
        <Notice key={conflict.id} tone="warn" title={t('board.conflict')} live>
          <p>{said(conflict)}</p>
          <div className="mp-row">
            <Button purpose="secondary" onClick={() => insist(conflict)}>
              {t('board.insist')}
            </Button>
            <Button purpose="subtle" onClick={() => dismiss(conflict.id)}>
              {t('board.dismiss')}
            </Button>
          </div>
        </Notice>
      ))}
    </>
  );
}
