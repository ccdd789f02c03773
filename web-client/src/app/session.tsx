import { useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { session as calls } from '../api/calls';
import { sendCsrfToken, whenSessionEnds } from '../api/client';
import type { Membership, Role, Session } from '../api/model';
import { Problem } from '../api/problem';
import { forgetDrafts, keepDraftsOf } from '../ui/draft';

/** away: whether somebody is signed in cannot be asked now, which is no reason to think that nobody is. */
export type Standing = 'asking' | 'away' | 'out' | 'ended' | 'left' | 'in';

/** Milliseconds after which an absent service is asked again. */
const askAgainAfter = 3_000;

interface SessionState {
  standing: Standing;
  session: Session | null;
  membership: Membership | null;
  /** Whether the server said that it runs with invented people and known accounts. */
  demo: boolean;
  signIn: (username: string, password: string) => Promise<void>;
  signOut: () => Promise<void>;
}

function worksOnTheRoad(session: Session): boolean {
  return session.memberships.some(({ role }) => role === 'ACCOUNT_MANAGER' || role === 'CONSULTANT');
}

/** Sends what was done without a connection, at an employer's or at a session; whoever leaves some behind knows it. */
async function readyToLeave(userId: string): Promise<boolean> {
  try {
    const device = await import('../function-scans/leaving');
    const board = await import('../board/leaving');
    const left = (await device.sendBeforeLeaving(userId)) + (await board.sendBeforeLeaving(userId));
    if (left > 0 && !window.confirm(i18next.t('scans.sync.leave', { count: left }))) return false;
    await device.forgetOnThisDevice(userId);
  } catch {
    // Without that part of the portal or without storage in this browser there is nothing to send or forget.
  }
  return true;
}

const Context = createContext<SessionState | null>(null);

export function SessionProvider({ children }: { children: ReactNode }) {
  const [standing, setStanding] = useState<Standing>('asking');
  const [session, setSession] = useState<Session | null>(null);
  const [demo, setDemo] = useState(false);
  const known = useRef(false);
  const queries = useQueryClient();

  const enter = useCallback((entered: Session) => {
    sendCsrfToken(entered.csrfToken);
    keepDraftsOf(entered.user.id);
    known.current = true;
    setSession(entered);
    setStanding('in');
  }, []);

  const leave = useCallback(
    (how: Standing) => {
      sendCsrfToken(null);
      known.current = false;
      queries.clear();
      setSession(null);
      setStanding(how);
    },
    [queries],
  );

  useEffect(() => {
    whenSessionEnds(() => {
      if (known.current) leave('ended');
    });
    calls.service().then(
      (service) => setDemo(service.demo),
      // Without an answer there are no demo accounts to offer; signing in says itself what is wrong.
      () => setDemo(false),
    );
  }, [enter, leave]);

  useEffect(() => {
    if (standing !== 'asking' && standing !== 'away') return undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    let current = true;
    const ask = () => {
      calls.current().then(
        (found) => current && enter(found),
        (failure: unknown) => {
          if (!current) return;
          if (failure instanceof Problem && failure.status === 401) {
            setStanding('out');
          } else {
            setStanding('away');
            again = setTimeout(ask, askAgainAfter);
          }
        },
      );
    };
    if (standing === 'asking') ask();
    else again = setTimeout(ask, askAgainAfter);
    return () => {
      current = false;
      clearTimeout(again);
    };
  }, [enter, standing]);

  const signIn = useCallback(
    async (username: string, password: string) => enter(await calls.signIn(username, password)),
    [enter],
  );

  const signOut = useCallback(async () => {
    if (session && worksOnTheRoad(session) && !(await readyToLeave(session.user.id))) return;
    try {
      await calls.signOut();
    } finally {
      forgetDrafts();
      leave('left');
    }
  }, [leave, session]);

  const value = useMemo(
    () => ({ standing, session, membership: session?.memberships[0] ?? null, demo, signIn, signOut }),
    [standing, session, demo, signIn, signOut],
  );
  return <Context value={value}>{children}</Context>;
}

export function useSession(): SessionState {
  const state = use(Context);
  if (!state) throw new Error('No session around this part of the portal.');
  return state;
}

/** The role the person works in; only inside the signed-in part of the portal. */
export function useRole(): Role {
  const { membership } = useSession();
  if (!membership) throw new Error('A signed-in person without a membership.');
  return membership.role;
}
