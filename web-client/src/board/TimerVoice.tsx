import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from './calls';
import { CheckField } from '../ui/Field';
import { leftMillis } from './commands';
import { titleOf } from './names';

const minute = 60_000;
const memory = 'marktplein-geluid';

/** A short soft tone, made by the browser itself. */
function ring(): void {
  const audio = new AudioContext();
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.frequency.value = 660;
  volume.gain.setValueAtTime(0.2, audio.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + 0.6);
  tone.connect(volume).connect(audio.destination);
  tone.start();
  tone.stop(audio.currentTime + 0.6);
  tone.onended = () => void audio.close();
}

/** Says once that a minute is left, and once that the time is up, for whoever sees or hears the board; with a tone for who wants one. */
export function TimerVoice({ cards, clock }: { cards: readonly Card[]; clock: () => number }) {
  const { t } = useTranslation();
  const [said, setSaid] = useState('');
  const [aloud, setAloud] = useState(() => localStorage.getItem(memory) === 'aan');
  const over = useEffectEvent((text: string) => {
    setSaid(text);
    if (aloud) ring();
  });

  useEffect(() => {
    const waits = cards
      .filter((card) => card.state.timer.startedAt)
      .flatMap((card) => {
        const left = leftMillis(card.state.timer, clock());
        const who = titleOf(card, t);
        return [
          { after: left - minute, say: () => setSaid(t('board.timer.oneMinute', { who })) },
          { after: left, say: () => over(t('board.timer.over', { who })) },
        ];
      })
      .filter(({ after }) => after > 0)
      .map(({ after, say }) => setTimeout(say, after));
    return () => waits.forEach(clearTimeout);
  }, [cards, clock, t]);

  return (
    <>
      <CheckField
        label={t('board.timer.sound')}
        checked={aloud}
        onChange={(wanted) => {
          localStorage.setItem(memory, wanted ? 'aan' : 'uit');
          setAloud(wanted);
        }}
      />
      <p className={said ? 'mp-timer-voice' : 'mp-hidden'} role="status" aria-live="polite">
        {said}
      </p>
    </>
  );
}
