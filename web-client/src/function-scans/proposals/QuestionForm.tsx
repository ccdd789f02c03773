import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useTranslation } from 'react-i18next';
import { DemandScales } from '../../ui/DemandScales';
import { SelectField, TextField } from '../../ui/Field';
import { Answered } from '../../ui/violations';
import { mostFunctions, type Typed } from './question';

const levels = ['1', '2', '3', '4', '5', '6'] as const;
const places = ['1', '2', '3', '4', '5'] as const;

function Hours({ value, change }: { value: Typed; change: (part: Partial<Typed>) => void }) {
  const { t } = useTranslation();
  function set(index: number, part: Partial<{ min: string; max: string }>) {
    change({
      functions: value.functions.map((hours, at) => (at === index ? { ...hours, ...part } : hours)),
    });
  }
  return (
    <div className="mp-stack mp-stack--tight">
      {value.functions.map((hours, index) => (
        <fieldset key={index} className="mp-pair">
          <legend>
            {value.functions.length === 1
              ? t('proposal.form.hours')
              : t('proposal.form.hoursOf', { number: index + 1 })}
          </legend>
          <TextField
            label={t('proposal.form.min')}
            pointer={`/functions/${index}/hoursMin`}
            width="short"
            inputMode="decimal"
            value={hours.min}
            onChange={(min) => set(index, { min })}
          />
          <TextField
            label={t('proposal.form.max')}
            pointer={`/functions/${index}/hoursMax`}
            width="short"
            inputMode="decimal"
            value={hours.max}
            onChange={(max) => set(index, { max })}
          />
        </fieldset>
      ))}
      <div className="mp-row">
        {value.functions.length < mostFunctions && (
          <Button
            purpose="subtle"
            onClick={() => change({ functions: [...value.functions, { min: '16', max: '24' }] })}
          >
            {t('proposal.form.more')}
          </Button>
        )}
        {value.functions.length > 1 && (
          <Button purpose="subtle" onClick={() => change({ functions: value.functions.slice(0, -1) })}>
            {t('proposal.form.less')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Ceiling, hours and wage value of a proposal. */
export function QuestionForm({
  value,
  change,
  ask,
  busy,
  failure,
  pins,
}: {
  value: Typed;
  change: (part: Partial<Typed>) => void;
  ask: () => void;
  busy: boolean;
  failure: unknown;
  /** How many tasks are pinned and forbidden. */
  pins: { pinned: number; forbidden: number };
}) {
  const { t } = useTranslation();
  return (
    <form
      className="mp-card mp-stack"
      noValidate
      aria-labelledby="question-title"
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <Heading level={2} appearance="level-3" id="question-title">
        {t('proposal.form.title')}
      </Heading>
      <Answered failure={failure}>
        <Hours value={value} change={change} />
        <SelectField
          label={t('proposal.form.workLevel')}
          hint={t('proposal.form.workLevelHint')}
          pointer="/ceiling/workLevel"
          value={value.workLevel}
          empty={t('proposal.form.noCeiling')}
          options={levels.map((level) => ({ value: level, label: level }))}
          onChange={(workLevel) => change({ workLevel: workLevel ?? '' })}
        />
        <details className="mp-details">
          <summary>{t('proposal.form.demands')}</summary>
          <p className="mp-soft">{t('proposal.form.demandsHint')}</p>
          <DemandScales side="suits" value={value.demands} onChange={(demands) => change({ demands })} />
        </details>
        <div className="mp-pair">
          <TextField
            label={t('proposal.form.wageValue')}
            hint={t('proposal.form.wageValueHint')}
            pointer="/wageValuePercent"
            width="short"
            inputMode="decimal"
            suffix="%"
            value={value.wageValuePercent}
            onChange={(wageValuePercent) => change({ wageValuePercent })}
          />
          <TextField
            label={t('proposal.form.wage')}
            hint={t('proposal.form.wageHint')}
            pointer="/hourlyWage"
            width="short"
            inputMode="decimal"
            value={value.hourlyWage}
            onChange={(hourlyWage) => change({ hourlyWage })}
          />
        </div>
        <SelectField
          label={t('proposal.form.places')}
          hint={t('proposal.form.placesHint')}
          pointer="/placesMax"
          value={value.placesMax}
          options={places.map((most) => ({ value: most, label: most }))}
          onChange={(placesMax) => change({ placesMax: placesMax ?? '2' })}
        />
        {(pins.pinned > 0 || pins.forbidden > 0) && <p role="status">{t('proposal.form.pins', pins)}</p>}
        <div>
          <Button type="submit" purpose="primary" busy={busy}>
            {t(busy ? 'proposal.form.asking' : 'proposal.form.ask')}
          </Button>
        </div>
      </Answered>
    </form>
  );
}
