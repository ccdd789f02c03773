import { useEffect, useEffectEvent, useState, type RefObject } from 'react';

function codeOf(target: EventTarget | null, selector: string, key: string): string | null {
  const found = target instanceof Element ? target.closest<HTMLElement>(selector) : null;
  return found?.dataset[key] ?? null;
}

/**
 * Lets a mouse drag cards over a board: dropped on a column they come last, on a card they come before it. What a
 * mouse does here, the keyboard does with the button on each card.
 *
 * @returns the column the mouse is over
 */
export function useDragging(
  ground: RefObject<HTMLElement | null>,
  enabled: boolean,
  move: (cardId: string, column: string, beforeCardId: string | null) => void,
): string | null {
  const [over, setOver] = useState<string | null>(null);
  const dropped = useEffectEvent(move);

  useEffect(() => {
    const element = ground.current;
    if (!element || !enabled) return undefined;
    let dragged: string | null = null;
    const start = (event: DragEvent) => {
      dragged = codeOf(event.target, '[data-card]', 'card');
      if (event.dataTransfer && dragged) {
        event.dataTransfer.setData('text/plain', dragged);
        event.dataTransfer.effectAllowed = 'move';
      }
    };
    const hover = (event: DragEvent) => {
      if (!dragged) return;
      event.preventDefault();
      setOver(codeOf(event.target, '[data-column]', 'column'));
    };
    const end = () => {
      dragged = null;
      setOver(null);
    };
    const drop = (event: DragEvent) => {
      const column = codeOf(event.target, '[data-column]', 'column');
      const before = codeOf(event.target, '[data-card]', 'card');
      event.preventDefault();
      if (dragged && column && before !== dragged) dropped(dragged, column, before);
      end();
    };
    element.addEventListener('dragstart', start);
    element.addEventListener('dragover', hover);
    element.addEventListener('drop', drop);
    element.addEventListener('dragend', end);
    return () => {
      element.removeEventListener('dragstart', start);
      element.removeEventListener('dragover', hover);
      element.removeEventListener('drop', drop);
      element.removeEventListener('dragend', end);
    };
  }, [ground, enabled]);

  return over;
}
