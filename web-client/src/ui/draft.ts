import { useCallback, useEffect, useRef, useState } from 'react';

const prefix = 'marktplein.draft.';

function keyOf(userId: string, form: string): string {
  return `${prefix}${userId}.${form}`;
}

function draftKeys(): string[] {
  return Object.keys(sessionStorage).filter((key) => key.startsWith(prefix));
}

/** Whose drafts are kept now; nobody's before signing in and after signing out. */
let owner: string | null = null;

/** Signing out leaves nothing of anybody behind, also not what a form that closes would still keep. */
export function forgetDrafts(): void {
  owner = null;
  for (const key of draftKeys()) sessionStorage.removeItem(key);
}

/** From here on drafts of `userId` are kept; the next person on a shared computer never meets what another typed. */
export function keepDraftsOf(userId: string): void {
  owner = userId;
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
  /**
   * The server has `sent` as `version` now. What was typed since stays as it is and stays kept; from here on as
   * `nextForm`, when that is given.
   */
  settle: (sent: T, version: number, nextForm?: string) => void;
  /** Throws away what was typed and shows `value`, which the server has as `version`. */
  reset: (value: T, version: number) => void;
  /** Version the typing started from, for optimistic locking. */
  base: number;
}

/** Milliseconds without a keystroke after which what was typed is kept. */
const keepAfter = 400;

/** What someone types in one form, kept in this window until it is saved, thrown away or he signs out. */
export function useDraft<T extends object>(
  userId: string,
  form: string,
  saved: T,
  version: number,
): Draft<T> {
  // A form may go on under another name: a new vacancy gets its own once the server has it.
  const key = useRef(keyOf(userId, form));
  const [found] = useState(() => read<T>(keyOf(userId, form)));
  const [value, setValue] = useState<T>(found?.value ?? saved);
  const [base, setBase] = useState(found?.base ?? version);
  const [dirty, setDirty] = useState(found !== null);
  const [keptAt, setKeptAt] = useState<Date | null>(null);
  const [restored, setRestored] = useState(found !== null);
  const latest = useRef({ value, base, dirty });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const keep = useCallback(() => {
    if (owner !== userId) return;
    const kept: Kept<T> = { base: latest.current.base, value: latest.current.value };
    sessionStorage.setItem(key.current, JSON.stringify(kept));
  }, [userId]);

  const change = useCallback(
    (patch: Partial<T>) => {
      latest.current = { ...latest.current, value: { ...latest.current.value, ...patch }, dirty: true };
      setValue(latest.current.value);
      setDirty(true);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        keep();
        setKeptAt(new Date());
      }, keepAfter);
    },
    [keep],
  );

  const forget = useCallback((now: T, nowVersion: number) => {
    clearTimeout(timer.current);
    sessionStorage.removeItem(key.current);
    latest.current = { value: now, base: nowVersion, dirty: false };
    setBase(nowVersion);
    setDirty(false);
    setRestored(false);
    setKeptAt(null);
  }, []);

  const settle = useCallback(
    (sent: T, sentVersion: number, nextForm?: string) => {
      if (nextForm !== undefined) {
        sessionStorage.removeItem(key.current);
        key.current = keyOf(userId, nextForm);
      }
      const typed = latest.current.value;
      if (typed === sent) {
        forget(sent, sentVersion);
        return;
      }
      latest.current = { value: typed, base: sentVersion, dirty: true };
      setBase(sentVersion);
      keep();
    },
    [forget, keep, userId],
  );

  const reset = useCallback(
    (now: T, nowVersion: number) => {
      forget(now, nowVersion);
      setValue(now);
    },
    [forget],
  );

  // The last keystrokes count too when the page goes away before the timer rings.
  useEffect(() => {
    const flush = () => {
      if (latest.current.dirty) keep();
    };
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      clearTimeout(timer.current);
      flush();
    };
  }, [keep]);

  return { value, change, restored, dirty, keptAt, settle, reset, base };
}
