import { Button } from '@nl-design-system-candidate/button-react';
import { useTranslation } from 'react-i18next';

interface Endless {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => Promise<unknown>;
}

/** The next page of a list, on request: nobody loses his place or his footer to endless scrolling. */
export function MoreButton({ list }: { list: Endless }) {
  const { t } = useTranslation();
  if (!list.hasNextPage) return null;
  return (
    <div>
      <Button purpose="secondary" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        {t(list.isFetchingNextPage ? 'state.loadingMore' : 'state.more')}
      </Button>
    </div>
  );
}
