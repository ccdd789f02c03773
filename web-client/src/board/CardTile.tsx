import { Button } from '@nl-design-system-candidate/button-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../ui/pieces';
import type { Card, Column, Present } from './calls';
import { titleOf } from './names';
import { TimerFace } from './TimerFace';

export interface TileProps {
  card: Card;
  columns: readonly Column[];
  /** The card above and the one after the next, to move up and down. */
  above: string | null;
  belowNext: string | null;
  isLast: boolean;
  present: readonly Present[];
  me: string;
  pending: boolean;
  mayWork: boolean;
  selected: boolean;
  clock: () => number;
  open: () => void;
  move: (column: string, beforeCardId: string | null) => void;
}

function Others({ present, me }: { present: readonly Present[]; me: string }) {
  const { t } = useTranslation();
  const others = present.filter((one) => one.userId !== me);
  const editing = others.filter((one) => one.editing).map((one) => one.name);
  const looking = others.filter((one) => !one.editing).map((one) => one.name);
  return (
    <>
      {editing.length > 0 && <Badge tone="warn">{t('board.editing', { names: editing.join(', ') })}</Badge>}
      {looking.length > 0 && <Badge tone="plain">{t('board.looking', { names: looking.join(', ') })}</Badge>}
    </>
  );
}

/** A card on the board: dragged, or moved with buttons. */
export function CardTile(props: TileProps) {
  const { card, columns, pending, mayWork } = props;
  const { t } = useTranslation();
  const [moving, setMoving] = useState(false);
  const title = titleOf(card, t);
  const go = (column: string, beforeCardId: string | null) => {
    setMoving(false);
    props.move(column, beforeCardId);
    // the card stands elsewhere now, and whoever moved it by keyboard goes along
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-card="${card.state.id}"] [aria-expanded]`)?.focus(),
    );
  };
  return (
    <li
      className={`mp-board-card${props.selected ? ' mp-board-card--open' : ''}`}
      data-card={card.state.id}
      draggable={mayWork}
    >
      <h3 className="mp-board-card-title">{title}</h3>
      {card.consultant && (
        <p className="mp-small mp-soft">{t('board.consultant', { name: card.consultant })}</p>
      )}
      <div className="mp-board-marks">
        <TimerFace timer={card.state.timer} clock={props.clock} />
        {card.state.outcome && <Badge tone="good">{t(`board.outcomes.${card.state.outcome}`)}</Badge>}
        {card.openActions > 0 && <Badge>{t('board.actions', { count: card.openActions })}</Badge>}
        {pending && <Badge tone="warn">{t('board.pending')}</Badge>}
        <Others present={props.present} me={props.me} />
      </div>
      <div className="mp-row">
        <Button purpose="secondary" onClick={props.open}>
          {t('board.open')}
          <span className="mp-hidden">: {title}</span>
        </Button>
        {mayWork && (
          <Button purpose="subtle" aria-expanded={moving} onClick={() => setMoving(!moving)}>
            {t('board.move')}
            <span className="mp-hidden">: {title}</span>
          </Button>
        )}
      </div>
      {moving && (
        <div className="mp-board-moves" role="group" aria-label={`${t('board.moveTo')}: ${title}`}>
          {columns
            .filter((column) => column.code !== card.state.column)
            .map((column) => (
              <Button key={column.code} purpose="secondary" onClick={() => go(column.code, null)}>
                {column.label}
              </Button>
            ))}
          {props.above && (
            <Button purpose="subtle" onClick={() => go(card.state.column, props.above)}>
              {t('board.up')}
            </Button>
          )}
          {!props.isLast && (
            <Button purpose="subtle" onClick={() => go(card.state.column, props.belowNext)}>
              {t('board.down')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
