import { useTranslation } from 'react-i18next';
import type { CriterionScore, Fit } from '../api/model';
import { decimal, percent } from '../ui/format';
import { Badge, Bar } from '../ui/pieces';
import type { Tone } from '../ui/states';

const fitTone: Record<Fit, Tone> = { FITS: 'good', PARTLY: 'warn', DISCUSS: 'info' };

/** What an employer may know: per criterion past, deels or bespreken, no levels and no values. */
export function CoarseCriteria({ scores }: { scores: readonly CriterionScore[] }) {
  const { t } = useTranslation();
  return (
    <ul className="mp-plain mp-fits">
      {scores.map((score) => (
        <li key={score.criterion}>
          <span>{score.label}</span>
          {score.fit ? (
            <Badge tone={fitTone[score.fit]}>{t(`match.fit.${score.fit}`)}</Badge>
          ) : (
            <span className="mp-soft">{t('match.notAsked')}</span>
          )}
          {score.explanation && <p className="mp-small mp-soft">{score.explanation}</p>}
        </li>
      ))}
    </ul>
  );
}

function Gaps({ score }: { score: CriterionScore }) {
  const { t } = useTranslation();
  const gaps = score.gaps ?? [];
  if (gaps.length === 0) return null;
  return (
    <ul className="mp-gaps" aria-label={t('match.gaps')}>
      {gaps.map((gap, index) => (
        <li key={`${gap.code ?? ''}${index}`}>
          {gap.explanation}
          {gap.learnable && <Badge tone="good">{t('match.learnable')}</Badge>}
        </li>
      ))}
    </ul>
  );
}

/** A score opened: per criterion how far it fits, how much it weighs, what it adds, and why. */
export function ExplainedCriteria({ scores }: { scores: readonly CriterionScore[] }) {
  const { t } = useTranslation();
  const sum = scores.reduce((total, score) => total + (score.contribution ?? 0), 0);
  return (
    <div className="mp-table-scroll" role="region" aria-label={t('match.why')} tabIndex={0}>
      <table className="utrecht-table utrecht-table--html-table mp-criteria">
        <caption className="mp-hidden">{t('match.why')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('match.criterionHead')}</th>
            <th scope="col">{t('match.valueHead')}</th>
            <th scope="col" className="mp-right">
              {t('match.weightHead')}
            </th>
            <th scope="col" className="mp-right">
              {t('match.contributionHead')}
            </th>
            <th scope="col">{t('match.explanationHead')}</th>
          </tr>
        </thead>
        <tbody>
          {scores.map((score) => (
            <tr key={score.criterion} data-asked={score.asked}>
              <th scope="row">{score.label}</th>
              <td className="mp-num">
                {score.asked ? (
                  <>
                    <Bar share={score.value ?? 0} /> {percent(score.value ?? 0)}
                  </>
                ) : (
                  <span className="mp-soft">{t('match.notAsked')}</span>
                )}
              </td>
              <td className="mp-num mp-right">{score.asked && decimal(score.weight ?? 0)}</td>
              <td className="mp-num mp-right">{score.asked && decimal(score.contribution ?? 0)}</td>
              <td>
                {score.explanation}
                {score.asked &&
                  score.known !== null &&
                  score.known !== undefined &&
                  Number(score.known) < 1 && (
                    <>
                      {' '}
                      <Badge tone="warn">{t('match.toDiscuss')}</Badge>
                    </>
                  )}
                <Gaps score={score} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('match.sum')}</th>
            <td />
            <td />
            <td className="mp-num mp-right">
              <strong>{decimal(sum)}</strong>
            </td>
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
