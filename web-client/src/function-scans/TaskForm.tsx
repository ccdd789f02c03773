import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { Fieldset, FieldsetLegend } from '@utrecht/fieldset-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem';
import { DayPartGrid } from '../ui/DayPartGrid';
import { DemandScales } from '../ui/DemandScales';
import { CheckField, NumberField, SelectField, TextAreaField, TextField } from '../ui/Field';
import { decimal } from '../ui/format';
import { Answered } from '../ui/violations';
import { periods, takeables, type TaskFields } from './calls';
import { weeklyMinutes } from './fields';
import { PendingBadge } from './PendingBadge';
import type { Pending } from './queue';
import { TaskCompetencies } from './TaskCompetencies';

/** Milliseconds without a keystroke after which what is typed is kept on this device, and sent. */
const keepAfter = 300;
const sendAfter = 2_000;

const workLevels = ['1', '2', '3', '4', '5', '6'] as const;

interface Props {
  id: string;
  start: TaskFields;
  pending: Pending | null;
  departments: readonly string[];
  /** Keeps what is typed on this device. */
  keep: (fields: TaskFields) => Promise<void>;
  /** Sends what is kept, when there is a connection. */
  send: () => void;
  remove: () => void;
  close: () => void;
}

function Time({ fields, change }: { fields: TaskFields; change: (patch: TaskFields) => void }) {
  const { t } = useTranslation();
  const aWeek = weeklyMinutes(fields);
  const [each, setEach] = useState(typeof fields.minutesPerWeek !== 'number');
  return (
    <Fieldset>
      <FieldsetLegend>{t('scans.task.time')}</FieldsetLegend>
      <div className="mp-stack">
        <SelectField
          label={t('scans.task.timeKind')}
          value={each ? 'each' : 'week'}
          options={[
            { value: 'each', label: t('scans.task.timeEach') },
            { value: 'week', label: t('scans.task.timeWeek') },
          ]}
          onChange={(kind) => {
            setEach(kind === 'each');
            change(
              kind === 'each' ? { minutesPerWeek: null } : { minutesPerTime: null, times: null, per: null },
            );
          }}
        />
        {each ? (
          <div className="mp-pair">
            <NumberField
              label={t('scans.task.minutesPerTime')}
              pointer="/minutesPerTime"
              suffix={t('scans.task.minutes')}
              decimals
              value={fields.minutesPerTime}
              onChange={(minutesPerTime) => change({ minutesPerTime })}
            />
            <div className="mp-pair mp-pair--small">
              <NumberField
                label={t('scans.task.times')}
                pointer="/times"
                decimals
                value={fields.times}
                onChange={(times) => change({ times })}
              />
              <SelectField
                label={t('scans.task.per')}
                pointer="/per"
                empty={t('field.choose')}
                value={periods.find((one) => one === fields.per) ?? null}
                options={periods.map((one) => ({ value: one, label: t(`scans.period.${one}`) }))}
                onChange={(per) => change({ per })}
              />
            </div>
          </div>
        ) : (
          <NumberField
            label={t('scans.task.minutesPerWeek')}
            pointer="/minutesPerWeek"
            suffix={t('scans.task.minutes')}
            decimals
            value={fields.minutesPerWeek}
            onChange={(minutesPerWeek) => change({ minutesPerWeek })}
          />
        )}
        <p className="mp-soft" role="status">
          {aWeek === null
            ? t('scans.task.noTime')
            : t('scans.task.aWeek', { minutes: decimal(aWeek, 0), hours: decimal(aWeek / 60, 1) })}
        </p>
      </div>
    </Fieldset>
  );
}

function Taking({ fields, change }: { fields: TaskFields; change: (patch: TaskFields) => void }) {
  const { t } = useTranslation();
  return (
    <Fieldset>
      <FieldsetLegend>{t('scans.task.taking')}</FieldsetLegend>
      <div className="mp-stack">
        <SelectField
          label={t('scans.task.takeable')}
          pointer="/takeable"
          empty={t('scans.takeable.unknown')}
          value={takeables.find((one) => one === fields.takeable) ?? null}
          options={takeables.map((one) => ({ value: one, label: t(`scans.takeable.${one}`) }))}
          onChange={(takeable) => change({ takeable })}
        />
        {fields.takeable === 'WITH_CONDITION' && (
          <TextAreaField
            label={t('scans.task.condition')}
            pointer="/condition"
            rows={2}
            value={fields.condition}
            onChange={(condition) => change({ condition })}
          />
        )}
        <CheckField
          label={t('scans.task.divisible')}
          hint={t('scans.task.divisibleHint')}
          checked={Boolean(fields.divisible)}
          onChange={(divisible) => change({ divisible })}
        />
        <TextAreaField
          label={t('scans.task.instead')}
          hint={t('scans.task.insteadHint')}
          pointer="/performerInstead"
          rows={2}
          value={fields.performerInstead}
          onChange={(performerInstead) => change({ performerInstead })}
        />
      </div>
    </Fieldset>
  );
}

