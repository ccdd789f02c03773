import { useTranslation } from 'react-i18next';
import type { Match } from '../api/model';
import { decimal, percent } from '../ui/format';
import { Bar } from '../ui/pieces';

/** The figures of a match in one glance: score, score in the track, how sure. */
export function ScoreHead({ match }: { match: Match }) {
  const { t } = useTranslation();
  const inTrack =
    match.trackScore !== null && match.trackScore !== undefined && match.trackScore !== match.score;
  return (
    <dl className="mp-scores">
      <div>
        <dt>{t('match.score')}</dt>
        <dd>
          <strong className="mp-num">{decimal(match.score ?? 0, 1)}</strong>{' '}
          <span className="mp-soft mp-small">{t('match.outOf')}</span>
          <Bar share={(match.score ?? 0) / 100} />
        </dd>
      </div>
      {inTrack && (
        <div>
          <dt>{t('match.trackScore')}</dt>
          <dd>
            <strong className="mp-num">{decimal(match.trackScore ?? 0, 1)}</strong>
            <Bar share={(match.trackScore ?? 0) / 100} />
          </dd>
        </div>
      )}
      <div>
        <dt>{t('match.confidence')}</dt>
        <dd>
          <span className="mp-small">
            {t('match.confidenceHelp', { percent: percent(match.confidence ?? 0) })}
          </span>
          <Bar share={match.confidence ?? 0} tone="soft" />
        </dd>
      </div>
    </dl>
  );
}
