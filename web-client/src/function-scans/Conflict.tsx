import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import { demands } from '../api/model';
import { DayPartsInWords } from '../ui/DayPartGrid';
import { decimal } from '../ui/format';
import { Notice } from '../ui/states';
import type { Period, Takeable, TaskFields } from './calls';
import { differences, fieldsOf, type Difference, type TaskFieldName } from './fields';
import type { Pending } from './queue';

/** A value as people read it. */
function Value({ field, fields }: { field: TaskFieldName; fields: TaskFields }) {
  const { t } = useTranslation();
  const competencies = fields.competencies ?? [];
  const labelOf = useLabels(
    'competency',
    field === 'competencies' ? competencies.map((one) => one?.code ?? '') : [],
  );
  const value = fields[field];
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) {
    return <span className="mp-soft">{t('state.unknown')}</span>;
  }
  switch (field) {
    case 'dayParts':
      return <DayPartsInWords value={fields.dayParts?.flatMap((part) => part ?? [])} />;
    case 'per':
      return <>{t(`scans.period.${value as Period}`)}</>;
    case 'takeable':
      return <>{t(`scans.takeable.${value as Takeable}`)}</>;
    case 'divisible':
      return <>{t(value ? 'field.yes' : 'field.no')}</>;
    case 'workLevel':
      return <>{t(`education.${value as 1 | 2 | 3 | 4 | 5 | 6}`)}</>;
    case 'competencies':
      return (
        <>
          {competencies
            .map((one) => labelOf(one?.code ?? '') + (one?.level ? ` (${one.level})` : ''))
            .join(', ')}
        </>
      );
    case 'demands':
      return (
        <>
          {demands
            .filter((demand) => typeof fields.demands?.[demand] === 'number')
            .map(
              (demand) =>
                `${t(`demand.name.${demand}`)}: ${t(`demand.level.asked.${fields.demands?.[demand] as 0 | 1 | 2 | 3}`)}`,
            )
            .join(' · ')}
        </>
      );
    default:
      return <>{typeof value === 'number' ? decimal(value) : String(value)}</>;
  }
}

function Choice({
  difference,
  mine,
  theirs,
  chosen,
  choose,
}: {
  difference: Difference;
  mine: TaskFields;
  theirs: TaskFields;
  chosen: 'mine' | 'theirs';
  choose: (side: 'mine' | 'theirs') => void;
}) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <fieldset className="mp-versions">
      <legend>{t(`scans.field.${difference.field}`)}</legend>
      {(['mine', 'theirs'] as const).map((side) => (
        <label key={side} data-chosen={chosen === side}>
          <input type="radio" name={name} checked={chosen === side} onChange={() => choose(side)} />
          <span>
            <span className="mp-soft mp-small">{t(`scans.conflict.${side}`)}</span>
            <br />
            <Value field={difference.field} fields={side === 'mine' ? mine : theirs} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Somebody else was first: both versions side by side, a choice a field, and nothing lost until it is made. */
export function Conflict({
  pending,
  settle,
}: {
  pending: Pending;
  settle: (fields: TaskFields | null) => void;
}) {
  const { t } = useTranslation();
  const mine = pending.fields;
  const theirs = pending.current ? fieldsOf(pending.current) : null;
  const found = theirs ? differences(pending.base ? fieldsOf(pending.base) : null, mine, theirs) : [];
  const [chosen, setChosen] = useState<Partial<Record<TaskFieldName, 'mine' | 'theirs'>>>({});
  const head = useRef<HTMLHeadingElement>(null);
  const sideOf = (difference: Difference) => chosen[difference.field] ?? difference.proposed;

  useEffect(() => head.current?.focus(), []);

  function together(base: TaskFields): TaskFields {
    const result: TaskFields = { ...base };
    for (const difference of found) {
      const from = sideOf(difference) === 'mine' ? mine : base;
      Object.assign(result, { [difference.field]: from[difference.field] });
    }
    return result;
  }

  return (
    <section className="mp-card mp-stack" aria-labelledby={`conflict-${pending.taskId}`}>
      <Heading level={2} tabIndex={-1} ref={head} id={`conflict-${pending.taskId}`}>
        {t('scans.conflict.title', { name: mine.name || t('scans.task.new') })}
      </Heading>
      {theirs === null ? (
        <>
          <Notice tone="warn">{t('scans.conflict.removed')}</Notice>
          <div className="mp-row">
            <Button purpose="primary" onClick={() => settle(mine)}>
              {t('scans.conflict.keepAnyway')}
            </Button>
            <Button purpose="secondary" onClick={() => settle(null)}>
              {t('scans.conflict.letGo')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>
            {t(pending.kind === 'remove' ? 'scans.conflict.helpRemove' : 'scans.conflict.help', {
              who: pending.current?.updatedBy ?? t('scans.conflict.someone'),
            })}
          </p>
          {found.map((difference) => (
            <Choice
              key={difference.field}
              difference={difference}
              mine={mine}
              theirs={theirs}
              chosen={sideOf(difference)}
              choose={(side) => setChosen({ ...chosen, [difference.field]: side })}
            />
          ))}
          <div className="mp-row">
            <Button purpose="primary" onClick={() => settle(together(theirs))}>
              {t('scans.conflict.save')}
            </Button>
            <Button purpose="secondary" onClick={() => settle(null)}>
              {t('scans.conflict.takeTheirs')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
