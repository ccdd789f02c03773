import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { contributions, obligations, type Obligation } from '../api/sroi';
import { Page } from '../app/Page';
import { DownloadButton, pdf, xlsx } from '../ui/download';
import { TextAreaField } from '../ui/Field';
import { date, decimal, euros } from '../ui/format';
import { MoreButton } from '../ui/MoreButton';
import { ButtonLink, Facts } from '../ui/pieces';
import { Ask, Notice } from '../ui/states';
import { Answered } from '../ui/violations';
import { ContributionCard, useChangedContribution } from './ContributionCard';
import { RealisedBar, ScheduleBadge } from './parts';
import { ProgressChart } from './ProgressChart';

function Figures({ obligation }: { obligation: Obligation }) {
  const { t } = useTranslation();
  return (
    <section className="mp-card mp-stack" aria-labelledby="figures-title">
      <div className="mp-row">
        <Heading level={2} appearance="level-4" id="figures-title">
          {t('social.figures')}
        </Heading>
        <ScheduleBadge obligation={obligation} />
      </div>
      <RealisedBar obligation={obligation} />
      {obligation.progress.behind && (
        <Notice tone="warn">
          {t('social.behindText', {
            expected: euros(obligation.progress.expected),
            earned: euros(obligation.progress.earned),
          })}
        </Notice>
      )}
      <Facts
        facts={[
          [t('social.due'), euros(obligation.due)],
          [t('social.realised'), euros(obligation.realised)],
          [t('social.submitted'), euros(obligation.progress.submitted)],
          [t('social.planned'), euros(obligation.progress.planned)],
          [t('social.outstanding'), euros(obligation.outstanding)],
          [t('social.forecast'), euros(obligation.progress.forecast)],
        ]}
      />
    </section>
  );
}

function Terms({ obligation }: { obligation: Obligation }) {
  const { t } = useTranslation();
  return (
    <section className="mp-card mp-card--flat mp-stack" aria-labelledby="terms-title">
      <Heading level={2} appearance="level-4" id="terms-title">
        {t('social.terms')}
      </Heading>
      <Facts
        facts={[
          [t('social.employer'), obligation.employerName],
          [t('social.contractSum'), euros(obligation.contractSum)],
          [t('social.percentage'), `${decimal(obligation.percentage)}%`],
          [
            t('social.periodLabel'),
            t('social.period', { from: date(obligation.startDate), until: date(obligation.endDate) }),
          ],
          [
            t('sroi.table'),
            obligation.tableOfRegion
              ? t('social.tableOfRegion')
              : (obligation.table ?? t('state.unknown')).replace('_', ' '),
          ],
        ]}
      />
    </section>
  );
}

function Closing({ obligation }: { obligation: Obligation }) {
  const { t } = useTranslation();
  const changed = useChangedContribution();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const to = obligation.status === 'OPEN' ? 'CLOSED' : 'OPEN';
  const move = useMutation({
    mutationFn: () => obligations.move(obligation.id, to, reason, obligation.version),
    onSuccess: () => {
      setAsking(false);
      setReason('');
      changed();
    },
  });
  return (
    <Answered failure={move.error}>
      {asking && (
        <TextAreaField
          label={t('social.contribution.reason')}
          pointer="/reason"
          rows={2}
          value={reason}
          onChange={setReason}
        />
      )}
      <div>
        <Button
          purpose="secondary"
          busy={move.isPending}
          onClick={() => (asking ? move.mutate() : setAsking(true))}
        >
          {t(to === 'CLOSED' ? 'social.close' : 'social.reopen')}
        </Button>
      </div>
    </Answered>
  );
}

function ContributionList({ obligation }: { obligation: Obligation }) {
  const { t } = useTranslation();
  const list = useInfiniteQuery({
    queryKey: ['contributions', { obligationId: obligation.id }],
    queryFn: ({ pageParam }) => contributions.ofObligation(obligation.id, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next ?? null,
  });
  return (
    <section className="mp-stack" aria-labelledby="contributions-title">
      <Heading level={2} id="contributions-title">
        {t('social.contributions')}
      </Heading>
      <Ask query={list}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return items.length === 0 ? (
            <p className="mp-soft">{t('social.noContributions')}</p>
          ) : (
            <ul className="mp-plain mp-stack" role="list">
              {items.map((contribution) => (
                <li key={contribution.id}>
                  <ContributionCard contribution={contribution} />
                </li>
              ))}
            </ul>
          );
        }}
      </Ask>
      <MoreButton list={list} />
    </section>
  );
}

function Detail({ obligation }: { obligation: Obligation }) {
  const { t } = useTranslation();
  const base = `/api/v1/sroi-obligations/${obligation.id}`;
  return (
    <Page
      title={obligation.contractName}
      lead={obligation.employerName ?? undefined}
      actions={
        <>
          {obligation.mayContribute && (
            <ButtonLink to={`/sroi/verplichtingen/${obligation.id}/bijdrage`}>
              {t('social.addContribution')}
            </ButtonLink>
          )}
          {obligation.mayManage && (
            <ButtonLink to={`/sroi/verplichtingen/${obligation.id}/bewerken`} purpose="secondary">
              {t('social.editTerms')}
            </ButtonLink>
          )}
        </>
      }
    >
      <div className="mp-beside">
        <div className="mp-stack mp-stack--loose">
          <section className="mp-card mp-stack" aria-labelledby="chart-title">
            <Heading level={2} appearance="level-4" id="chart-title">
              {t('social.chart.title')}
            </Heading>
            <ProgressChart obligationId={obligation.id} />
          </section>
          <ContributionList obligation={obligation} />
        </div>
        <div className="mp-stack">
          <Figures obligation={obligation} />
          <Terms obligation={obligation} />
          <div className="mp-row mp-no-print">
            <DownloadButton path={`${base}/statement`} accept={pdf} name="sroi-verplichting.pdf">
              {t('social.pdf')}
            </DownloadButton>
            <DownloadButton path={`${base}/contributions/sheet`} accept={xlsx} name="sroi-bijdragen.xlsx">
              {t('social.excel')}
            </DownloadButton>
          </div>
          {obligation.mayManage && <Closing obligation={obligation} />}
        </div>
      </div>
    </Page>
  );
}

/** One obligation: where it stands, its plan and contributions, and what is expected at the end. */
export default function ObligationDetail() {
  const { id = '' } = useParams();
  const found = useQuery({ queryKey: ['obligation', id], queryFn: () => obligations.one(id) });
  return <Ask query={found}>{(obligation) => <Detail obligation={obligation} />}</Ask>;
}
