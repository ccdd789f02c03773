import { Heading } from '@nl-design-system-candidate/heading-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board, Card, Present } from './calls';
import { CardTile } from './CardTile';
import { cardsIn } from './commands';
import { useDragging } from './useDragging';
import { useSteady } from './useSteady';

interface ColumnsProps {
  board: Board;
  cards: readonly Card[];
  present: readonly Present[];
  /** Cards with something that is not sent yet. */
  waiting: ReadonlySet<string>;
  opened: string | null;
  me: string;
  clock: () => number;
  open: (cardId: string) => void;
  move: (cardId: string, column: string, beforeCardId: string | null) => void;
}

/** The columns with their cards; a card is dropped on a column or on the card it should come before. */
export function BoardColumns(props: ColumnsProps) {
  const { board } = props;
  const { t } = useTranslation();
  const ground = useRef<HTMLDivElement>(null);
  const [cards, release] = useSteady(ground, props.cards);
  const move = (cardId: string, column: string, beforeCardId: string | null) => {
    release();
    props.move(cardId, column, beforeCardId);
  };
  const over = useDragging(ground, board.open, move);
  return (
    <div className="mp-board" ref={ground}>
      {board.columns.map((column) => {
        const here = cardsIn(cards, column.code);
        return (
          <section
            key={column.code}
            className={`mp-board-column${over === column.code ? ' mp-board-column--over' : ''}`}
            aria-label={column.label}
            data-column={column.code}
          >
            <Heading level={2} appearance="level-4">
              {column.label}
            </Heading>
            <p className="mp-small mp-soft">{t('board.count', { count: here.length })}</p>
            {here.length > 0 && (
              <ul className="mp-plain mp-board-cards">
                {here.map((card, i) => (
                  <CardTile
                    key={card.state.id}
                    card={card}
                    columns={board.columns}
                    above={here[i - 1]?.state.id ?? null}
                    belowNext={here[i + 2]?.state.id ?? null}
                    isLast={i === here.length - 1}
                    present={props.present.filter((one) => one.cardId === card.state.id)}
                    me={props.me}
                    pending={props.waiting.has(card.state.id)}
                    mayWork={board.open}
                    selected={props.opened === card.state.id}
                    clock={props.clock}
                    open={() => props.open(card.state.id)}
                    move={(to, before) => move(card.state.id, to, before)}
                  />
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
}
