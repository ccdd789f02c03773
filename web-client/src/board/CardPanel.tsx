import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField, TextAreaField } from '../ui/Field';
import { decimal, range } from '../ui/format';
import { Facts, TextLink, type Fact } from '../ui/pieces';
import { Ask } from '../ui/states';
import { live, outcomes, type Card, type CardDetail, type Colleague, type Outcome } from './calls';
import { ActionList, NewAction } from './CardActions';
import { CardVacancies } from './CardVacancies';
import type { Command } from './commands';
import type { LiveBoard } from './liveBoard';
import { titleOf } from './names';
import { TimerButtons, TimerFace } from './TimerFace';

/** A window says where it is every so often; the server forgets it soon after it falls silent. */
const speakEvery = 15_000;

/** Tells everybody that this window has the card open, and whether something is being written. */
function usePresence(
  sessionId: string,
  windowId: string,
  cardId: string,
  editing: boolean,
  connected: boolean,
) {
  useEffect(() => {
    if (!connected) return undefined;
    // who cannot be told now is told the next time
    const say = () => void live.present(sessionId, windowId, cardId, editing).catch(() => undefined);
    say();
    const again = setInterval(say, speakEvery);
    return () => clearInterval(again);
  }, [sessionId, windowId, cardId, editing, connected]);

  useEffect(
    () => () => void live.present(sessionId, windowId, null, false).catch(() => undefined),
    [sessionId, windowId],
  );
}

function factsOf(detail: CardDetail, t: TFunction): Fact[] {
  const { hours, steps } = detail;
  const wanted =
    typeof hours.wanted === 'number' ? t('board.wantedHours', { hours: decimal(hours.wanted) }) : null;
  const facts: Fact[] = [
    [t('board.wishes'), detail.wishes.join(', ')],
    [t('board.strengths'), detail.strengths.map(({ label, level }) => `${label} (${level})`).join(', ')],
    [t('board.hours'), [wanted, range(hours)].filter(Boolean).join(', ')],
    [
      t('board.knownBy'),
      detail.knownBy.map(({ name, standIn }) => (standIn ? t('board.standIn', { name }) : name)).join(', '),
    ],
  ];
  if (steps) {
    facts.push(
      [t('board.mediationStep'), steps.mediationStep],
      [t('board.participationStep'), steps.participationStep],
    );
  }
  if (detail.agendaNote) facts.push([t('board.nominated'), detail.agendaNote]);
  return facts;
}

function OutcomeForm({
  card,
  note,
  conclude,
  typing,
}: {
  card: Card;
  note: string | null;
  conclude: (outcome: Outcome | null, note: string | null) => void;
  typing: (is: boolean) => void;
}) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<Outcome | null>(card.state.outcome ?? null);
  const [text, setText] = useState(note ?? '');
  return (
    <form
      className="mp-stack mp-stack--tight"
      onSubmit={(event) => {
        event.preventDefault();
        typing(false);
        conclude(outcome, text.trim() || null);
      }}
    >
      <SelectField
        label={t('board.outcome')}
        options={outcomes.map((value) => ({ value, label: t(`board.outcomes.${value}`) }))}
        empty={t('board.noOutcome')}
        value={outcome}
        onChange={(value) => {
          typing(true);
          setOutcome(value);
        }}
      />
      <TextAreaField
        label={t('board.note')}
        hint={t('board.noteHint')}
        rows={3}
        value={text}
        onChange={(value) => {
          typing(true);
          setText(value);
        }}
      />
      <div>
        <Button type="submit" purpose="primary">
          {t('board.saveOutcome')}
        </Button>
      </div>
    </form>
  );
}

/** An opened card: who it is, what fits, what was said and agreed. */
export function CardPanel({
  live: board,
  card,
  colleagues,
  pending,
  windowId,
  connected,
  mayWork,
  close,
}: {
  live: LiveBoard;
  card: Card;
  colleagues: readonly Colleague[];
  pending: readonly Command[];
  windowId: string;
  connected: boolean;
  mayWork: boolean;
  close: () => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const heading = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState(false);
  const cardId = card.state.id;
  const title = titleOf(card, t);
  const { sessionId } = board;
  usePresence(sessionId, windowId, cardId, editing, connected);
  const query = useQuery({
    queryKey: ['live', sessionId, 'card', cardId],
    queryFn: () => live.card(sessionId, cardId),
    enabled: connected,
  });

  useEffect(() => heading.current?.querySelector('h2')?.focus(), [cardId]);
  useEffect(
    () =>
      board.onHappening((happening) => {
        const here = happening.kind === 'ACTION' || happening.card?.id === cardId;
        if (here && happening.kind !== 'TIMER' && happening.kind !== 'CARD_MOVED') {
          void queries.invalidateQueries({ queryKey: ['live', sessionId, 'card', cardId] });
        }
      }),
    [board, cardId, queries, sessionId],
  );

  return (
    <section className="mp-card mp-stack mp-board-panel" aria-label={title}>
      <div className="mp-row mp-row--between" ref={heading}>
        <Heading level={2} appearance="level-3" tabIndex={-1}>
          {title}
        </Heading>
        <Button purpose="subtle" onClick={close}>
          {t('board.close')}
        </Button>
      </div>
      <div className="mp-row">
        <TimerFace timer={card.state.timer} clock={board.serverNow} />
        {mayWork && (
          <TimerButtons
            timer={card.state.timer}
            who={title}
            act={(action) => void board.do({ kind: 'time', cardId, action })}
          />
        )}
      </div>
      <Ask query={query}>
        {(detail) => (
          <>
            <Facts facts={factsOf(detail, t)} />
            <p>
              <TextLink to={`/kandidaten/${detail.jobSeekerId}`}>{t('board.file')}</TextLink>
            </p>
            <Heading level={3} appearance="level-4">
              {t('board.vacancies')}
            </Heading>
            <CardVacancies
              sessionId={sessionId}
              cardId={cardId}
              jobSeekerId={detail.jobSeekerId}
              connected={connected}
              mayWork={mayWork}
            />
            {mayWork && (
              <OutcomeForm
                key={`${cardId}-${detail.state.version}`}
                card={card}
                note={detail.note ?? null}
                typing={setEditing}
                conclude={(outcome, note) => void board.do({ kind: 'conclude', cardId, outcome, note })}
              />
            )}
            <Heading level={3} appearance="level-4">
              {t('board.actionsTitle')}
            </Heading>
            <ActionList
              actions={detail.actions}
              cardId={cardId}
              pending={pending}
              settle={(action, done) => void board.do({ kind: 'settle', cardId, action, done })}
            />
          </>
        )}
      </Ask>
      {mayWork && (
        <NewAction
          label={t('board.newAction')}
          button={t('board.agree')}
          colleagues={colleagues}
          agree={(agreed) => void board.do({ kind: 'agree', cardId, ...agreed })}
        />
      )}
    </section>
  );
}
