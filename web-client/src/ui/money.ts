/** An amount or number as people type it ("14,71") in the form the interface reads ("14.71"); null when empty. */
export function asDecimal(typed: string | null | undefined): string | null {
  return typed?.trim().replace(',', '.') || null;
}
