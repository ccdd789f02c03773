import { Heading } from '@nl-design-system-candidate/heading-react';
import { useQuery } from '@tanstack/react-query';
import type { Change } from '../api/model';
import { Ask } from './states';
import { Timeline } from './Timeline';

/** What happened to something, latest first, with a title of its own. */
export function HistoryCard({
  title,
  queryKey,
  ask,
  wordOf,
}: {
  title: string;
  queryKey: readonly string[];
  ask: () => Promise<{ items: Change[] }>;
  /** How an action is called; nothing for one that has no word. */
  wordOf: (action: string) => string | undefined;
}) {
  const history = useQuery({ queryKey, queryFn: ask });
  return (
    <section className="mp-card mp-stack" aria-labelledby="history-title">
      <Heading level={2} appearance="level-4" id="history-title">
        {title}
      </Heading>
      <Ask query={history}>{({ items }) => <Timeline changes={items} wordOf={wordOf} />}</Ask>
    </section>
  );
}
