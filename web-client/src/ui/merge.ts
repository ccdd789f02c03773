function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

/** What comes of two people changing the same thing: `mine` where I changed it, else `theirs`. */
export interface Merged<T, K extends keyof T> {
  fields: T;
  /** What both changed, and differently: mine stands, theirs can be taken. */
  both: K[];
}

/** Brings what I typed since `base` together with what somebody else saved meanwhile. */
export function mergeTyped<T extends object, K extends keyof T>(
  names: readonly K[],
  base: T,
  mine: T,
  theirs: T,
): Merged<T, K> {
  const fields = { ...mine };
  const both: K[] = [];
  for (const name of names) {
    if (same(base[name], mine[name])) fields[name] = theirs[name];
    else if (!same(base[name], theirs[name]) && !same(mine[name], theirs[name])) both.push(name);
  }
  return { fields, both };
}
