import { Button } from '@nl-design-system-candidate/button-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../app/Page';
import { NumberField, SelectField } from '../ui/Field';
import { Badge } from '../ui/pieces';
import { Ask, Notice } from '../ui/states';
import { Answered } from '../ui/violations';
import { layouts, type Layout } from './calls';
import { ColumnFields, type EditedColumn } from './ColumnFields';

const secondsInMinute = 60;

function edited(layout: Layout): EditedColumn[] {
  return layout.columns.map((column) => ({
    key: column.code ?? '',
    code: column.code ?? null,
    labelNl: column.labelNl ?? '',
    labelEn: column.labelEn ?? '',
    discussed: column.discussed ?? false,
    seated: column.seated ?? false,
    outcomes: column.outcomes ?? [],
  }));
}

function swapped<T>(list: readonly T[], one: number, other: number): T[] {
  const copy = [...list];
  const [moved] = copy.splice(one, 1);
  if (moved !== undefined) copy.splice(other, 0, moved);
  return copy;
}

function LayoutForm({ layout, kept }: { layout: Layout; kept: (now: Layout) => void }) {
  const { t } = useTranslation();
  const [minutes, setMinutes] = useState<number | null>(layout.timerSeconds / secondsInMinute);
  const [columns, setColumns] = useState(() => edited(layout));
  const save = useMutation({
    mutationFn: () =>
      layouts.change(layout.kind, {
        timerSeconds: minutes === null ? null : Math.round(minutes * secondsInMinute),
        columns: columns.map(({ code, labelNl, labelEn, discussed, seated, outcomes }) => ({
          code,
          labelNl,
          labelEn,
          discussed,
          seated,
          outcomes,
        })),
        version: layout.version,
      }),
    onSuccess: kept,
  });
  const reset = useMutation({
    mutationFn: () => layouts.reset(layout.kind, layout.version),
    onSuccess: kept,
  });
  const change = (at: number, patch: Partial<EditedColumn>) =>
    setColumns(columns.map((column, i) => (i === at ? { ...column, ...patch } : column)));
  return (
    <form
      className="mp-stack mp-stack--loose"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Answered failure={save.error ?? reset.error}>
        {layout.kind !== 'DEFAULT' && (
          <p>
            <Badge tone={layout.own ? 'good' : 'plain'}>
              {t(layout.own ? 'layout.own' : 'layout.usual')}
            </Badge>
          </p>
        )}
        <NumberField
          label={t('layout.minutes')}
          pointer="/timerSeconds"
          decimals
          value={minutes}
          onChange={setMinutes}
        />
        <ol className="mp-plain mp-stack">
          {columns.map((column, i) => (
            <li key={column.key}>
              <ColumnFields
                column={column}
                place={i}
                last={i === columns.length - 1}
                change={(patch) => change(i, patch)}
                move={(by) => setColumns(swapped(columns, i, i + by))}
                remove={() => setColumns(columns.filter((_, at) => at !== i))}
              />
            </li>
          ))}
        </ol>
        <div className="mp-row">
          <Button
            type="button"
            purpose="secondary"
            onClick={() =>
              setColumns([
                ...columns,
                {
                  key: crypto.randomUUID(),
                  code: null,
                  labelNl: '',
                  labelEn: '',
                  discussed: true,
                  seated: false,
                  outcomes: [],
                },
              ])
            }
          >
            {t('layout.add')}
          </Button>
        </div>
        <div className="mp-row">
          <Button type="submit" purpose="primary">
            {t('layout.save')}
          </Button>
          {layout.own && layout.kind !== 'DEFAULT' && (
            <Button type="button" purpose="subtle" onClick={() => reset.mutate()}>
              {t('layout.reset')}
            </Button>
          )}
        </div>
      </Answered>
    </form>
  );
}

/** Columns and timer of the boards, by kind of session; for who administers them. */
export default function LayoutPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const query = useQuery({ queryKey: ['board-layouts'], queryFn: layouts.all });
  const [kind, setKind] = useState<string>('DEFAULT');
  const [saved, setSaved] = useState(false);
  const nameOf = (code: string) =>
    code === 'DEFAULT' ? t('layout.every') : t(`session.kinds.${code}` as 'session.kinds.SCRUM');
  return (
    <Page title={t('layout.title')} lead={t('layout.lead')}>
      <Ask query={query}>
        {(all) => {
          const layout = all.find((one) => one.kind === kind);
          return (
            <div className="mp-stack">
              <SelectField
                label={t('session.kind')}
                options={all.map((one) => ({ value: one.kind, label: nameOf(one.kind) }))}
                value={kind}
                onChange={(value) => {
                  setSaved(false);
                  setKind(value ?? 'DEFAULT');
                }}
              />
              {saved && (
                <Notice tone="good" live>
                  <p>{t('layout.saved')}</p>
                </Notice>
              )}
              {layout && (
                <LayoutForm
                  key={`${layout.kind} ${layout.version} ${layout.own}`}
                  layout={layout}
                  kept={() => {
                    setSaved(true);
                    void queries.invalidateQueries({ queryKey: ['board-layouts'] });
                  }}
                />
              )}
            </div>
          );
        }}
      </Ask>
    </Page>
  );
}
