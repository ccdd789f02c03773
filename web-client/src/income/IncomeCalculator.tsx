import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { income } from '../api/calls';
import type { Benefit } from '../api/model';
import { Page } from '../app/Page';
import { NumberField, SelectField, TextField } from '../ui/Field';
import { today } from '../ui/format';
import { asNumber } from '../ui/money';
import { Answered } from '../ui/violations';
import { HouseholdField, MoreFacts, nothingTold, sent } from './facts';
import { IncomeResult } from './IncomeResult';

const benefits = [
  'PARTICIPATION_ACT',
  'UNEMPLOYMENT_BENEFIT',
  'WIA',
  'WAJONG',
  'IOAW',
  'IOAZ',
  'NO_BENEFIT',
] as const satisfies readonly Benefit[];

/** What work does to an income, without a person; nothing of it is kept, also not on this computer. */
export default function IncomeCalculator() {
  const { t } = useTranslation();
  const [told, setTold] = useState(nothingTold);
  const [asked, setAsked] = useState({
    date: today(),
    benefit: null as Benefit | null,
    age: null as number | null,
    hoursPerWeek: '',
    hourlyWage: '',
    currentHoursPerWeek: '',
  });
  const tell = (next: Partial<typeof told>) => setTold((before) => ({ ...before, ...next }));
  const change = (next: Partial<typeof asked>) => setAsked((before) => ({ ...before, ...next }));
  const effect = useMutation({
    mutationFn: () =>
      income.estimate({
        ...sent(told),
        date: asked.date || null,
        benefit: asked.benefit,
        age: asked.age,
        hoursPerWeek: asNumber(asked.hoursPerWeek),
        hourlyWage: asNumber(asked.hourlyWage),
        currentHoursPerWeek: asNumber(asked.currentHoursPerWeek),
      }),
  });
  return (
    <Page title={t('income.title')} lead={t('income.lead')}>
      <div className="mp-halves">
        <form
          className="mp-card mp-stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            effect.mutate();
          }}
        >
          <Answered failure={effect.error}>
            <SelectField
              label={t('income.benefit')}
              pointer="/benefit"
              empty={t('income.choose')}
              options={benefits.map((benefit) => ({ value: benefit, label: t(`benefit.${benefit}`) }))}
              value={asked.benefit}
              onChange={(benefit) => change({ benefit })}
            />
            <HouseholdField value={told} change={tell} />
            <div className="mp-pair">
              <NumberField
                label={t('income.age')}
                pointer="/age"
                value={asked.age}
                onChange={(age) => change({ age })}
              />
              <TextField
                label={t('income.date')}
                pointer="/date"
                type="date"
                width="medium"
                value={asked.date}
                onChange={(date) => change({ date })}
              />
              <TextField
                label={t('income.hours')}
                pointer="/hoursPerWeek"
                width="short"
                inputMode="decimal"
                value={asked.hoursPerWeek}
                onChange={(hoursPerWeek) => change({ hoursPerWeek })}
              />
              <TextField
                label={t('income.wage')}
                pointer="/hourlyWage"
                width="short"
                inputMode="decimal"
                value={asked.hourlyWage}
                onChange={(hourlyWage) => change({ hourlyWage })}
              />
              <TextField
                label={t('income.currentHours')}
                pointer="/currentHoursPerWeek"
                width="short"
                inputMode="decimal"
                value={asked.currentHoursPerWeek}
                onChange={(currentHoursPerWeek) => change({ currentHoursPerWeek })}
              />
            </div>
            <MoreFacts value={told} change={tell} />
            <div>
              <Button type="submit" purpose="primary" busy={effect.isPending}>
                {t('income.calculate')}
              </Button>
            </div>
          </Answered>
        </form>
        <section className="mp-card mp-card--flat mp-stack" aria-labelledby="result-title" aria-live="polite">
          <Heading level={2} appearance="level-3" id="result-title">
            {t('income.result')}
          </Heading>
          {effect.data ? (
            <IncomeResult effect={effect.data} />
          ) : (
            <p className="mp-soft">{t('income.before')}</p>
          )}
        </section>
      </div>
    </Page>
  );
}
