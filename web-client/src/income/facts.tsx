import { useTranslation } from 'react-i18next';
import { households, type Household } from '../api/model';
import { NumberField, SelectField, TextField } from '../ui/Field';
import { asNumber } from '../ui/money';

/** What a file never holds, as it is typed. */
export interface Told {
  household: Household | null;
  currentHourlyWage: string;
  netWagePerMonth: string;
  benefitPerMonth: string;
  exemptionMonthsUsed: number | null;
  extraCostsPerMonth: string;
}

export const nothingTold: Told = {
  household: null,
  currentHourlyWage: '',
  netWagePerMonth: '',
  benefitPerMonth: '',
  exemptionMonthsUsed: null,
  extraCostsPerMonth: '',
};

/** The same in the form the interface reads. */
export function sent(told: Told) {
  return {
    household: told.household,
    currentHourlyWage: asNumber(told.currentHourlyWage),
    netWagePerMonth: asNumber(told.netWagePerMonth),
    benefitPerMonth: asNumber(told.benefitPerMonth),
    exemptionMonthsUsed: told.exemptionMonthsUsed,
    extraCostsPerMonth: asNumber(told.extraCostsPerMonth),
  };
}

interface Props {
  value: Told;
  change: (next: Partial<Told>) => void;
}

export function HouseholdField({ value, change }: Props) {
  const { t } = useTranslation();
  return (
    <SelectField
      label={t('income.household')}
      pointer="/household"
      empty={t('income.choose')}
      options={households.map((household) => ({
        value: household,
        label: t(`income.households.${household}`),
      }))}
      value={value.household}
      onChange={(household) => change({ household })}
    />
  );
}

/** What makes the estimate better for who knows it. */
export function MoreFacts({ value, change }: Props) {
  const { t } = useTranslation();
  return (
    <details className="mp-details">
      <summary>{t('income.more')}</summary>
      <div className="mp-stack">
        <TextField
          label={t('income.currentWage')}
          pointer="/currentHourlyWage"
          width="short"
          inputMode="decimal"
          value={value.currentHourlyWage}
          onChange={(currentHourlyWage) => change({ currentHourlyWage })}
        />
        <TextField
          label={t('income.net')}
          hint={t('income.netHint')}
          pointer="/netWagePerMonth"
          width="short"
          inputMode="decimal"
          value={value.netWagePerMonth}
          onChange={(netWagePerMonth) => change({ netWagePerMonth })}
        />
        <TextField
          label={t('income.ownBenefit')}
          hint={t('income.ownBenefitHint')}
          pointer="/benefitPerMonth"
          width="short"
          inputMode="decimal"
          value={value.benefitPerMonth}
          onChange={(benefitPerMonth) => change({ benefitPerMonth })}
        />
        <NumberField
          label={t('income.monthsUsed')}
          pointer="/exemptionMonthsUsed"
          value={value.exemptionMonthsUsed}
          onChange={(exemptionMonthsUsed) => change({ exemptionMonthsUsed })}
        />
        <TextField
          label={t('income.costs')}
          hint={t('income.costsHint')}
          pointer="/extraCostsPerMonth"
          width="short"
          inputMode="decimal"
          value={value.extraCostsPerMonth}
          onChange={(extraCostsPerMonth) => change({ extraCostsPerMonth })}
        />
      </div>
    </details>
  );
}
