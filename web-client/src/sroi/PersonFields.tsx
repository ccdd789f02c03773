import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCodeList } from '../api/labels';
import type { Benefit } from '../api/model';
import { CheckField, NumberField, SelectField, TextField } from '../ui/Field';
import { asNumber } from '../ui/money';

/** What is typed about a person; amounts stay text until they are sent, so that a comma is no surprise. */
export interface TypedPerson {
  targetGroup: Benefit | null;
  benefitYears: string;
  jobAgreementRegister: boolean;
  age: number | null;
  educationLevel: number | null;
  hoursPerWeek: string;
  months: number | null;
}

/** The level of an education counts for who learns at work, and is sent for nobody else. */
export function personAsSent(typed: TypedPerson) {
  return {
    months: typed.months,
    hoursPerWeek: asNumber(typed.hoursPerWeek),
    targetGroup: typed.targetGroup,
    benefitYears: asNumber(typed.benefitYears),
    jobAgreementRegister: typed.jobAgreementRegister,
    age: typed.age,
    educationLevel: typed.targetGroup === 'STUDENT_BBL' ? typed.educationLevel : null,
  };
}

interface PersonFieldsProps {
  value: TypedPerson;
  change: (patch: Partial<TypedPerson>) => void;
  children?: ReactNode;
}

/** The facts of a person that a table of building blocks asks for, without the person. */
export function PersonFields({ value, change, children }: PersonFieldsProps) {
  const { t } = useTranslation();
  const benefits = useCodeList('target-group');
  return (
    <>
      <SelectField
        label={t('sroi.targetGroup')}
        pointer="/targetGroup"
        empty={t('field.choose')}
        value={value.targetGroup}
        options={benefits.map((benefit) => ({ value: benefit.code as Benefit, label: benefit.label }))}
        onChange={(targetGroup) => change({ targetGroup })}
      />
      <CheckField
        label={t('sroi.register')}
        checked={value.jobAgreementRegister}
        onChange={(jobAgreementRegister) => change({ jobAgreementRegister })}
      />
      {children}
      <div className="mp-pair">
        <TextField
          label={t('sroi.hours')}
          pointer="/hoursPerWeek"
          width="short"
          inputMode="decimal"
          value={value.hoursPerWeek}
          onChange={(hoursPerWeek) => change({ hoursPerWeek })}
        />
        <NumberField
          label={t('sroi.months')}
          pointer="/months"
          value={value.months}
          onChange={(months) => change({ months })}
        />
        <TextField
          label={t('sroi.benefitYears')}
          pointer="/benefitYears"
          width="short"
          inputMode="decimal"
          value={value.benefitYears}
          onChange={(benefitYears) => change({ benefitYears })}
        />
        <NumberField
          label={t('sroi.age')}
          pointer="/age"
          value={value.age}
          onChange={(age) => change({ age })}
        />
        {value.targetGroup === 'STUDENT_BBL' && (
          <NumberField
            label={t('sroi.educationLevel')}
            pointer="/educationLevel"
            value={value.educationLevel}
            onChange={(educationLevel) => change({ educationLevel })}
          />
        )}
      </div>
    </>
  );
}
