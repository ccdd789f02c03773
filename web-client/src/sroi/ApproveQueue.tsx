import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { contributions } from '../api/sroi';
import { Page } from '../app/Page';
import { MoreButton } from '../ui/MoreButton';
import { Ask, Empty } from '../ui/states';
import { ContributionCard } from './ContributionCard';

/** Contributions that wait for a second person, without those the reader had a hand in. */
export default function ApproveQueue() {
  const { t } = useTranslation();
  const list = useInfiniteQuery({
    queryKey: ['contributions', { queue: true }],
    queryFn: ({ pageParam }) =>
      contributions.list({ status: 'SUBMITTED', toDecide: true, cursor: pageParam, limit: 25 }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next ?? null,
  });
  return (
    <Page title={t('social.queue.title')} lead={t('social.queue.lead')}>
      <div className="mp-stack">
        <Ask query={list}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            return items.length === 0 ? (
              <Empty title={t('social.queue.empty')}>{t('social.queue.emptyHelp')}</Empty>
            ) : (
              <>
                <h2 className="mp-hidden">{t('social.contributions')}</h2>
                <ul className="mp-plain mp-stack" role="list">
                  {items.map((contribution) => (
                    <li key={contribution.id}>
                      <ContributionCard contribution={contribution} withObligation />
                    </li>
                  ))}
                </ul>
              </>
            );
          }}
        </Ask>
        <MoreButton list={list} />
      </div>
    </Page>
  );
}
