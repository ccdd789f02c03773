import { Button } from '@nl-design-system-candidate/button-react';
import { Fieldset, FieldsetLegend } from '@utrecht/fieldset-react';
import { useTranslation } from 'react-i18next';
import { CheckField, TextField } from '../ui/Field';
import { fieldIdOf, useErrorInside } from '../ui/violations';
import { outcomes as everyOutcome } from './calls';

export interface EditedColumn {
  /** Tells columns apart while they are edited. */
  key: string;
  code: string | null;
  labelNl: string;
  labelEn: string;
  discussed: boolean;
  seated: boolean;
  outcomes: string[];
}

const maxLabel = 60;

/** One column of a board as it is laid out. */
export function ColumnFields({
  column,
  place,
  last,
  change,
  move,
  remove,
}: {
  column: EditedColumn;
  place: number;
  last: boolean;
  change: (patch: Partial<EditedColumn>) => void;
  move: (by: 1 | -1) => void;
  remove: () => void;
}) {
  const { t } = useTranslation();
  const at = `/columns/${place}`;
  const error = useErrorInside(`${at}/outcomes`);
  const name = column.labelNl || t('layout.column', { number: place + 1 });
  const what = <span className="mp-hidden">: {name}</span>;
  return (
    <Fieldset className="mp-card mp-stack mp-stack--tight">
      <FieldsetLegend>{name}</FieldsetLegend>
      <TextField
        label={t('layout.labelNl')}
        pointer={`${at}/labelNl`}
        maxLength={maxLabel}
        value={column.labelNl}
        onChange={(labelNl) => change({ labelNl })}
      />
      <TextField
        label={t('layout.labelEn')}
        pointer={`${at}/labelEn`}
        maxLength={maxLabel}
        value={column.labelEn}
        onChange={(labelEn) => change({ labelEn })}
      />
      {place > 0 && (
        <>
          <CheckField
            label={t('layout.discussed')}
            checked={column.discussed}
            onChange={(discussed) => change({ discussed })}
          />
          <CheckField
            label={t('layout.seated')}
            checked={column.seated}
            onChange={(seated) => change({ seated })}
          />
          <p>{t('layout.outcomes')}</p>
          {everyOutcome.map((outcome) => (
            <CheckField
              key={outcome}
              label={t(`board.outcomes.${outcome}`)}
              checked={column.outcomes.includes(outcome)}
              onChange={(on) =>
                change({
                  outcomes: on
                    ? [...column.outcomes, outcome]
                    : column.outcomes.filter((one) => one !== outcome),
                })
              }
            />
          ))}
          {error && (
            <p id={fieldIdOf(`${at}/outcomes`)} role="alert">
              <strong>{error}</strong>
            </p>
          )}
        </>
      )}
      <div className="mp-row">
        <Button type="button" purpose="subtle" disabled={place === 0} onClick={() => move(-1)}>
          {t('board.up')}
          {what}
        </Button>
        <Button type="button" purpose="subtle" disabled={last} onClick={() => move(1)}>
          {t('board.down')}
          {what}
        </Button>
        <Button type="button" purpose="subtle" onClick={remove}>
          {t('layout.remove')}
          {what}
        </Button>
      </div>
    </Fieldset>
  );
}
