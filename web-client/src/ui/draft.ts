import { useCallback, useEffect, useRef, useState } from 'react';

const prefix = 'marktplein.draft.';

function keyOf(userId: string, form: string): string {
  return `${prefix}${userId}.${form}`;
}

function draftKeys(): string[] {
  return Object.keys(sessionStorage).filter((key) => key.startsWith(prefix));
}

/** Signing out leaves nothing of anybody behind. */
export function forgetDrafts(): void {
  for (const key of draftKeys()) sessionStorage.removeItem(key);
}

/** On a shared computer the next person never meets what the former one typed. */
export function forgetDraftsOfOthers(userId: string): void {
  for (const key of draftKeys()) {
    if (!key.startsWith(keyOf(userId, ''))) sessionStorage.removeItem(key);
  }
}

interface Kept<T> {
  base: number;
  value: T;
}

function read<T>(key: string): Kept<T> | null {
  const text = sessionStorage.getItem(key);
  if (text === null) return null;
  try {
    return JSON.parse(text) as Kept<T>;
  } catch {
    return null;
  }
}

export interface Draft<T> {
  value: T;
  change: (patch: Partial<T>) => void;
  /** Whether what is shown was typed before and put back. */
  restored: boolean;
  /** Whether something is typed that the server does not have. */
  dirty: boolean;
  keptAt: Date | null;
  /** Takes `value` as what the server has, and forgets what was kept. */
  settle: (value: T, version: number) => void;
  /** Version the typing started from, for optimistic locking. */
  base: number;
}

/** What someone types in one form, kept in this window until it is saved, thrown away or he signs out. */
export function useDraft<T extends object>(
  userId: string,
  form: string,
  saved: T,
  version: number,
): Draft<T> {
  const key = keyOf(userId, form);
  const [found] = useState(() => read<T>(key));
  const [value, setValue] = useState<T>(found?.value ?? saved);
  const [base, setBase] = useState(found?.base ?? version);
  const [dirty, setDirty] = useState(found !== null);
  const [keptAt, setKeptAt] = useState<Date | null>(null);
  const [restored, setRestored] = useState(found !== null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const waiting = useRef<(() => void) | null>(null);

  const change = useCallback(
    (patch: Partial<T>) => {
      setDirty(true);
      setValue((before) => {
        const after = { ...before, ...patch };
        clearTimeout(timer.current);
        waiting.current = () => {
          sessionStorage.setItem(key, JSON.stringify({ base, value: after } satisfies Kept<T>));
          waiting.current = null;
        };
        timer.current = setTimeout(() => {
          waiting.current?.();
          setKeptAt(new Date());
        }, 400);
        return after;
      });
    },
    [key, base],
  );

  const settle = useCallback(
    (settled: T, settledVersion: number) => {
      clearTimeout(timer.current);
      waiting.current = null;
      sessionStorage.removeItem(key);
      setValue(settled);
      setBase(settledVersion);
      setDirty(false);
      setRestored(false);
      setKeptAt(null);
    },
    [key],
  );

  // The last keystrokes count too when the page goes away before the timer rings.
  useEffect(() => {
    const flush = () => waiting.current?.();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, []);

  return { value, change, restored, dirty, keptAt, settle, base };
}
