import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { reference } from './calls';
import { Problem } from './problem';
import type { Coded } from './model';

type Catalogue = 'occupation' | 'competency';

/** A code of another list (an import brings its own) has no label here, and is then shown itself. */
async function labelOf(catalogue: Catalogue, code: string): Promise<string> {
  try {
    return (await reference[catalogue](code)).label;
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 404) return code;
    throw failure;
  }
}

function keyOf(catalogue: Catalogue, code: string) {
  return ['label', catalogue, code] as const;
}

/** Stands where a label comes a moment later: a bare code would only startle. */
const coming = '…';

/** What people read for each code. */
export function useLabels(catalogue: Catalogue, codes: readonly string[]): (code: string) => string {
  const found = useQueries({
    queries: codes.map((code) => ({
      queryKey: keyOf(catalogue, code),
      queryFn: () => labelOf(catalogue, code),
      staleTime: Infinity,
    })),
  });
  return (code) => found[codes.indexOf(code)]?.data ?? coming;
}

/** Remembers what a picker showed, so that a chosen entry needs no second request for its label. */
export function useRememberLabel(catalogue: Catalogue): (chosen: Coded) => void {
  const queries = useQueryClient();
  return ({ code, label }) => queries.setQueryData(keyOf(catalogue, code), label);
}

/** A closed list of codes (languages, licences, certificates, sectors …), in the reader's language. */
export function useCodeList(name: string): readonly Coded[] {
  const list = useQuery({
    queryKey: ['code-list', name],
    queryFn: () => reference.codeList(name),
    staleTime: Infinity,
  });
  return list.data?.items ?? [];
}

/** The label of a code in a list; the code itself when the list is there and does not have it. */
export function labelIn(list: readonly Coded[], code: string): string {
  return list.find((entry) => entry.code === code)?.label ?? (list.length === 0 ? coming : code);
}
