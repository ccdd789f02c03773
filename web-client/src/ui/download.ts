import { problemOf } from '../api/problem';
import { currentLanguage } from '../i18n';

/** Media types of files that the interface makes. */
export const fileTypes = {
  pdf: 'application/pdf',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type FileKind = keyof typeof fileTypes;

/**
 * Fetches a file and hands it to the browser under a name; a refusal is thrown as a Problem, so that it is shown
 * and not saved.
 */
export async function download(address: string, kind: FileKind, name: string): Promise<void> {
  const answer = await fetch(address, {
    credentials: 'same-origin',
    headers: {
      Accept: `${fileTypes[kind]}, application/problem+json`,
      'Accept-Language': currentLanguage(),
    },
  });
  if (!answer.ok) throw await problemOf(answer);
  const place = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = place;
  link.download = `${name}.${kind}`;
  link.click();
  URL.revokeObjectURL(place);
}
