import { Button } from '@nl-design-system-candidate/button-react';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { problemOf } from '../api/problem';
import { currentLanguage } from '../i18n';
import { Failure } from './states';

export const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const csv = 'text/csv';
export const pdf = 'application/pdf';

/** Fetches a file in the asked form and hands it to the browser to keep. */
async function fetchFile(path: string, accept: string, name: string): Promise<void> {
  const answer = await fetch(path, {
    credentials: 'same-origin',
    headers: { Accept: `${accept}, application/problem+json`, 'Accept-Language': currentLanguage() },
  });
  if (!answer.ok) throw await problemOf(answer);
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address a moment after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A button that downloads; a refusal is said in the page instead of in an empty window. */
export function DownloadButton({
  path,
  accept,
  name,
  children,
}: {
  path: string;
  accept: string;
  name: string;
  children: ReactNode;
}) {
  const download = useMutation({ mutationFn: () => fetchFile(path, accept, name) });
  return (
    <>
      <Button purpose="secondary" busy={download.isPending} onClick={() => download.mutate()}>
        {children}
      </Button>
      {download.error && <Failure failure={download.error} />}
    </>
  );
}
