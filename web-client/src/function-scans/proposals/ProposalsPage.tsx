import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { Page } from '../../app/Page';
import { useRole, useSession } from '../../app/session';
import { useDraft } from '../../ui/draft';
import { decimal, euros, moment } from '../../ui/format';
import { SelectField } from '../../ui/Field';
import { Ask, Empty, Loading, Notice } from '../../ui/states';
import { scans, type Scan } from '../calls';
import { ScanTabs } from '../parts';
import { BusinessCase } from './BusinessCase';
import { proposals, type Proposal } from './calls';
import { Decision } from './Decision';
import { FunctionCard } from './FunctionCard';
import { blank, questionOf, typedOf, type Typed } from './question';
import { QuestionForm } from './QuestionForm';
import { Reliefs } from './Reliefs';
import { TaskReasons, type Wish } from './TaskReasons';

/** Milliseconds between two looks at a search that is still going on. */
const lookAgainAfter = 700;

function Searching({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation();
  return (
    <div className="mp-card mp-stack mp-stack--tight">
      <Loading />
      <p role="status">
        {proposal.gainPerWeek
          ? t('proposal.run.best', {
              gain: euros(proposal.gainPerWeek),
              gap: decimal(proposal.gapPercent ?? 0, 1),
            })
          : t('proposal.run.busy')}
      </p>
    </div>
  );
}

function Outcome({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation();
  const proven = proposal.outcome === 'OPTIMAL';
  return (
    <Notice tone={proven ? 'good' : 'warn'} title={t('proposal.run.done')} live>
      <p>
        {proposal.outcomeText}
        {!proven && proposal.functionCount > 0 && (
          <> {t('proposal.run.gap', { gap: decimal(proposal.gapPercent ?? 0, 1) })}</>
        )}
      </p>
    </Notice>
  );
}

function Result({
  scan,
  proposal,
  wishOf,
  wish,
}: {
  scan: Scan;
  proposal: Proposal;
  wishOf: (taskId: string) => Wish;
  wish?: ((taskId: string, wish: Wish) => void) | undefined;
}) {
  const { t } = useTranslation();
  const adviser = useRole() === 'ACCOUNT_MANAGER';
  if (proposal.status === 'RUNNING') return <Searching proposal={proposal} />;
  if (proposal.status !== 'DONE') {
    return (
      <Notice tone="bad" title={t(`proposal.run.${proposal.status}`)} live>
        <p>{t('proposal.run.again')}</p>
      </Notice>
    );
  }
  const functions = proposal.functions ?? [];
  const risks = proposal.risks ?? [];
  return (
    <div className="mp-stack">
      <Outcome proposal={proposal} />
      {functions.length === 0 ? (
        <Notice tone="warn" title={t('proposal.run.none')}>
          <p>{t('proposal.run.noneHelp')}</p>
        </Notice>
      ) : (
        <>
          <Decision scan={scan} proposal={proposal} adviser={adviser} />
          {functions.map((made, index) => (
            <FunctionCard
              key={made.position}
              made={made}
              title={
                functions.length === 1
                  ? t('proposal.function.one')
                  : t('proposal.function.number', { number: index + 1 })
              }
            />
          ))}
          {proposal.business && <BusinessCase proposal={proposal} business={proposal.business} />}
          <Reliefs reliefs={proposal.reliefs ?? []} />
          {risks.length > 0 && (
            <Notice tone="warn" title={t('proposal.risks')}>
              <ul>
                {risks.map((risk) => (
                  <li key={`${risk.code}-${risk.function ?? ''}`}>{risk.text}</li>
                ))}
              </ul>
            </Notice>
          )}
        </>
      )}
      <TaskReasons fates={proposal.tasks ?? []} wishOf={wishOf} wish={wish} />
    </div>
  );
}

/** What the adviser wants of tasks the next time, starting from what was asked the last time. */
function wishesOf(proposal: Proposal | undefined): Record<string, Wish> {
  const wishes: Record<string, Wish> = {};
  proposal?.question.pinned.forEach((id) => (wishes[id] = 'pinned'));
  proposal?.question.forbidden.forEach((id) => (wishes[id] = 'forbidden'));
  return wishes;
}

function idsWith(wishes: Record<string, Wish>, wish: Wish): Set<string> {
  return new Set(Object.keys(wishes).filter((id) => wishes[id] === wish));
}

function Workbench({ scan, all }: { scan: Scan; all: readonly Proposal[] }) {
  const { t } = useTranslation();
  const role = useRole();
  const { session } = useSession();
  const queries = useQueryClient();
  const [params, setParams] = useSearchParams();
  const shownId = params.get('proposal') ?? all[0]?.id ?? '';
  const shown = useQuery({
    queryKey: ['proposal', scan.id, shownId],
    queryFn: () => proposals.one(scan.id, shownId),
    enabled: shownId !== '',
    refetchInterval: ({ state }) => (state.data?.status === 'RUNNING' ? lookAgainAfter : false),
  });
  const first: Typed = all[0] ? typedOf(all[0]) : blank();
  const { value, change } = useDraft(session?.user.id ?? '', `proposal-${scan.id}`, first, 0);
  const [changed, setChanged] = useState<Record<string, Wish>>({});
  const wishes = { ...wishesOf(shown.data), ...changed };
  const pinned = idsWith(wishes, 'pinned');
  const forbidden = idsWith(wishes, 'forbidden');
  const ask = useMutation({
    mutationFn: () => proposals.ask(scan.id, questionOf(value, pinned, forbidden)),
    onSuccess: (started) => {
      setChanged({});
      void queries.invalidateQueries({ queryKey: ['proposals', scan.id] });
      setParams({ proposal: started.id }, { replace: true });
    },
  });
  const asks = role === 'ACCOUNT_MANAGER' && scan.status !== 'ACCEPTED' && scan.status !== 'DECLINED';
  const running = shown.data?.status === 'RUNNING';
  return (
    <div className={asks ? 'mp-halves' : 'mp-stack'}>
      {asks && (
        <QuestionForm
          value={value}
          change={change}
          ask={() => ask.mutate()}
          busy={ask.isPending || running}
          failure={ask.error}
          pins={{ pinned: pinned.size, forbidden: forbidden.size }}
        />
      )}
      <div className="mp-stack">
        {all.length > 1 && (
          <SelectField
            label={t('proposal.earlier')}
            value={shownId}
            options={all.map((one) => ({
              value: one.id,
              label: t('proposal.earlierLine', {
                when: moment(one.startedAt),
                gain: one.gainPerWeek ? euros(one.gainPerWeek) : '–',
              }),
            }))}
            onChange={(id) => {
              setChanged({});
              setParams({ proposal: id ?? '' }, { replace: true });
            }}
          />
        )}
        {shownId === '' ? (
          <Empty title={t('proposal.empty')}>
            {t(asks ? 'proposal.emptyAdviser' : 'proposal.emptyEmployer')}
          </Empty>
        ) : (
          <Ask query={shown}>
            {(proposal) => (
              <Result
                scan={scan}
                proposal={proposal}
                wishOf={(id) => wishes[id] ?? 'free'}
                wish={asks ? (id, wish) => setChanged({ ...changed, [id]: wish }) : undefined}
              />
            )}
          </Ask>
        )}
      </div>
    </div>
  );
}

/** Proposals of a scan: asked, read, shared and accepted. */
export default function ProposalsPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const scan = useQuery({ queryKey: ['scan', id], queryFn: () => scans.one(id) });
  const list = useQuery({ queryKey: ['proposals', id], queryFn: () => proposals.list(id) });
  return (
    <Ask query={scan}>
      {(found) => (
        <Page title={t('proposal.title')} lead={t('proposal.lead', { employer: found.employerName })}>
          <ScanTabs scan={found} />
          <Ask query={list}>{({ items }) => <Workbench scan={found} all={items} />}</Ask>
        </Page>
      )}
    </Ask>
  );
}
