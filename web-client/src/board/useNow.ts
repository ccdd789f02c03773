import { useEffect, useState } from 'react';

/** A clock that ticks each second while it is needed. */
export function useNow(clock: () => number, ticking: boolean): number {
  const [now, setNow] = useState(clock);
  useEffect(() => {
    if (!ticking) return undefined;
    const tick = setInterval(() => setNow(clock()), 1000);
    return () => clearInterval(tick);
  }, [clock, ticking]);
  return now;
}
