import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { offers } from '../api/calls';
import { offerStatuses, type Offer, type OfferStatus } from '../api/model';
import { Page } from '../app/Page';
import { useRole } from '../app/session';
import { date, decimal } from '../ui/format';
import { MoreButton } from '../ui/MoreButton';
import { Badge, ButtonLink, Tabs, TextLink } from '../ui/pieces';
import { Ask, Empty, type Tone } from '../ui/states';

const tones: Record<OfferStatus, Tone | 'plain'> = {
  DRAFT: 'plain',
  SENT: 'warn',
  ACCEPTED: 'good',
  DECLINED: 'plain',
  EXPIRED: 'plain',
  WITHDRAWN: 'plain',
};

export function OfferBadge({ status }: { status: OfferStatus }) {
  const { t } = useTranslation();
  return <Badge tone={tones[status]}>{t(`offer.status.${status}`)}</Badge>;
}

function OfferCard({ offer }: { offer: Offer }) {
  const { t } = useTranslation();
  return (
    <article className="mp-card mp-item">
      <div className="mp-row mp-row--between">
        <h2 className="mp-item-title">
          <TextLink to={`/aanbiedingen/${offer.id}`}>{offer.functionTitle}</TextLink>
        </h2>
        <OfferBadge status={offer.status} />
      </div>
      <ul className="mp-plain mp-meta">
        {offer.party !== 'EMPLOYER' && offer.employerName && <li>{offer.employerName}</li>}
        {offer.party !== 'PERSON' && (
          <li>{t('offer.candidateName', { name: offer.candidate.slice(0, 8).toUpperCase() })}</li>
        )}
        <li>{t('offer.hoursAWeek', { hours: decimal(offer.hoursPerWeek) })}</li>
        <li>{t('offer.startsOn', { date: date(offer.startDate) })}</li>
        {offer.status === 'SENT' && <li>{t('offer.answerBy', { date: date(offer.validUntil) })}</li>}
      </ul>
    </article>
  );
}

/** Offers in sight: those somebody works on, those sent to an employer, or those made about a person. */
export default function OfferList() {
  const { t } = useTranslation();
  const role = useRole();
  const staff = role === 'ACCOUNT_MANAGER' || role === 'CONSULTANT';
  const who = staff ? 'staff' : role === 'EMPLOYER' ? 'employer' : 'person';
  const [parameters] = useSearchParams();
  const status = offerStatuses.find((known) => known === parameters.get('status')) ?? null;
  const list = useInfiniteQuery({
    queryKey: ['offers', { status }],
    queryFn: ({ pageParam }) => offers.list({ status, cursor: pageParam, limit: 20 }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next ?? null,
  });
  const shown = staff ? offerStatuses : offerStatuses.filter((one) => one !== 'DRAFT');
  return (
    <Page
      title={t(`offer.list.${who}.title`)}
      lead={t(`offer.list.${who}.lead`)}
      actions={staff && <ButtonLink to="/aanbiedingen/nieuw">{t('offer.new')}</ButtonLink>}
    >
      <div className="mp-stack">
        <Tabs label={t('offer.list.filter')}>
          {[null, ...shown].map((one) => (
            <li key={one ?? 'all'}>
              <Link
                to={one ? `/aanbiedingen?status=${one}` : '/aanbiedingen'}
                aria-current={one === status ? 'page' : undefined}
              >
                {one ? t(`offer.status.${one}`) : t('offer.list.every')}
              </Link>
            </li>
          ))}
        </Tabs>
        <Ask query={list}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            return items.length === 0 ? (
              <Empty title={t('offer.list.empty')}>{t(`offer.list.${who}.emptyHelp`)}</Empty>
            ) : (
              <ul className="mp-plain mp-stack">
                {items.map((offer) => (
                  <li key={offer.id}>
                    <OfferCard offer={offer} />
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
