import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { demands, type Demand, type DemandLevels } from '../api/model';

const levels = [0, 1, 2, 3] as const;

function DemandScale({
  demand,
  side,
  level,
  onChange,
}: {
  demand: Demand;
  side: 'asked' | 'suits';
  level: number | undefined;
  onChange: (level: number | undefined) => void;
}) {
  const { t } = useTranslation();
  const name = useId();
  const stops = [undefined, ...levels];
  return (
    <fieldset className="mp-scale" data-level={level ?? 'unknown'}>
      <legend>{t(`demand.name.${demand}`)}</legend>
      <p className="mp-scale-example" aria-live="polite">
        {level === undefined
          ? t(`demand.about.${demand}`)
          : t(`demand.example.${demand}.${level as 0 | 1 | 2 | 3}`)}
      </p>
      <div className="mp-scale-track">
        {stops.map((stop) => (
          <label key={stop ?? 'unknown'}>
            <input type="radio" name={name} checked={level === stop} onChange={() => onChange(stop)} />
            <span className="mp-scale-stop" aria-hidden="true" />
            <span className="mp-scale-text">
              {stop === undefined ? t('demand.unknown') : t(`demand.level.${side}.${stop}`)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The seven task demands, each on a scale of four steps with a plain example; "unknown" is a choice of its own. */
export function DemandScales({
  side,
  value,
  onChange,
}: {
  /** What the work asks, or what suits the person at most. */
  side: 'asked' | 'suits';
  value: DemandLevels | null | undefined;
  onChange: (levels: DemandLevels) => void;
}) {
  function set(demand: Demand, level: number | undefined) {
    const levels = { ...value };
    if (level === undefined) Reflect.deleteProperty(levels, demand);
    else levels[demand] = level;
    onChange(levels);
  }
  return (
    <div className="mp-scales">
      {demands.map((demand) => (
        <DemandScale
          key={demand}
          demand={demand}
          side={side}
          level={value?.[demand]}
          onChange={(level) => set(demand, level)}
        />
      ))}
    </div>
  );
}
