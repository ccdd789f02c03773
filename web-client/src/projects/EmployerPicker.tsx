import { Button } from '@nl-design-system-candidate/button-react';
import { useQuery } from '@tanstack/react-query';
import { Fieldset, FieldsetLegend } from '@utrecht/fieldset-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { employers } from '../api/calls';
import { SelectField, TextField } from '../ui/Field';
import { useErrorInside } from '../ui/violations';

export interface Party {
  id: string;
  name: string;
}

/** The employers that take part: searched by name, added one by one. */
export function EmployerPicker({
  value,
  onChange,
}: {
  value: readonly Party[];
  onChange: (value: Party[]) => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [who, setWho] = useState<string | null>(null);
  const q = useDeferredValue(typed.trim());
  const wrong = useErrorInside('/employerIds');
  const found = useQuery({
    queryKey: ['employers', { q, limit: 25 }],
    queryFn: () => employers.list({ q: q || null, limit: 25 }),
    placeholderData: (before) => before,
  });
  const free = (found.data?.items ?? []).filter(
    (employer) => !value.some((other) => other.id === employer.id),
  );
  const chosen = free.find((employer) => employer.id === who) ?? null;
  return (
    <Fieldset className="mp-stack">
      <FieldsetLegend>{t('project.employers')}</FieldsetLegend>
      <p className="mp-soft">{t('project.employersHelp')}</p>
      {wrong && <p role="alert">{wrong}</p>}
      {value.length > 0 && (
        <ul className="mp-plain mp-lines">
          {value.map((employer) => (
            <li key={employer.id}>
              <span>{employer.name}</span>
              <Button
                purpose="subtle"
                onClick={() => onChange(value.filter((other) => other.id !== employer.id))}
              >
                {t('project.takeOff')}
                <span className="mp-hidden">: {employer.name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="mp-pair">
        <TextField label={t('project.findEmployer')} type="search" value={typed} onChange={setTyped} />
        <SelectField
          label={t('project.employer')}
          empty={t('field.choose')}
          options={free.map((employer) => ({ value: employer.id, label: employer.name }))}
          value={chosen?.id ?? null}
          onChange={setWho}
        />
      </div>
      <div>
        <Button
          purpose="secondary"
          onClick={() => {
            if (chosen) onChange([...value, { id: chosen.id, name: chosen.name }]);
            setWho(null);
          }}
        >
          {t('project.addEmployer')}
        </Button>
      </div>
    </Fieldset>
  );
}
