import { Heading } from '@nl-design-system-candidate/heading-react';
import { useTranslation } from 'react-i18next';
import type { Offer, OfferFigures } from '../api/model';
import { currentLanguage } from '../i18n';
import { Sources } from '../tools/Sources';
import { date, decimal, euros } from '../ui/format';
import { Badge } from '../ui/pieces';
import { Notice } from '../ui/states';

type Period = OfferFigures['periods'][number];
const rows = ['subsidy', 'subsidyWithCharges', 'netEmployerCost'] as const;
const columns = ['perHour', 'perWeek', 'perMonth', 'perYear', 'whole'] as const;

function rate(value: string): string {
  return `${decimal(Number(value))}%`;
}

function PeriodTable({ period }: { period: Period }) {
  const { t } = useTranslation();
  return (
    <section className="mp-stack mp-stack--tight">
      <Heading level={3} appearance="level-4">
        {t('offer.period', { from: date(period.from), until: date(period.until) })}
      </Heading>
      <p>
        {period.eligible
          ? t(period.flatRate ? 'offer.rateFlat' : 'offer.rate', { rate: rate(period.ratePercent) })
          : t('offer.rateNone')}{' '}
        {t('offer.wages', {
          minimum: euros(period.minimumHourlyWage),
          wage: euros(period.hourlyWage),
        })}
      </p>
      <div className="mp-table-scroll" role="region" aria-label={t('offer.table')} tabIndex={0}>
        <table className="utrecht-table utrecht-table--html-table">
          <thead>
            <tr>
              <th scope="col">{t('offer.euro')}</th>
              {columns.map((column) => (
                <th key={column} scope="col" className="mp-right">
                  {t(`offer.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                <th scope="row">{t(`offer.${row}`)}</th>
                {columns.map((column) => (
                  <td key={column} className="mp-num mp-right">
                    {euros(period[column][row])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function notesOf(figures: OfferFigures): string[] {
  const english = currentLanguage() === 'en';
  return [...new Set(figures.periods.flatMap((period) => (english ? period.notesEn : period.notesNl)))];
}

/** The figures of an offer, kept or not kept yet: by period, with what they rest on. */
export function OfferFiguresView({
  figures,
  instruments,
  brief = false,
}: {
  figures: OfferFigures;
  instruments: Offer['instruments'];
  brief?: boolean;
}) {
  const { t } = useTranslation();
  const first = figures.periods[0];
  const notes = notesOf(figures);
  return (
    <div className="mp-stack">
      {first && (
        <Notice tone={first.eligible ? 'good' : 'warn'} title={t('offer.netPerHour')}>
          <p className="mp-figure">{euros(first.perHour.netEmployerCost)}</p>
          <p>{t('offer.subsidyPerMonth', { amount: euros(first.perMonth.subsidyWithCharges) })}</p>
        </Notice>
      )}
      {notes.length > 0 && (
        <Notice title={t('subsidy.notes')}>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Notice>
      )}
      {figures.periods.map((period) => (
        <PeriodTable key={period.from} period={period} />
      ))}
      <p>
        <strong>
          {t('offer.total', {
            subsidy: euros(figures.total.subsidyWithCharges),
            net: euros(figures.total.netEmployerCost),
          })}
        </strong>
      </p>
      {figures.flatRateOption && (
        <p>
          {t('offer.flatOption', {
            until: date(figures.flatRateOption.until),
            hour: euros(figures.flatRateOption.perHour.subsidyWithCharges),
            net: euros(figures.flatRateOption.perHour.netEmployerCost),
          })}
        </p>
      )}
      {figures.scenarios.length > 0 && (
        <section className="mp-stack mp-stack--tight">
          <Heading level={3} appearance="level-4">
            {t('offer.after')}
          </Heading>
          <p>{t('offer.afterHelp')}</p>
          <ul>
            {figures.scenarios.map((scenario) => (
              <li key={scenario.wageValuePercent}>
                {t('offer.scenario', {
                  value: rate(scenario.wageValuePercent),
                  hour: euros(scenario.perHour.subsidyWithCharges),
                  net: euros(scenario.perHour.netEmployerCost),
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {!brief && instruments.length > 0 && (
        <section className="mp-stack mp-stack--tight">
          <Heading level={3} appearance="level-4">
            {t('offer.instruments')}
          </Heading>
          <ul>
            {instruments.map((instrument) => (
              <li key={instrument.code}>
                <strong>{instrument.label}</strong>{' '}
                {!instrument.certain && <Badge tone="plain">{t('offer.depends')}</Badge>} {instrument.amount}
              </li>
            ))}
          </ul>
        </section>
      )}
      {!brief && <Sources title={t('subsidy.sources')} sources={figures.sources} />}
    </div>
  );
}
