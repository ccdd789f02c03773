import { useTranslation } from 'react-i18next';
import { useCodeList } from '../api/labels';
import type { Benefit } from '../api/model';
import type { InstrumentFacts } from '../api/sroi';
import { NumberField, SelectField, TextField } from '../ui/Field';
import { asNumber } from '../ui/money';

type LearningRoute = NonNullable<InstrumentFacts['learningRoute']>;

/** What is told; numbers with decimals stay text until they are sent. Nothing of it is kept. */
export interface Told {
  targetGroup: Benefit | null;
  jobAgreementRegister: boolean | null;
  wageValuePercent: string;
  wageValueSet: boolean | null;
  age: number | null;
  hoursPerWeek: string;
  contractMonths: number | null;
  contractIntended: boolean | null;
  learningRoute: LearningRoute | null;
  coachingNeeded: boolean | null;
  adaptationNeeded: boolean | null;
  shelteredWorkAdvised: boolean | null;
}

export function toldOf(facts: InstrumentFacts): Told {
  const text = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : String(value);
  return {
    targetGroup: facts.targetGroup ?? null,
    jobAgreementRegister: facts.jobAgreementRegister ?? null,
    wageValuePercent: text(facts.wageValuePercent),
    wageValueSet: facts.wageValueSet ?? null,
    age: facts.age ?? null,
    hoursPerWeek: text(facts.hoursPerWeek),
    contractMonths: facts.contractMonths ?? null,
    contractIntended: facts.contractIntended ?? null,
    learningRoute: facts.learningRoute ?? null,
    coachingNeeded: facts.coachingNeeded ?? null,
    adaptationNeeded: facts.adaptationNeeded ?? null,
    shelteredWorkAdvised: facts.shelteredWorkAdvised ?? null,
  };
}

export function sentOf(told: Told): InstrumentFacts {
  return {
    ...told,
    wageValuePercent: asNumber(told.wageValuePercent),
    hoursPerWeek: asNumber(told.hoursPerWeek),
  };
}

type YesNo = 'yes' | 'no';

function TellField({
  label,
  pointer,
  value,
  onChange,
}: {
  label: string;
  pointer: string;
  value: boolean | null;
  onChange: (value: boolean | null) => void;
}) {
  const { t } = useTranslation();
  const chosen: YesNo | null = value === null ? null : value ? 'yes' : 'no';
  return (
    <SelectField<YesNo>
      label={label}
      pointer={pointer}
      empty={t('field.unknown')}
      value={chosen}
      options={[
        { value: 'yes', label: t('field.yes') },
        { value: 'no', label: t('field.no') },
      ]}
      onChange={(said) => onChange(said === null ? null : said === 'yes')}
    />
  );
}

const routes: readonly LearningRoute[] = ['NONE', 'BBL', 'BOL'];

/** The questions; whoever does not know an answer leaves it open, and no rule takes that for a no. */
export function FactFields({ told, tell }: { told: Told; tell: (patch: Partial<Told>) => void }) {
  const { t } = useTranslation();
  const benefits = useCodeList('target-group');
  return (
    <>
      <fieldset className="mp-stack">
        <legend>{t('toolbox.aboutPerson')}</legend>
        <SelectField
          label={t('sroi.targetGroup')}
          pointer="/facts/targetGroup"
          empty={t('field.unknown')}
          value={told.targetGroup}
          options={benefits.map((benefit) => ({ value: benefit.code as Benefit, label: benefit.label }))}
          onChange={(targetGroup) => tell({ targetGroup })}
        />
        <div className="mp-pair">
          <TellField
            label={t('toolbox.fact.jobAgreementRegister')}
            pointer="/facts/jobAgreementRegister"
            value={told.jobAgreementRegister}
            onChange={(jobAgreementRegister) => tell({ jobAgreementRegister })}
          />
          <NumberField
            label={t('toolbox.fact.age')}
            pointer="/facts/age"
            value={told.age}
            onChange={(age) => tell({ age })}
          />
          <TextField
            label={t('toolbox.fact.wageValuePercent')}
            hint={t('toolbox.wageValueHint')}
            pointer="/facts/wageValuePercent"
            width="short"
            inputMode="decimal"
            suffix="%"
            value={told.wageValuePercent}
            onChange={(wageValuePercent) => tell({ wageValuePercent })}
          />
          <TellField
            label={t('toolbox.fact.wageValueSet')}
            pointer="/facts/wageValueSet"
            value={told.wageValueSet}
            onChange={(wageValueSet) => tell({ wageValueSet })}
          />
          <TellField
            label={t('toolbox.fact.shelteredWorkAdvised')}
            pointer="/facts/shelteredWorkAdvised"
            value={told.shelteredWorkAdvised}
            onChange={(shelteredWorkAdvised) => tell({ shelteredWorkAdvised })}
          />
        </div>
      </fieldset>
      <fieldset className="mp-stack">
        <legend>{t('toolbox.aboutWork')}</legend>
        <div className="mp-pair">
          <TextField
            label={t('toolbox.fact.hoursPerWeek')}
            pointer="/facts/hoursPerWeek"
            width="short"
            inputMode="decimal"
            value={told.hoursPerWeek}
            onChange={(hoursPerWeek) => tell({ hoursPerWeek })}
          />
          <NumberField
            label={t('toolbox.fact.contractMonths')}
            pointer="/facts/contractMonths"
            value={told.contractMonths}
            onChange={(contractMonths) => tell({ contractMonths })}
          />
          <TellField
            label={t('toolbox.fact.contractIntended')}
            pointer="/facts/contractIntended"
            value={told.contractIntended}
            onChange={(contractIntended) => tell({ contractIntended })}
          />
          <SelectField
            label={t('toolbox.fact.learningRoute')}
            pointer="/facts/learningRoute"
            empty={t('field.unknown')}
            value={told.learningRoute}
            options={routes.map((route) => ({ value: route, label: t(`toolbox.route.${route}`) }))}
            onChange={(learningRoute) => tell({ learningRoute })}
          />
          <TellField
            label={t('toolbox.fact.coachingNeeded')}
            pointer="/facts/coachingNeeded"
            value={told.coachingNeeded}
            onChange={(coachingNeeded) => tell({ coachingNeeded })}
          />
          <TellField
            label={t('toolbox.fact.adaptationNeeded')}
            pointer="/facts/adaptationNeeded"
            value={told.adaptationNeeded}
            onChange={(adaptationNeeded) => tell({ adaptationNeeded })}
          />
        </div>
      </fieldset>
    </>
  );
}
