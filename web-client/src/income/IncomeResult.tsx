import { useTranslation } from 'react-i18next';
import type { IncomeEffect } from '../api/model';
import { Sources } from '../tools/Sources';
import { decimal, euros } from '../ui/format';
import { Facts } from '../ui/pieces';
import { Notice, type Tone } from '../ui/states';

type Outcome = IncomeEffect['outcome'];

const tones: Record<Outcome, Tone> = {
  BENEFIT_ENDS: 'good',
  BENEFIT_SUPPLEMENTS: 'info',
  NO_BENEFIT: 'info',
  UNKNOWN: 'warn',
};

function Compared({ effect }: { effect: IncomeEffect }) {
  const { t } = useTranslation();
  const { before, after, later } = effect;
  if (!before || !after) return null;
  const columns = [
    [t('income.now'), before],
    [t('income.then'), after],
    ...(later ? ([[t('income.later'), later]] as const) : []),
  ] as const;
  const rows = [
    [t('income.earnings'), 'earnings'],
    [t('income.benefitLeft'), 'benefit'],
    [t('income.income'), 'income'],
  ] as const;
  return (
    <div className="mp-table-scroll" role="region" aria-label={t('income.result')} tabIndex={0}>
      <table className="utrecht-table utrecht-table--html-table">
        <thead>
          <tr>
            <th scope="col">{t('income.row')}</th>
            {columns.map(([name]) => (
              <th scope="col" key={name} className="mp-right">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, field]) => (
            <tr key={field}>
              <th scope="row">{name}</th>
              {columns.map(([column, situation]) => (
                <td key={column} className="mp-num mp-right">
                  {euros(situation[field])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function GrowthPath({ effect }: { effect: IncomeEffect }) {
  const { t } = useTranslation();
  if (effect.path.length === 0) return null;
  return (
    <details className="mp-details">
      <summary>{t('income.path')}</summary>
      <p className="mp-soft mp-small">{t('income.pathHelp')}</p>
      <div className="mp-table-scroll" role="region" aria-label={t('income.path')} tabIndex={0}>
        <table className="utrecht-table utrecht-table--html-table">
          <thead>
            <tr>
              <th scope="col">{t('income.pathHours')}</th>
              <th scope="col" className="mp-right">
                {t('income.earnings')}
              </th>
              <th scope="col" className="mp-right">
                {t('income.benefitLeft')}
              </th>
              <th scope="col" className="mp-right">
                {t('income.income')}
              </th>
            </tr>
          </thead>
          <tbody>
            {effect.path.map((step) => (
              <tr key={step.hoursPerWeek}>
                <th scope="row">{decimal(step.hoursPerWeek)}</th>
                <td className="mp-num mp-right">{euros(step.earnings)}</td>
                <td className="mp-num mp-right">{euros(step.benefit)}</td>
                <td className="mp-num mp-right">{euros(step.income)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** An estimate in sentences first, then the figures, then where they come from. */
export function IncomeResult({ effect }: { effect: IncomeEffect }) {
  const { t } = useTranslation();
  const perMonth = (amount: string | null | undefined) => (amount ? euros(amount) : null);
  return (
    <div className="mp-stack">
      <Notice tone={tones[effect.outcome]} title={effect.outcomeLabel}>
        {effect.summary.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Notice>
      {effect.warnings.length > 0 && (
        <Notice tone="warn" title={t('income.warnings')}>
          <ul>
            {effect.warnings.map((warning) => (
              <li key={warning.code}>{warning.explanation}</li>
            ))}
          </ul>
        </Notice>
      )}
      {effect.missing.length > 0 && (
        <Notice title={t('income.missing')}>
          <ul>
            {effect.missing.map((lack) => (
              <li key={lack.code}>{lack.explanation}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Compared effect={effect} />
      {effect.exemption && <p>{effect.exemption.explanation}</p>}
      <Facts
        facts={[
          [t('income.totalHours'), decimal(effect.totalHoursPerWeek)],
          [t('income.gross'), perMonth(effect.grossWagePerMonth)],
          [t('income.holiday'), perMonth(effect.holidayAllowancePerMonth)],
          [t('income.norm'), perMonth(effect.normPerMonth)],
        ]}
      />
      <GrowthPath effect={effect} />
      <p className="mp-soft mp-small">
        {effect.basis && t(`income.${effect.basis}`)} {t('income.estimate')}
      </p>
      <Sources title={t('income.sources')} sources={effect.sources} />
    </div>
  );
}
