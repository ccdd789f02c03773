import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DownloadButton, xlsx } from '../ui/download';
import { Field, SelectField } from '../ui/Field';
import { date } from '../ui/format';
import { Notice } from '../ui/states';
import { Answered } from '../ui/violations';
import { scans, tasks, type ImportReport, type Scan } from './calls';

function Report({ report }: { report: ImportReport }) {
  const { t } = useTranslation();
  return (
    <div className="mp-stack" role="status">
      {report.rejected > 0 && (
        <Notice tone="bad" title={t('scans.import.nothing')}>
          <p>{t('scans.import.rejected', { count: report.rejected })}</p>
        </Notice>
      )}
      {report.loaded && <Notice tone="good">{t('scans.import.loaded', { count: report.accepted })}</Notice>}
      {report.dryRun && report.rejected === 0 && (
        <Notice>{t('scans.import.wouldLoad', { count: report.accepted })}</Notice>
      )}
      {report.existing > 0 && <p>{t('scans.import.existing', { count: report.existing })}</p>}
      {report.ignoredColumns.length > 0 && (
        <p>{t('scans.import.ignored', { columns: report.ignoredColumns.join(', ') })}</p>
      )}
      {report.rows.length > 0 && (
        <div className="mp-table-scroll" role="region" aria-label={t('scans.import.report')} tabIndex={0}>
          <table className="utrecht-table utrecht-table--html-table">
            <thead>
              <tr>
                <th scope="col">{t('imports.row')}</th>
                <th scope="col">{t('scans.import.column')}</th>
                <th scope="col">{t('scans.import.what')}</th>
              </tr>
            </thead>
            <tbody>
              {report.rows.flatMap((row) =>
                row.problems.map((problem) => (
                  <tr key={`${row.row}${problem.field}${problem.code}`}>
                    <th scope="row" className="mp-num">
                      {row.row}
                    </th>
                    <td>{problem.column ?? problem.field}</td>
                    <td>{problem.message}</td>
                  </tr>
                )),
              )}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

function ImportForm({ scan, changed }: { scan: Scan; changed: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [refused, setRefused] = useState(false);
  const load = useMutation({
    mutationFn: ({ chosen, dryRun }: { chosen: File; dryRun: boolean }) =>
      tasks.load(scan.id, dryRun, chosen),
    onSuccess: (report) => {
      if (!report.loaded) return;
      changed();
      void queries.invalidateQueries({ queryKey: ['scan', scan.id] });
    },
  });
  function start(dryRun: boolean) {
    if (file) load.mutate({ chosen: file, dryRun });
    else setRefused(true);
  }
  return (
    <form
      className="mp-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        start(true);
      }}
    >
      <div>
        <DownloadButton
          path="/api/v1/function-scan-task-list"
          accept={xlsx}
          name={`${t('scans.import.templateFile')}.xlsx`}
        >
          {t('scans.import.template')}
        </DownloadButton>
      </div>
      <Answered failure={load.error}>
        <Field
          label={t('scans.import.file')}
          pointer="/file"
          error={refused && !file ? t('imports.fileNeeded') : undefined}
        >
          {({ invalid: _invalid, ...wiring }) => (
            <input
              {...wiring}
              type="file"
              accept=".xlsx,.csv"
              className="mp-file"
              onChange={(event) => {
                setFile(event.target.files?.[0] ?? null);
                load.reset();
              }}
            />
          )}
        </Field>
        <div className="mp-row">
          <Button type="submit" purpose="secondary" busy={load.isPending}>
            {t('scans.import.check')}
          </Button>
          <Button purpose="primary" busy={load.isPending} onClick={() => start(false)}>
            {t('scans.import.load')}
          </Button>
        </div>
      </Answered>
      {load.data && <Report report={load.data} />}
    </form>
  );
}

function SetForm({ scan, changed }: { scan: Scan; changed: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [source, setSource] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  const templates = useQuery({ queryKey: ['scan-templates'], queryFn: scans.templates, staleTime: Infinity });
  const earlier = useQuery({
    queryKey: ['scans', { employerId: scan.employerId }],
    queryFn: () => scans.list({ employerId: scan.employerId, limit: 50 }),
  });
  const add = useMutation({
    mutationFn: (chosen: string) =>
      tasks.addSet(
        scan.id,
        chosen.startsWith('scan:') ? { scanId: chosen.slice('scan:'.length) } : { template: chosen },
      ),
    onSuccess: () => {
      changed();
      void queries.invalidateQueries({ queryKey: ['scan', scan.id] });
    },
  });
  const options = [
    ...(earlier.data?.items ?? [])
      .filter((one) => one.id !== scan.id && Boolean(one.taskCount))
      .map((one) => ({
        value: `scan:${one.id}`,
        label: t('scans.set.earlier', { date: date(one.createdAt), count: one.taskCount ?? 0 }),
      })),
    ...(templates.data?.items ?? []).map((one) => ({
      value: one.code,
      label: t('scans.set.template', { sector: one.label, count: one.taskCount }),
    })),
  ];
  return (
    <form
      className="mp-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (source) add.mutate(source);
        else setRefused(true);
      }}
    >
      <Answered failure={add.error}>
        <SelectField
          label={t('scans.set.source')}
          hint={t('scans.set.hint')}
          error={refused && !source ? t('field.choose') : undefined}
          empty={t('field.choose')}
          value={source}
          options={options}
          onChange={setSource}
        />
        <div className="mp-row">
          <Button type="submit" purpose="secondary" busy={add.isPending}>
            {t('scans.set.add')}
          </Button>
          <span role="status">{add.isSuccess && t('scans.set.added')}</span>
        </div>
      </Answered>
    </form>
  );
}

/** Ways to fill a scan at once: a template of the sector, an earlier scan, or a file. */
export function FillScan({ scan, changed }: { scan: Scan; changed: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="mp-halves mp-no-print">
      <section className="mp-card mp-stack" aria-labelledby="set-title">
        <Heading level={2} appearance="level-4" id="set-title">
          {t('scans.set.title')}
        </Heading>
        <SetForm scan={scan} changed={changed} />
      </section>
      <section className="mp-card mp-stack" aria-labelledby="import-title">
        <Heading level={2} appearance="level-4" id="import-title">
          {t('scans.import.title')}
        </Heading>
        <ImportForm scan={scan} changed={changed} />
      </section>
    </div>
  );
}
