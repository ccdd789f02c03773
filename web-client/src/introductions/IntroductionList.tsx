import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Page } from '../app/Page';
import { useRole } from '../app/session';
import { MoreButton } from '../ui/MoreButton';
import { Tabs } from '../ui/pieces';
import { Ask, Empty } from '../ui/states';
import { introductions } from './calls';
import { IntroductionCard } from './IntroductionCard';

/** Requests to meet a candidate: asked, for one's own people, or about oneself. */
export default function IntroductionList() {
  const { t } = useTranslation();
  const role = useRole();
  const who = role === 'EMPLOYER' ? 'employer' : role === 'JOB_SEEKER' ? 'person' : 'staff';
  const [parameters] = useSearchParams();
  const open = parameters.get('open') === 'ja';
  const list = useInfiniteQuery({
    queryKey: ['introductions', { open }],
    queryFn: ({ pageParam }) => introductions.list({ open, cursor: pageParam, limit: 20 }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next ?? null,
  });
  return (
    <Page title={t('introduction.title')} lead={t(`introduction.list.${who}.lead`)}>
      <div className="mp-stack">
        <Tabs label={t('introduction.list.filter')}>
          {[false, true].map((one) => (
            <li key={String(one)}>
              <Link
                to={one ? '/kennismakingen?open=ja' : '/kennismakingen'}
                aria-current={one === open ? 'page' : undefined}
              >
                {t(one ? 'introduction.list.open' : 'introduction.list.every')}
              </Link>
            </li>
          ))}
        </Tabs>
        <Ask query={list}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            return items.length === 0 ? (
              <Empty title={t('introduction.list.empty')}>{t(`introduction.list.${who}.emptyHelp`)}</Empty>
            ) : (
              <ul className="mp-plain mp-stack">
                {items.map((introduction) => (
                  <li key={introduction.id}>
                    <IntroductionCard introduction={introduction} />
                  </li>
                ))}
              </ul>
            );
          }}
        </Ask>
        <MoreButton list={list} />
      </div>
    </Page>
  );
}
