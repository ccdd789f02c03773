import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from './calls';
import { leftMillis } from './commands';
import { titleOf } from './names';

const minute = 60_000;

/** Says once that a minute is left, and once that the time is up, for whoever sees or hears the board. */
export function TimerVoice({ cards, clock }: { cards: readonly Card[]; clock: () => number }) {
  const { t } = useTranslation();
  const [said, setSaid] = useState('');

  useEffect(() => {
    const waits = cards
      .filter((card) => card.state.timer.startedAt)
      .flatMap((card) => {
        const left = leftMillis(card.state.timer, clock());
        const who = titleOf(card, t);
        return [
          { after: left - minute, text: t('board.timer.oneMinute', { who }) },
          { after: left, text: t('board.timer.over', { who }) },
        ];
      })
      .filter(({ after }) => after > 0)
      .map(({ after, text }) => setTimeout(() => setSaid(text), after));
    return () => waits.forEach(clearTimeout);
  }, [cards, clock, t]);

  return (
    <p className={said ? 'mp-timer-voice' : 'mp-hidden'} role="status" aria-live="polite">
      {said}
    </p>
  );
}
