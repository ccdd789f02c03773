import { Fieldset, FieldsetLegend } from '@utrecht/fieldset-react';
import { useTranslation } from 'react-i18next';
import type { DayPart } from '../api/model';

export const weekDays = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;
export const partsOfDay = ['MORNING', 'AFTERNOON', 'EVENING', 'NIGHT'] as const;

const everyPart = weekDays.flatMap((day) => partsOfDay.map((part): DayPart => `${day}_${part}`));

/** Codes in the order of the week, each once. */
export function dayPartsIn(codes: Iterable<string>): DayPart[] {
  const chosen = new Set(codes);
  return everyPart.filter((code) => chosen.has(code));
}

/** The week as a grid of day parts; a heading switches its whole row or column. */
export function DayPartGrid({
  legend,
  hint,
  value,
  onChange,
}: {
  legend: string;
  hint?: string;
  value: readonly string[] | null | undefined;
  onChange: (dayParts: DayPart[]) => void;
}) {
  const { t } = useTranslation();
  const chosen = new Set(value ?? []);

  function toggle(codes: readonly string[]) {
    const all = codes.every((code) => chosen.has(code));
    onChange(dayPartsIn(all ? [...chosen].filter((code) => !codes.includes(code)) : [...chosen, ...codes]));
  }

  return (
    <Fieldset>
      <FieldsetLegend>{legend}</FieldsetLegend>
      {hint && <p className="mp-soft mp-small">{hint}</p>}
      <table className="mp-week">
        <thead>
          <tr>
            <td />
            {partsOfDay.map((part) => (
              <th key={part} scope="col">
                <button type="button" onClick={() => toggle(weekDays.map((day) => `${day}_${part}`))}>
                  {t(`dayPart.part.${part}`)}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weekDays.map((day) => (
            <tr key={day}>
              <th scope="row">
                <button type="button" onClick={() => toggle(partsOfDay.map((part) => `${day}_${part}`))}>
                  <abbr title={t(`dayPart.day.${day}`)}>{t(`dayPart.short.${day}`)}</abbr>
                </button>
              </th>
              {partsOfDay.map((part) => {
                const code = `${day}_${part}`;
                return (
                  <td key={code}>
                    <label>
                      <input type="checkbox" checked={chosen.has(code)} onChange={() => toggle([code])} />
                      <span className="mp-hidden">
                        {t(`dayPart.day.${day}`)} {t(`dayPart.part.${part}`)}
                      </span>
                      <span className="mp-week-cell" aria-hidden="true" />
                    </label>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Fieldset>
  );
}

/** The same week to read, in words: "ma ochtend, middag · di ochtend". */
export function DayPartsInWords({ value }: { value: readonly string[] | null | undefined }) {
  const { t } = useTranslation();
  if (!value || value.length === 0) return null;
  const days = weekDays
    .map((day) => {
      const parts = partsOfDay.filter((part) => value.includes(`${day}_${part}`));
      return parts.length === 0
        ? null
        : `${t(`dayPart.short.${day}`)} ${parts.map((part) => t(`dayPart.part.${part}`)).join(', ')}`;
    })
    .filter((text) => text !== null);
  return <>{days.join(' · ')}</>;
}
