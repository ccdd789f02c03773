import type { TFunction } from 'i18next';
import type { Card } from './calls';

/** What a card is called: the name where it may be read, else what the person calls his CV, else his number. */
export function titleOf(card: Card | undefined, t: TFunction): string {
  if (!card) return '';
  return card.name || card.headline || t('board.person', { number: card.agendaPosition });
}
