import { Heading } from '@nl-design-system-candidate/heading-react';
import { useTranslation } from 'react-i18next';
import { decimal, euros } from '../../ui/format';
import { Bar } from '../../ui/pieces';
import type { Business, Proposal } from './calls';

const bars = [
  ['now', 'freedCostPerYear'],
  ['before', 'wageCostPerYear'],
  ['after', 'netCostPerYear'],
] as const;

/** Costs before and after, drawn; each bar with its amount in words, and the table one click away. */
function CostChart({ business }: { business: Business }) {
  const { t } = useTranslation();
  const longest = Math.max(...bars.map(([, amount]) => Number(business[amount])), 1);
  return (
    <figure className="mp-stack mp-stack--tight">
      <figcaption>{t('proposal.business.chart')}</figcaption>
      <ul className="mp-plain mp-stack mp-stack--tight">
        {bars.map(([name, amount]) => (
          <li key={name}>
            <div className="mp-row mp-row--between">
              <span>{t(`proposal.business.bar.${name}`)}</span>
              <strong>{euros(business[amount])}</strong>
            </div>
            <Bar share={Number(business[amount]) / longest} tone={name === 'now' ? 'soft' : 'brand'} />
          </li>
        ))}
      </ul>
    </figure>
  );
}

const rows = [
  'freedCostPerYear',
  'wageCostPerYear',
  'gainBeforeSubsidyPerYear',
  'subsidyPerYear',
  'netCostPerYear',
  'gainPerYear',
] as const;

/** What a year costs and saves, at the wage value asked and at 20 points less and more. */
export function BusinessCase({ proposal, business }: { proposal: Proposal; business: Business }) {
  const { t } = useTranslation();
  const cases = proposal.sensitivity ?? [];
  return (
    <section className="mp-card mp-stack" aria-labelledby="business-title">
      <Heading level={2} appearance="level-3" id="business-title">
        {t('proposal.business.title')}
      </Heading>
      <p className="mp-figure">{euros(business.gainPerYear)}</p>
      <p>
        {t('proposal.business.gain', {
          percent: decimal(business.wageValuePercent),
          wage: euros(business.hourlyWage),
        })}
      </p>
      <CostChart business={business} />
      <details className="mp-details">
        <summary>{t('proposal.business.table')}</summary>
        <div
          className="mp-table-scroll"
          role="region"
          aria-label={t('proposal.business.tableCaption')}
          tabIndex={0}
        >
          <table className="utrecht-table utrecht-table--html-table">
            <thead>
              <tr>
                <th scope="col">{t('proposal.business.item')}</th>
                {cases.map((one, index) => (
                  <th scope="col" key={index}>
                    {t('proposal.business.at', { percent: decimal(one.wageValuePercent) })}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row}>
                  <th scope="row">{t(`proposal.business.row.${row}`)}</th>
                  {cases.map((one, index) => (
                    <td key={index} className="mp-num">
                      {euros(one[row])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className="mp-soft mp-small">{t('proposal.business.year')}</p>
        <ul className="mp-small">
          {business.sources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
