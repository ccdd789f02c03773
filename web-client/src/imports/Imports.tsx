import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { imports } from '../api/calls';
import {
  importKinds,
  type ImportConsent,
  type ImportKind,
  type ImportRow,
  type ImportRun,
} from '../api/model';
import { Page } from '../app/Page';
import { CheckField, Field, SelectField } from '../ui/Field';
import { moment } from '../ui/format';
import { MoreButton } from '../ui/MoreButton';
import { Bar, Facts, TextLink } from '../ui/pieces';
import { Ask, Notice } from '../ui/states';
import { Answered } from '../ui/violations';

/** Milliseconds between two looks at a run that is still reading. */
const lookAgainAfter = 1_000;

const consents: readonly ImportConsent[] = ['COLLEAGUES', 'NONE'];

function holdsPeople(kind: ImportKind): boolean {
  return kind === 'VUM_JOB_SEEKERS' || kind === 'SONAR_JOB_SEEKERS';
}

function StartForm() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [kind, setKind] = useState<ImportKind>('VUM_JOB_SEEKERS');
  const [dryRun, setDryRun] = useState(true);
  const [consent, setConsent] = useState<ImportConsent>('COLLEAGUES');
  const [file, setFile] = useState<File | null>(null);
  const [refused, setRefused] = useState(false);
  const start = useMutation({
    mutationFn: (chosen: File) => imports.start(kind, dryRun, holdsPeople(kind) ? consent : null, chosen),
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: ['imports'] });
      void navigate(`/imports/${id}`);
    },
  });
  return (
    <form
      className="mp-card mp-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (file) start.mutate(file);
        else setRefused(true);
      }}
    >
      <Answered failure={start.error}>
        <SelectField
          label={t('imports.kind')}
          pointer="/kind"
          value={kind}
          options={importKinds.map((one) => ({ value: one, label: t(`imports.kinds.${one}`) }))}
          onChange={(chosen) => chosen && setKind(chosen)}
        />
        <Field
          label={t('imports.file')}
          pointer="/file"
          error={refused && !file ? t('imports.fileNeeded') : undefined}
        >
          {({ invalid: _invalid, ...wiring }) => (
            <input
              {...wiring}
              type="file"
              className="mp-file"
              onChange={(event) => setFile(event.target.files?.[0] ?? null)}
            />
          )}
        </Field>
        {holdsPeople(kind) && (
          <SelectField
            label={t('imports.consent')}
            hint={t('imports.consentHint')}
            pointer="/consentBasis"
            value={consent}
            options={consents.map((one) => ({ value: one, label: t(`imports.consents.${one}`) }))}
            onChange={(chosen) => chosen && setConsent(chosen)}
          />
        )}
        <CheckField
          label={t('imports.dryRun')}
          hint={t('imports.dryRunHint')}
          checked={dryRun}
          onChange={setDryRun}
        />
        <div>
          <Button type="submit" purpose="primary" busy={start.isPending}>
            {t(start.isPending ? 'imports.starting' : 'imports.start')}
          </Button>
        </div>
      </Answered>
    </form>
  );
}

function Rows({ rows }: { rows: readonly ImportRow[] }) {
  const { t } = useTranslation();
  if (rows.length === 0) return <p className="mp-soft">{t('imports.noProblems')}</p>;
  return (
    <div className="mp-table-scroll" role="region" aria-label={t('imports.report')} tabIndex={0}>
      <table className="utrecht-table utrecht-table--html-table">
        <thead>
          <tr>
            <th scope="col">{t('imports.row')}</th>
            <th scope="col">{t('imports.outcome')}</th>
            <th scope="col">{t('imports.problems')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.row}>
              <th scope="row" className="mp-num">
                {row.row}
              </th>
              <td>{t(`imports.outcomes.${row.outcome}`)}</td>
              <td>
                <ul className="mp-gaps">
                  {row.problems.map((problem) => (
                    <li key={problem.field + problem.code}>
                      {problem.message} <span className="mp-soft">{problem.field}</span>
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Progress({ run }: { run: ImportRun }) {
  const { t } = useTranslation();
  return (
    <div role="status" className="mp-stack mp-stack--tight">
      {run.status === 'RUNNING' && (
        <>
          <p>{t('imports.running')}</p>
          {run.total > 0 && <Bar share={(run.accepted + run.rejected) / run.total} />}
        </>
      )}
      {run.problem && <Notice tone="bad">{run.problem.message}</Notice>}
      {run.dryRun && <Notice>{t('imports.dry')}</Notice>}
      <Facts
        facts={[
          [t('imports.status'), t(`imports.statuses.${run.status}`)],
          [t('imports.total'), run.total],
          [t('imports.accepted'), run.accepted],
          [t('imports.unchanged'), run.unchanged],
          [t('imports.rejected'), run.rejected],
        ]}
      />
    </div>
  );
}

/** How an import goes, renewed while it runs, with the rows that need a look. */
export function ImportReport() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const run = useInfiniteQuery({
    queryKey: ['import', id],
    queryFn: ({ pageParam }) => imports.one(id, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next ?? null,
    refetchInterval: (query) => (query.state.data?.pages[0]?.status === 'RUNNING' ? lookAgainAfter : false),
  });
  return (
    <Page title={t('imports.report')} actions={<TextLink to="/imports">{t('imports.title')}</TextLink>}>
      <section className="mp-card mp-stack">
        <Ask query={run}>
          {({ pages }) => (
            <>
              {pages[0] && <Progress run={pages[0]} />}
              <Rows rows={pages.flatMap((page) => page.rows ?? [])} />
            </>
          )}
        </Ask>
        <MoreButton list={run} />
      </section>
    </Page>
  );
}

function Recent() {
  const { t } = useTranslation();
  const list = useQuery({ queryKey: ['imports'], queryFn: imports.list });
  return (
    <section className="mp-stack" aria-labelledby="recent-title">
      <Heading level={2} id="recent-title">
        {t('imports.recent')}
      </Heading>
      <Ask query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="mp-soft">{t('imports.noRecent')}</p>
          ) : (
            <ul className="mp-plain mp-stack">
              {items.map((run) => (
                <li key={run.id} className="mp-card mp-card--flat">
                  <TextLink to={`/imports/${run.id}`}>{t(`imports.kinds.${run.kind}`)}</TextLink>
                  <p className="mp-soft mp-small">
                    {[
                      moment(run.startedAt),
                      t(`imports.statuses.${run.status}`),
                      t('imports.progress', {
                        accepted: run.accepted,
                        rejected: run.rejected,
                        total: run.total,
                      }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Ask>
    </section>
  );
}

export default function Imports() {
  const { t } = useTranslation();
  return (
    <Page title={t('imports.title')} lead={t('imports.lead')}>
      <div className="mp-stack mp-stack--loose">
        <StartForm />
        <Recent />
      </div>
    </Page>
  );
}
