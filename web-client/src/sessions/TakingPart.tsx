import { Fieldset, FieldsetLegend } from '@utrecht/fieldset-react';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../ui/Field';
import type { sessions } from './calls';

export type Options = Awaited<ReturnType<typeof sessions.options>>;

function toggled(list: readonly string[], value: string, on: boolean): string[] {
  return on ? [...list, value] : list.filter((other) => other !== value);
}

interface Choice {
  options: Options;
  value: readonly string[];
  onChange: (value: string[]) => void;
}

/** Which municipalities take part; none means all. */
export function MunicipalityChoice({ options, value, onChange }: Choice) {
  const { t } = useTranslation();
  return (
    <Fieldset className="mp-stack">
      <FieldsetLegend>{t('session.municipalities')}</FieldsetLegend>
      <p className="mp-soft">{t('session.municipalitiesHelp')}</p>
      {options.municipalities.map(({ code, name }) => (
        <CheckField
          key={code}
          label={name}
          checked={value.includes(code)}
          onChange={(on) => onChange(toggled(value, code, on))}
        />
      ))}
    </Fieldset>
  );
}

/** Which partners take part, who see only people who consented to them. */
export function PartnerChoice({ options, value, onChange }: Choice) {
  const { t } = useTranslation();
  if (options.partners.length === 0) return null;
  return (
    <Fieldset className="mp-stack">
      <FieldsetLegend>{t('session.partners')}</FieldsetLegend>
      <p className="mp-soft">{t('session.partnersHelp')}</p>
      {options.partners.map(({ id, name }) => (
        <CheckField
          key={id}
          label={name}
          checked={value.includes(id)}
          onChange={(on) => onChange(toggled(value, id, on))}
        />
      ))}
    </Fieldset>
  );
}