/** One task. Nothing has to be saved by hand: what is typed is kept here at once and sent when that can be done. */
export function TaskForm({ id, start, pending, departments, keep, send, remove, close }: Props) {
  const { t } = useTranslation();
  const [fields, setFields] = useState(start);
  const latest = useRef(start);
  const typed = useRef(false);
  const keeping = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const sending = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const listId = useId();
  const head = useRef<HTMLHeadingElement>(null);

  useEffect(() => head.current?.focus(), [id]);

  function keepNow(): Promise<void> {
    clearTimeout(keeping.current);
    if (!typed.current) return Promise.resolve();
    typed.current = false;
    return keep(latest.current);
  }

  function change(patch: TaskFields) {
    latest.current = { ...latest.current, ...patch };
    typed.current = true;
    setFields(latest.current);
    clearTimeout(keeping.current);
    clearTimeout(sending.current);
    keeping.current = setTimeout(() => void keepNow(), keepAfter);
    sending.current = setTimeout(() => void keepNow().then(send), sendAfter);
  }

  // Leaving the page by whatever way loses no keystroke.
  const leave = useRef(keepNow);
  useEffect(() => {
    leave.current = keepNow;
  });
  useEffect(() => {
    const flush = () => void leave.current();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      clearTimeout(sending.current);
      flush();
    };
  }, []);

  const refused =
    pending?.state === 'refused' ? new Problem(422, pending.message ?? '', null, pending.violations) : null;
  return (
    <form
      className="mp-card mp-stack mp-stack--loose"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void keepNow().then(() => {
          send();
          close();
        });
      }}
    >
      <Answered failure={refused} quiet>
        <div className="mp-row mp-row--between">
          <Heading level={2} tabIndex={-1} ref={head}>
            {fields.name?.trim() || t('scans.task.new')}
          </Heading>
          <PendingBadge pending={pending} />
        </div>
        <datalist id={listId}>
          {departments.map((department) => (
            <option key={department} value={department} />
          ))}
        </datalist>
        <TextField
          label={t('scans.task.name')}
          hint={t('scans.task.nameHint')}
          pointer="/name"
          required
          maxLength={200}
          value={fields.name}
          onChange={(name) => change({ name })}
        />
        <div className="mp-pair">
          <TextField
            label={t('scans.task.department')}
            pointer="/department"
            required
            maxLength={200}
            list={listId}
            value={fields.department}
            onChange={(department) => change({ department })}
          />
          <TextField
            label={t('scans.task.process')}
            pointer="/process"
            maxLength={200}
            value={fields.process}
            onChange={(process) => change({ process })}
          />
        </div>
        <Time fields={fields} change={change} />
        <Fieldset>
          <FieldsetLegend>{t('scans.task.who')}</FieldsetLegend>
          <div className="mp-stack">
            <div className="mp-pair">
              <TextField
                label={t('scans.task.performer')}
                hint={t('scans.task.performerHint')}
                pointer="/performer"
                maxLength={200}
                value={fields.performer}
                onChange={(performer) => change({ performer })}
              />
              <NumberField
                label={t('scans.task.cost')}
                hint={t('scans.task.costHint')}
                pointer="/performerHourlyCost"
                suffix={t('scans.task.euro')}
                decimals
                value={fields.performerHourlyCost}
                onChange={(performerHourlyCost) => change({ performerHourlyCost })}
              />
            </div>
            <div className="mp-pair">
              <NumberField
                label={t('scans.task.overtime')}
                pointer="/overtimeHoursPerWeek"
                suffix={t('vacancy.form.hours')}
                decimals
                value={fields.overtimeHoursPerWeek}
                onChange={(overtimeHoursPerWeek) => change({ overtimeHoursPerWeek })}
              />
              <NumberField
                label={t('scans.task.temps')}
                pointer="/tempHoursPerWeek"
                suffix={t('vacancy.form.hours')}
                decimals
                value={fields.tempHoursPerWeek}
                onChange={(tempHoursPerWeek) => change({ tempHoursPerWeek })}
              />
            </div>
          </div>
        </Fieldset>
        <Taking fields={fields} change={change} />
        <TextField
          label={t('scans.task.place')}
          pointer="/place"
          maxLength={200}
          value={fields.place}
          onChange={(place) => change({ place })}
        />
        <DayPartGrid
          legend={t('scans.task.dayParts')}
          hint={t('scans.task.dayPartsHint')}
          value={fields.dayParts?.flatMap((part) => part ?? [])}
          onChange={(dayParts) => change({ dayParts })}
        />
        <SelectField
          label={t('scans.task.level')}
          pointer="/workLevel"
          empty={t('field.unknown')}
          value={workLevels.find((level) => Number(level) === fields.workLevel) ?? null}
          options={workLevels.map((level) => ({ value: level, label: t(`education.${level}`) }))}
          onChange={(level) => change({ workLevel: level === null ? null : Number(level) })}
        />
        <details className="mp-details">
          <summary>{t('scans.task.demands')}</summary>
          <DemandScales
            side="asked"
            value={fields.demands as Record<string, number>}
            onChange={(demands) => change({ demands })}
          />
        </details>
        <TaskCompetencies
          value={fields.competencies ?? []}
          onChange={(competencies) => change({ competencies })}
        />
        <TextAreaField
          label={t('scans.task.notes')}
          hint={t('scans.form.notesHint')}
          pointer="/notes"
          rows={3}
          value={fields.notes}
          onChange={(notes) => change({ notes })}
        />
        <div className="mp-row">
          <Button type="submit" purpose="primary">
            {t('scans.task.done')}
          </Button>
          <Button purpose="subtle" onClick={remove}>
            {t('scans.task.remove')}
          </Button>
        </div>
      </Answered>
    </form>
  );
}
