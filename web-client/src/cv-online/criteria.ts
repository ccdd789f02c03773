import type { CvQuery } from '../api/calls';

/** Search terms that stand once in the address, and those that may stand more often. */
export const singles = [
  'q',
  'postcode',
  'radiusKm',
  'hoursMin',
  'hoursMax',
  'educationLevel',
  'track',
  'sort',
] as const;
export const lists = ['competency', 'occupation', 'sector', 'dayPart', 'language', 'licence'] as const;

export type Single = (typeof singles)[number];
export type Several = (typeof lists)[number];

/** What the address asks, in the words of the interface: a link to a filtered list is a bookmark. */
export function queryOf(address: URLSearchParams): NonNullable<CvQuery> {
  const query: Record<string, string | string[]> = {};
  for (const name of singles) {
    const value = address.get(name);
    if (value) query[name] = value;
  }
  for (const name of lists) {
    const values = address.getAll(name);
    if (values.length > 0) query[name] = values;
  }
  // Numbers stay text on their way from one address to the other; the server names what is no number.
  return query as NonNullable<CvQuery>;
}

/** The same as the end of an address, for a copy of the list. */
export function askedOf(address: URLSearchParams): string {
  const asked = new URLSearchParams();
  for (const name of [...singles, ...lists]) {
    for (const value of address.getAll(name)) if (value) asked.append(name, value);
  }
  return asked.toString();
}

export function withSingle(address: URLSearchParams, name: Single, value: string | null): URLSearchParams {
  const next = new URLSearchParams(address);
  if (value) next.set(name, value);
  else next.delete(name);
  return next;
}

export function withToggled(address: URLSearchParams, name: Several, value: string): URLSearchParams {
  const next = new URLSearchParams(address);
  const before = next.getAll(name);
  next.delete(name);
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  for (const one of after) next.append(name, one);
  return next;
}

export function hasFilters(address: URLSearchParams): boolean {
  return [...address.keys()].some((name) => name !== 'q' && name !== 'sort');
}
