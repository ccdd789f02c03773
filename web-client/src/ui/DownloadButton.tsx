import { Button } from '@nl-design-system-candidate/button-react';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { download, type FileKind } from './download';
import { Failure } from './states';

/** Fetches a file when pressed; says so when that is refused. */
export function DownloadButton({
  address,
  kind,
  name,
  children,
}: {
  address: string;
  kind: FileKind;
  name: string;
  children: ReactNode;
}) {
  const fetching = useMutation({ mutationFn: () => download(address, kind, name) });
  return (
    <>
      <Button purpose="subtle" busy={fetching.isPending} onClick={() => fetching.mutate()}>
        {children}
      </Button>
      {fetching.isError && <Failure failure={fetching.error} />}
    </>
  );
}
