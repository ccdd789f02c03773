import { Button } from '@nl-design-system-candidate/button-react';
import { Fieldset, FieldsetLegend } from '@utrecht/fieldset-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../ui/Field';
import { helperRoles, type HelperRole } from './calls';

export interface Helping {
  userId: string;
  role: HelperRole;
}

/** Who helps at the session, and as what. */
export function HelperPicker({
  staff,
  value,
  onChange,
}: {
  staff: readonly { id: string; name: string }[];
  value: readonly Helping[];
  onChange: (value: Helping[]) => void;
}) {
  const { t } = useTranslation();
  const [who, setWho] = useState<string | null>(null);
  const [role, setRole] = useState<HelperRole | null>('ACCOUNT_MANAGER');
  const nameOf = (id: string) => staff.find((person) => person.id === id)?.name ?? '';
  const free = staff.filter((person) => !value.some((helping) => helping.userId === person.id));
  return (
    <Fieldset className="mp-stack">
      <FieldsetLegend>{t('session.helpers')}</FieldsetLegend>
      {value.length > 0 && (
        <ul className="mp-plain mp-lines">
          {value.map((helping) => (
            <li key={helping.userId} className="mp-row mp-row--between">
              <span>
                {nameOf(helping.userId)} ({t(`session.roles.${helping.role}`)})
              </span>
              <Button
                purpose="subtle"
                onClick={() => onChange(value.filter((other) => other.userId !== helping.userId))}
              >
                {t('session.drop')}
                <span className="mp-hidden">: {nameOf(helping.userId)}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="mp-pair">
        <SelectField
          label={t('session.helper')}
          empty={t('session.choose')}
          options={free.map((person) => ({ value: person.id, label: person.name }))}
          value={who}
          onChange={setWho}
        />
        <SelectField
          label={t('session.helperRole')}
          options={helperRoles.map((known) => ({ value: known, label: t(`session.roles.${known}`) }))}
          value={role}
          onChange={setRole}
        />
      </div>
      <div>
        <Button
          purpose="secondary"
          onClick={() => {
            if (who && role) onChange([...value, { userId: who, role }]);
            setWho(null);
          }}
        >
          {t('session.addHelper')}
        </Button>
      </div>
    </Fieldset>
  );
}
