import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { imports } from '../api/calls';
import { importKinds, type ImportKind, type ImportRun } from '../api/model';
import { Page } from '../app/Page';
import { CheckField, Field, SelectField } from '../ui/Field';
import { moment } from '../ui/format';
import { Bar, Facts, TextLink } from '../ui/pieces';
import { Ask, Notice } from '../ui/states';
import { Answered } from '../ui/violations';

/** Milliseconds between two looks at a run that is still reading. */
const lookAgainAfter = 1_000;
const statuses = ['RUNNING', 'DONE', 'FAILED'] as const;

function useStatusText(): (status: string) => string {
  const { t } = useTranslation();
  return (status) => {
    const known = statuses.find((one) => one === status);
    return known ? t(`imports.statuses.${known}`) : status;
  };
}

function StartForm() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [kind, setKind] = useState<ImportKind>('VUM_JOB_SEEKERS');
  const [dryRun, setDryRun] = useState(true);
  const [file, setFile] = useState<File | null>(null);
  const [refused, setRefused] = useState(false);
  const start = useMutation({
    mutationFn: (chosen: File) => imports.start(kind, dryRun, chosen),
    onSuccess: (id) => {
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

function Report({ run }: { run: ImportRun }) {
  const { t } = useTranslation();
  const statusText = useStatusText();
  const rows = (run.rows ?? []).filter((row) => row.problems.length > 0);
  const done = (run.accepted ?? 0) + (run.rejected ?? 0);
  return (
    <div className="mp-stack">
      <div role="status" className="mp-stack mp-stack--tight">
        {run.status === 'RUNNING' && (
          <>
            <p>{t('imports.running')}</p>
            {Boolean(run.total) && <Bar share={done / (run.total ?? 1)} />}
          </>
        )}
        {run.dryRun && <Notice>{t('imports.dry')}</Notice>}
        <Facts
          facts={[
            [t('imports.status'), statusText(run.status)],
            [t('imports.total'), run.total],
            [t('imports.accepted'), run.accepted],
            [t('imports.rejected'), run.rejected],
          ]}
        />
      </div>
      {rows.length === 0 ? (
        <p className="mp-soft">{t('imports.noProblems')}</p>
      ) : (
        <div className="mp-table-scroll" role="region" aria-label={t('imports.report')} tabIndex={0}>
          <table className="utrecht-table utrecht-table--html-table">
            <thead>
              <tr>
                <th scope="col">{t('imports.row')}</th>
                <th scope="col">{t('imports.problems')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.row}>
                  <th scope="row" className="mp-num">
                    {row.row}
                  </th>
                  <td>
                    <ul>
                      {row.problems.map((problem) => (
                        <li key={problem}>{problem}</li>
                      ))}
                    </ul>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

export function ImportReport() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const run = useQuery({
    queryKey: ['import', id],
    queryFn: () => imports.one(id),
    refetchInterval: (query) => (query.state.data?.status === 'RUNNING' ? lookAgainAfter : false),
  });
  return (
    <Page title={t('imports.report')} actions={<TextLink to="/imports">{t('imports.title')}</TextLink>}>
      <section className="mp-card">
        <Ask query={run}>{(found) => <Report run={found} />}</Ask>
      </section>
    </Page>
  );
}

function Recent() {
  const { t } = useTranslation();
  const statusText = useStatusText();
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
                  <TextLink to={`/imports/${run.id}`}>
                    {run.kind ? t(`imports.kinds.${run.kind}`) : run.id}
                  </TextLink>
                  <p className="mp-soft mp-small">
                    {[
                      run.startedAt && moment(run.startedAt),
                      statusText(run.status),
                      t('imports.progress', {
                        accepted: run.accepted ?? 0,
                        rejected: run.rejected ?? 0,
                        total: run.total ?? 0,
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
