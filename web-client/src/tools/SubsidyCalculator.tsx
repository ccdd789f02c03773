import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { subsidy } from '../api/calls';
import type { SubsidyQuote } from '../api/model';
import { Page } from '../app/Page';
import { useSession } from '../app/session';
import { useDraft } from '../ui/draft';
import { CheckField, NumberField, TextField } from '../ui/Field';
import { decimal, euros, today } from '../ui/format';
import { asNumber } from '../ui/money';
import { Facts } from '../ui/pieces';
import { Notice } from '../ui/states';
import { Answered } from '../ui/violations';
import { Sources } from './Sources';

interface Typed {
  date: string;
  age: number | null;
  hoursPerWeek: string;
  wageValuePercent: string;
  hourlyWage: string;
  flatRate: boolean;
}

function blank(): Typed {
  return {
    date: today(),
    age: null,
    hoursPerWeek: '',
    wageValuePercent: '',
    hourlyWage: '',
    flatRate: false,
  };
}

function Result({ quote }: { quote: SubsidyQuote }) {
  const { t } = useTranslation();
  return (
    <div className="mp-stack">
      <Notice
        tone={quote.eligible ? 'good' : 'warn'}
        title={t(quote.eligible ? 'subsidy.eligible' : 'subsidy.notEligible')}
      >
        <p className="mp-figure">{euros(quote.subsidyPerWeek)}</p>
        <p>{t('subsidy.perWeek')}</p>
      </Notice>
      <Facts
        facts={[
          [t('subsidy.rate'), `${decimal(quote.ratePercent)}%`],
          [t('subsidy.minimumWage'), euros(quote.minimumHourlyWage)],
          [t('subsidy.perMonth'), euros(quote.subsidyPerMonth)],
          [t('subsidy.withCharges'), euros(quote.subsidyWithChargesPerWeek)],
          [t('subsidy.netWeek'), euros(quote.netEmployerCostPerWeek)],
          [t('subsidy.netMonth'), euros(quote.netEmployerCostPerMonth)],
          [t('subsidy.netHour'), euros(quote.netEmployerCostPerHour)],
        ]}
      />
      {quote.notes.length > 0 && (
        <Notice title={t('subsidy.notes')}>
          <ul>
            {quote.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Sources title={t('subsidy.sources')} sources={quote.sources} />
      <p className="mp-soft mp-small">{t('subsidy.disclaimer')}</p>
    </div>
  );
}

/** What a wage-cost subsidy comes to, calculated by the server from the dated tables. */
export default function SubsidyCalculator() {
  const { t } = useTranslation();
  const { session } = useSession();
  const { value, change } = useDraft(session?.user.id ?? '', 'subsidy', blank(), 0);
  const quote = useMutation({
    mutationFn: () =>
      subsidy.quote({
        date: value.date,
        age: value.age,
        hoursPerWeek: asNumber(value.hoursPerWeek),
        wageValuePercent: value.flatRate ? null : asNumber(value.wageValuePercent),
        hourlyWage: asNumber(value.hourlyWage),
        flatRate: value.flatRate,
      }),
  });
  return (
    <Page title={t('subsidy.title')} lead={t('subsidy.lead')}>
      <div className="mp-halves">
        <form
          className="mp-card mp-stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            quote.mutate();
          }}
        >
          <Answered failure={quote.error}>
            <div className="mp-pair">
              <TextField
                label={t('subsidy.date')}
                pointer="/date"
                type="date"
                width="medium"
                value={value.date}
                onChange={(date) => change({ date })}
              />
              <NumberField
                label={t('subsidy.age')}
                pointer="/age"
                value={value.age}
                onChange={(age) => change({ age })}
              />
              <TextField
                label={t('subsidy.hours')}
                pointer="/hoursPerWeek"
                width="short"
                inputMode="decimal"
                value={value.hoursPerWeek}
                onChange={(hoursPerWeek) => change({ hoursPerWeek })}
              />
            </div>
            <TextField
              label={t('subsidy.wage')}
              hint={t('subsidy.wageHint')}
              pointer="/hourlyWage"
              width="short"
              inputMode="decimal"
              value={value.hourlyWage}
              onChange={(hourlyWage) => change({ hourlyWage })}
            />
            <CheckField
              label={t('subsidy.flatRate')}
              hint={t('subsidy.flatRateHint')}
              checked={value.flatRate}
              onChange={(flatRate) => change({ flatRate })}
            />
            {!value.flatRate && (
              <TextField
                label={t('subsidy.wageValue')}
                hint={t('subsidy.wageValueHint')}
                pointer="/wageValuePercent"
                width="short"
                inputMode="decimal"
                suffix="%"
                value={value.wageValuePercent}
                onChange={(wageValuePercent) => change({ wageValuePercent })}
              />
            )}
            <div>
              <Button type="submit" purpose="primary" busy={quote.isPending}>
                {t('subsidy.calculate')}
              </Button>
            </div>
          </Answered>
        </form>
        <section className="mp-card mp-card--flat mp-stack" aria-labelledby="result-title" aria-live="polite">
          <Heading level={2} appearance="level-3" id="result-title">
            {t('subsidy.result')}
          </Heading>
          {quote.data ? <Result quote={quote.data} /> : <p className="mp-soft">{t('subsidy.before')}</p>}
        </section>
      </div>
    </Page>
  );
}
