import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Page } from '../app/Page';
import { useRole } from '../app/session';
import { CheckField } from '../ui/Field';
import { date } from '../ui/format';
import { MoreButton } from '../ui/MoreButton';
import { Badge, Tabs, TextLink } from '../ui/pieces';
import { Ask, Empty } from '../ui/states';
import { BatchBar } from './BatchBar';
import { proposals, type Proposal, type ProposalStatus } from './calls';
import { ProposalBadge, ProposalState, useCandidateName } from './parts';

interface Filter {
  code: 'waiting' | 'overdue' | 'talking' | 'kept' | 'trial' | 'done';
  status: ProposalStatus[];
}

const staffFilters: Filter[] = [
  { code: 'waiting', status: ['PROPOSED'] },
  { code: 'overdue', status: [] },
  { code: 'talking', status: ['INTERESTED', 'INTERVIEW'] },
  { code: 'kept', status: ['PREPARED', 'POSTPONED', 'PARKED'] },
  { code: 'trial', status: ['TRIAL'] },
  { code: 'done', status: ['PLACED', 'REJECTED', 'WITHDRAWN', 'CLOSED'] },
];

function ProposalCard({
  proposal,
  chosen,
  choose,
}: {
  proposal: Proposal;
  chosen: boolean;
  choose: ((on: boolean) => void) | null;
}) {
  const { t } = useTranslation();
  const nameOf = useCandidateName();
  const name = nameOf(proposal);
  const title = proposal.vacancyTitle ?? t('vacancy.list.untitled');
  return (
    <article className="mp-card mp-item mp-stack mp-stack--tight">
      <div className="mp-row mp-row--between">
        <h2 className="mp-item-title">
          <TextLink to={`/voordrachten/${proposal.id}`}>
            {proposal.party === 'PERSON' ? title : name}
          </TextLink>
        </h2>
        <span className="mp-row">
          {proposal.overdue && <Badge tone="bad">{t('placement.overdue')}</Badge>}
          <ProposalBadge status={proposal.status} />
        </span>
      </div>
      <ul className="mp-plain mp-meta">
        {proposal.party !== 'PERSON' && <li>{title}</li>}
        {proposal.party !== 'EMPLOYER' && proposal.employerName && <li>{proposal.employerName}</li>}
        {proposal.sentAt && <li>{t('placement.sentOn', { date: date(proposal.sentAt) })}</li>}
        {proposal.dueOn && <li>{t('placement.dueOn', { date: date(proposal.dueOn) })}</li>}
        {proposal.postponedUntil && (
          <li>{t('placement.postponedUntil', { date: date(proposal.postponedUntil) })}</li>
        )}
      </ul>
      <ProposalState proposal={proposal} />
      {choose && (
        <CheckField
          label={t('placement.batch.choose', { name: `${name}, ${title}` })}
          checked={chosen}
          onChange={choose}
        />
      )}
    </article>
  );
}

/** Proposals in sight: those somebody works on, those an employer got, or those about oneself. */
export default function ProposalList() {
  const { t } = useTranslation();
  const role = useRole();
  const staff = role === 'ACCOUNT_MANAGER' || role === 'CONSULTANT';
  const who = staff ? 'staff' : role === 'EMPLOYER' ? 'employer' : 'person';
  const [parameters] = useSearchParams();
  const [chosen, setChosen] = useState<string[]>([]);
  const filters = staff
    ? staffFilters
    : staffFilters.filter(({ code }) => code !== 'kept' && code !== 'overdue');
  const filter = filters.find(({ code }) => code === parameters.get('stand')) ?? null;
  const vacancyId = parameters.get('vacature');
  const query = {
    status: filter && filter.status.length > 0 ? [filter.status.join(',')] : null,
    overdue: filter?.code === 'overdue' ? 'true' : null,
    vacancyId,
  };
  const list = useInfiniteQuery({
    queryKey: ['proposals', query],
    queryFn: ({ pageParam }) => proposals.list({ ...query, cursor: pageParam, limit: 20 }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next ?? null,
  });
  const batched = staff && filter?.code === 'kept';
  function addressOf(code: string | null): string {
    const asked = new URLSearchParams();
    if (code) asked.set('stand', code);
    if (vacancyId) asked.set('vacature', vacancyId);
    const text = asked.toString();
    return text ? `/voordrachten?${text}` : '/voordrachten';
  }
  return (
    <Page title={t(`placement.list.${who}.title`)} lead={t(`placement.list.${who}.lead`)}>
      <div className="mp-stack">
        <Tabs label={t('placement.list.filter')}>
          {[null, ...filters].map((one) => (
            <li key={one?.code ?? 'all'}>
              <Link
                to={addressOf(one?.code ?? null)}
                aria-current={one?.code === filter?.code ? 'page' : undefined}
                onClick={() => setChosen([])}
              >
                {one ? t(`placement.list.${one.code}`) : t('placement.list.every')}
              </Link>
            </li>
          ))}
        </Tabs>
        {batched && <BatchBar ids={chosen} done={() => setChosen([])} />}
        <Ask query={list}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            return items.length === 0 ? (
              <Empty title={t('placement.list.empty')}>{t(`placement.list.${who}.emptyHelp`)}</Empty>
            ) : (
              <ul className="mp-plain mp-stack">
                {items.map((proposal) => (
                  <li key={proposal.id}>
                    <ProposalCard
                      proposal={proposal}
                      chosen={chosen.includes(proposal.id)}
                      choose={
                        batched
                          ? (on) =>
                              setChosen((before) =>
                                on ? [...before, proposal.id] : before.filter((id) => id !== proposal.id),
                              )
                          : null
                      }
                    />
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
