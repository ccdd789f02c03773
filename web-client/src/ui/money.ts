/** An amount or number as people type it ("14,71") in the form the interface reads ("14.71"); null when empty. */
export function asDecimal(typed: string | null | undefined): string | null {
  return typed?.trim().replace(',', '.') || null;
}

/** The same as a number; null when empty or no number at all. */
export function asNumber(typed: string | null | undefined): number | null {
  const text = asDecimal(typed);
  const number = Number(text ?? Number.NaN);
  return Number.isNaN(number) ? null : number;
}
