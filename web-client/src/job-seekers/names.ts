/** First and last name as far as the reader may see them; null when he may see neither. */
export function nameOf(person: { firstName?: string | null; lastName?: string | null }): string | null {
  return [person.firstName, person.lastName].filter(Boolean).join(' ') || null;
}
