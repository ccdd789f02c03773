import { Button } from '@nl-design-system-candidate/button-react';
import { useTranslation } from 'react-i18next';
import type { CardTimer, TimerAction } from './calls';
import { clockFace, leftMillis } from './commands';
import { useNow } from './useNow';

/** What is left of a talk, ticking; silent: what must be heard is said once, by the board. */
export function TimerFace({ timer, clock }: { timer: CardTimer; clock: () => number }) {
  const { t } = useTranslation();
  const running = Boolean(timer.startedAt);
  const ticked = useNow(clock, running);
  const left = leftMillis(timer, Math.max(ticked, timer.startedAt ? Date.parse(timer.startedAt) : 0));
  const tone = left <= 0 ? 'over' : left <= 60_000 ? 'soon' : 'calm';
  if (!running && timer.usedMillis === 0) return null;
  return (
    <span className={`mp-timer mp-timer--${tone}`} role="timer" aria-label={t('board.timer.label')}>
      {clockFace(left)}
      {tone !== 'calm' && <span> {t(tone === 'soon' ? 'board.timer.soon' : 'board.timer.ended')}</span>}
    </span>
  );
}

export function TimerButtons({
  timer,
  who,
  act,
}: {
  timer: CardTimer;
  who: string;
  act: (action: TimerAction) => void;
}) {
  const { t } = useTranslation();
  const running = Boolean(timer.startedAt);
  return (
    <div className="mp-row">
      <Button purpose="secondary" onClick={() => act(running ? 'PAUSE' : 'START')}>
        {t(running ? 'board.timer.pause' : 'board.timer.start')}
        <span className="mp-hidden">: {who}</span>
      </Button>
      {(running || timer.usedMillis > 0) && (
        <Button purpose="subtle" onClick={() => act('RESET')}>
          {t('board.timer.reset')}
          <span className="mp-hidden">: {who}</span>
        </Button>
      )}
    </div>
  );
}
