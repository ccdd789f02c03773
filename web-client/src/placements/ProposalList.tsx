import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Page } from '../app/Page';
import { useRole } from '../app/session';
import { EmployerField } from '../employers/EmployerField';
import { CheckField, SelectField, TextField } from '../ui/Field';
import { date } from '../ui/format';
import { MoreButton } from '../ui/MoreButton';
import { Badge, Tabs, TextLink } from '../ui/pieces';
import { Sheets } from '../ui/Sheets';
import { Ask, Empty } from '../ui/states';
import { BatchBar } from './BatchBar';
import { proposals, sheetOf, type Proposal, type ProposalStatus } from './calls';
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

const orders = ['NEWEST', 'OLDEST', 'LONGEST_WAITING'] as const;
type Order = (typeof orders)[number];

/** Names of what is in the address, so that a list can be kept as a bookmark. */
type Asked = 'stand' | 'vacature' | 'werkgever' | 'van' | 'tot' | 'volgorde';

/** Narrows the list and puts it in order. */
function Narrow({
  asked,
  order,
  ask,
}: {
  asked: (name: Asked) => string | null;
  order: Order;
  ask: (name: Asked, value: string | null) => void;
}) {
  const { t } = useTranslation();
  return (
    <details
      className="mp-details mp-no-print"
      open={Boolean(asked('werkgever') ?? asked('van') ?? asked('tot') ?? asked('volgorde')) || undefined}
    >
      <summary>{t('placement.list.narrow')}</summary>
      <div className="mp-pair">
        <EmployerField value={asked('werkgever')} onChange={(employerId) => ask('werkgever', employerId)} />
        <SelectField
          label={t('placement.list.order')}
          value={order}
          options={orders.map((value) => ({ value, label: t(`placement.list.orders.${value}`) }))}
          onChange={(value) => ask('volgorde', value === 'NEWEST' ? null : value)}
        />
        <TextField
          label={t('placement.list.from')}
          type="date"
          width="medium"
          value={asked('van')}
          onChange={(day) => ask('van', day || null)}
        />
        <TextField
          label={t('placement.list.to')}
          type="date"
          width="medium"
          value={asked('tot')}
          onChange={(day) => ask('tot', day || null)}
        />
      </div>
    </details>
  );
}

/** What staff have not sent yet: those are postponed, parked and proposed together. */
const kept: readonly ProposalStatus[] = ['PREPARED', 'POSTPONED', 'PARKED'];

/** Proposals in sight: those somebody works on, those an employer got, or those about oneself. */
export default function ProposalList() {
  const { t } = useTranslation();
  const role = useRole();
  const nameOf = useCandidateName();
  const staff = role === 'ACCOUNT_MANAGER' || role === 'CONSULTANT';
  const who = staff ? 'staff' : role === 'EMPLOYER' ? 'employer' : 'person';
  const [parameters, setParameters] = useSearchParams();
  const [chosen, setChosen] = useState<string[]>([]);
  // what was done moves out of the list; what became of it stays to be read
  const [ran, setRan] = useState(false);
  const filters = staff
    ? staffFilters
    : staffFilters.filter(({ code }) => code !== 'kept' && code !== 'overdue');
  const filter = filters.find(({ code }) => code === parameters.get('stand')) ?? null;
  const order = orders.find((known) => known === parameters.get('volgorde')) ?? 'NEWEST';
  const query = {
    status: filter && filter.status.length > 0 ? [filter.status.join(',')] : null,
    overdue: filter?.code === 'overdue' ? 'true' : null,
    vacancyId: parameters.get('vacature'),
    employerId: parameters.get('werkgever'),
    from: parameters.get('van'),
    to: parameters.get('tot'),
    sort: order,
  };
  const list = useInfiniteQuery({
    queryKey: ['proposals', query],
    queryFn: ({ pageParam }) => proposals.list({ ...query, cursor: pageParam, limit: 20 }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next ?? null,
  });
  function addressOf(name: Asked, value: string | null): URLSearchParams {
    const asked = new URLSearchParams(parameters);
    if (value) asked.set(name, value);
    else asked.delete(name);
    return asked;
  }
  function ask(name: Asked, value: string | null) {
    setChosen([]);
    setParameters(addressOf(name, value), { replace: true });
  }
  const shown = list.data?.pages.flatMap((page) => page.items) ?? [];
  const picked = chosen.flatMap((id) => shown.filter((proposal) => proposal.id === id));
  const choosable = staff && shown.some((proposal) => kept.includes(proposal.status));
  return (
    <Page title={t(`placement.list.${who}.title`)} lead={t(`placement.list.${who}.lead`)}>
      <div className="mp-stack">
        <Tabs label={t('placement.list.filter')}>
          {[null, ...filters].map((one) => (
            <li key={one?.code ?? 'all'}>
              <Link
                to={{ search: addressOf('stand', one?.code ?? null).toString() }}
                aria-current={one?.code === filter?.code ? 'page' : undefined}
                onClick={() => setChosen([])}
              >
                {one ? t(`placement.list.${one.code}`) : t('placement.list.every')}
              </Link>
            </li>
          ))}
        </Tabs>
        {staff && <Narrow asked={(name) => parameters.get(name)} order={order} ask={ask} />}
        {(choosable || ran) && (
          <BatchBar
            ids={picked.map((proposal) => proposal.id)}
            names={picked.map(nameOf)}
            done={(refused) => {
              setRan(true);
              setChosen(picked.filter((_, place) => refused.has(place)).map((proposal) => proposal.id));
            }}
          />
        )}
        <Ask query={list}>
          {() =>
            shown.length === 0 ? (
              <Empty title={t('placement.list.empty')}>{t(`placement.list.${who}.emptyHelp`)}</Empty>
            ) : (
              <ul className="mp-plain mp-stack">
                {shown.map((proposal) => (
                  <li key={proposal.id}>
                    <ProposalCard
                      proposal={proposal}
                      chosen={chosen.includes(proposal.id)}
                      choose={
                        staff && kept.includes(proposal.status)
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
            )
          }
        </Ask>
        <MoreButton list={list} />
        {staff && (
          <Sheets
            address={sheetOf(query)}
            name={t('placement.list.file')}
            remark={t('placement.placements.sheetRemark')}
          />
        )}
      </div>
    </Page>
  );
}
