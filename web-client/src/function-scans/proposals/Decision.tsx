import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DownloadButton, pdf } from '../../ui/download';
import { TextField } from '../../ui/Field';
import { TextLink } from '../../ui/pieces';
import { Failure, Notice } from '../../ui/states';
import { Answered } from '../../ui/violations';
import type { Scan } from '../calls';
import { proposals, type Proposal } from './calls';

/** After changing a proposal everything that shows it or its scan is asked again. */
function useRefresh(scanId: string) {
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['scan', scanId] }),
      queries.invalidateQueries({ queryKey: ['scan-history', scanId] }),
      queries.invalidateQueries({ queryKey: ['proposals', scanId] }),
      queries.invalidateQueries({ queryKey: ['proposal', scanId] }),
      queries.invalidateQueries({ queryKey: ['vacancies'] }),
    ]);
}

function Share({ scan, proposal }: { scan: Scan; proposal: Proposal }) {
  const { t } = useTranslation();
  const refresh = useRefresh(scan.id);
  const share = useMutation({
    mutationFn: () => proposals.share(scan.id, proposal.id, !proposal.shared),
    onSuccess: refresh,
  });
  return (
    <>
      <p>{t(proposal.shared ? 'proposal.decide.sharedNow' : 'proposal.decide.shareHelp')}</p>
      {share.error && <Failure failure={share.error} />}
      <div>
        <Button purpose="secondary" busy={share.isPending} onClick={() => share.mutate()}>
          {t(proposal.shared ? 'proposal.decide.unshare' : 'proposal.decide.share')}
        </Button>
      </div>
    </>
  );
}

function Accept({ scan, proposal }: { scan: Scan; proposal: Proposal }) {
  const { t } = useTranslation();
  const refresh = useRefresh(scan.id);
  const functions = proposal.functions ?? [];
  const [titles, setTitles] = useState<Record<number, string>>({});
  const accept = useMutation({
    mutationFn: () =>
      proposals.accept(scan.id, proposal.id, {
        functions: functions.map(({ position }) => ({ position, title: titles[position] || null })),
      }),
    onSuccess: refresh,
  });
  return (
    <form
      className="mp-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        accept.mutate();
      }}
    >
      <Answered failure={accept.error}>
        <p>{t('proposal.decide.acceptHelp')}</p>
        {functions.map((made, index) => (
          <TextField
            key={made.position}
            label={t('proposal.decide.titleOf', { number: index + 1 })}
            pointer={`/functions/${index}/title`}
            maxLength={150}
            value={titles[made.position] ?? made.title}
            onChange={(title) => setTitles({ ...titles, [made.position]: title })}
          />
        ))}
        <div>
          <Button type="submit" purpose="primary" busy={accept.isPending}>
            {t('proposal.decide.accept')}
          </Button>
        </div>
      </Answered>
    </form>
  );
}

/** Report, sharing with the employer, and accepting: each new function becomes a draft vacancy. */
export function Decision({ scan, proposal, adviser }: { scan: Scan; proposal: Proposal; adviser: boolean }) {
  const { t } = useTranslation();
  const made = proposal.vacancies ?? [];
  return (
    <section className="mp-card mp-card--brand mp-stack" aria-labelledby="decide-title">
      <Heading level={2} appearance="level-3" id="decide-title">
        {t('proposal.decide.title')}
      </Heading>
      <div>
        <DownloadButton
          path={`/api/v1/function-scans/${scan.id}/report?proposalId=${proposal.id}`}
          accept={pdf}
          name={t('proposal.decide.fileName')}
        >
          {t('proposal.decide.report')}
        </DownloadButton>
      </div>
      {made.length > 0 ? (
        <Notice tone="good" title={t('proposal.decide.accepted')}>
          <ul>
            {made.map((link, index) => (
              <li key={link.vacancyId}>
                <TextLink to={`/vacatures/${link.vacancyId}`}>
                  {t('proposal.decide.vacancy', { number: index + 1 })}
                </TextLink>
              </li>
            ))}
          </ul>
        </Notice>
      ) : (
        <>
          {adviser && <Share scan={scan} proposal={proposal} />}
          {scan.status === 'ADVICE' ? (
            <Accept scan={scan} proposal={proposal} />
          ) : (
            scan.status !== 'ACCEPTED' &&
            scan.status !== 'DECLINED' && <p className="mp-soft">{t('proposal.decide.notYet')}</p>
          )}
        </>
      )}
    </section>
  );
}
