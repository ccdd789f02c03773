import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Page } from '../app/Page';
import { useSession } from '../app/session';
import { ButtonLink } from '../ui/pieces';
import { Empty, Failure, Loading, Notice } from '../ui/states';
import './board.css';
import { BoardColumns } from './BoardColumns';
import { CafePanel } from './CafePanel';
import type { Board } from './calls';
import { CardPanel } from './CardPanel';
import { shownCards, type Wanted } from './commands';
import { ConflictNotices } from './ConflictNotices';
import type { LiveBoard, LiveState } from './liveBoard';
import { titleOf } from './names';
import { TimerVoice } from './TimerVoice';
import { useLiveBoard } from './useLiveBoard';

function Standing({ state, board }: { state: LiveState; board: Board }) {
  const { t } = useTranslation();
  return (
    <>
      {!state.connected && (
        <Notice tone="warn" live>
          <p>
            {t('board.offline')}{' '}
            {state.pending.length > 0 && t('board.waiting', { count: state.pending.length })}
          </p>
        </Notice>
      )}
      {!board.open && (
        <Notice>
          <p>{t('board.over')}</p>
        </Notice>
      )}
      {board.hidden > 0 && <p className="mp-small mp-soft">{t('board.hidden', { count: board.hidden })}</p>}
    </>
  );
}

function Opened({ live, state, board }: { live: LiveBoard; state: LiveState; board: Board }) {
  const { t } = useTranslation();
  const { session } = useSession();
  const [opened, setOpened] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [windowId] = useState(() => crypto.randomUUID());
  const cards = useMemo(
    () => shownCards(board.cards, board.columns, state.unseen, live.serverNow()),
    [board.cards, board.columns, state.unseen, live],
  );
  const waiting = useMemo(
    () => new Set(state.pending.map(({ wanted }) => wanted.cardId).filter((id) => id !== null)),
    [state.pending],
  );
  const card = cards.find((one) => one.state.id === opened);

  return (
    <div className="mp-stack">
      <Standing state={state} board={board} />
      <ConflictNotices
        board={board}
        conflicts={state.conflicts}
        insist={(conflict) => void live.insist(conflict)}
        dismiss={(id) => void live.dismiss(id)}
      />
      <TimerVoice cards={cards} clock={live.serverNow} />
      <p className="mp-hidden" role="status">
        {said}
      </p>
      {board.cards.length === 0 ? (
        <Empty title={t('board.empty')}>{t('board.emptyHelp')}</Empty>
      ) : (
        <div className={card ? 'mp-board-and-panel' : undefined}>
          <BoardColumns
            board={board}
            cards={cards}
            present={state.present}
            waiting={waiting}
            opened={opened}
            me={session?.user.id ?? ''}
            clock={live.serverNow}
            open={setOpened}
            move={(cardId, column, beforeCardId) => {
              const who = titleOf(
                cards.find((one) => one.state.id === cardId),
                t,
              );
              const label = board.columns.find(({ code }) => code === column)?.label ?? column;
              setSaid(t('board.moved', { who, column: label }));
              void live.do({ kind: 'move', cardId, column, beforeCardId });
            }}
          />
          {card && (
            <CardPanel
              key={card.state.id}
              live={live}
              card={card}
              colleagues={board.colleagues}
              pending={state.pending}
              windowId={windowId}
              connected={state.connected}
              mayWork={board.open}
              close={() => {
                setOpened(null);
                document.querySelector<HTMLElement>(`[data-card="${card.state.id}"] button`)?.focus();
              }}
            />
          )}
        </div>
      )}
      {board.kind === 'NETWORK_CAFE' && (
        <CafePanel
          live={live}
          cards={cards}
          pending={state.pending}
          connected={state.connected}
          mayWork={board.open}
        />
      )}
    </div>
  );
}

/** What these change is read beside the board: an opened card, the tables. */
const readBeside: ReadonlySet<Wanted['kind']> = new Set(['agree', 'settle', 'seat', 'leave', 'queue']);

function LivePage({ userId, sessionId }: { userId: string; sessionId: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { board: live, state } = useLiveBoard(userId, sessionId);
  useEffect(
    () =>
      live.onSent((sent) =>
        readBeside.has(sent.kind) ? queries.invalidateQueries({ queryKey: ['live', sessionId] }) : undefined,
      ),
    [live, queries, sessionId],
  );
  return (
    <Page
      title={state.board ? `${t('board.title')}: ${state.board.title}` : t('board.title')}
      lead={t('board.lead')}
      actions={
        <>
          <ButtonLink to={`/bijeenkomsten/${sessionId}`} purpose="secondary">
            {t('board.back')}
          </ButtonLink>
          <ButtonLink to={`/bijeenkomsten/${sessionId}/zaal`} purpose="subtle">
            {t('board.hall')}
          </ButtonLink>
        </>
      }
    >
      {state.board ? (
        <Opened live={live} state={state} board={state.board} />
      ) : state.failure ? (
        <Failure failure={state.failure} retry={() => void live.load()} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

/** The live board of a session, the same for everybody who looks at it. */
export default function BoardPage() {
  const { id = '' } = useParams();
  const { session } = useSession();
  return <LivePage key={id} userId={session?.user.id ?? ''} sessionId={id} />;
}
