import { Button } from '@nl-design-system-candidate/button-react';
import { useQueryClient } from '@tanstack/react-query';
import { Fieldset, FieldsetLegend } from '@utrecht/fieldset-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { employers } from '../api/calls';
import { EmployerField } from '../employers/EmployerField';

interface Invited {
  id: string;
  name: string;
}

/** Which employers are invited to an event; they get the invitation when it is saved. */
export function EmployerPicker({
  value,
  onChange,
}: {
  value: readonly Invited[];
  onChange: (value: Invited[]) => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const add = async (id: string) => {
    const { name } = await queries.ensureQueryData({
      queryKey: ['employer', id],
      queryFn: () => employers.one(id),
    });
    if (!value.some((employer) => employer.id === id)) onChange([...value, { id, name }]);
    setSaid(t('session.employerAdded', { name }));
    setChosen(null);
  };
  return (
    <Fieldset className="mp-stack">
      <FieldsetLegend>{t('session.employers')}</FieldsetLegend>
      <p className="mp-soft">{t('session.employersHelp')}</p>
      <p className="mp-hidden" role="status">
        {said}
      </p>
      {value.length > 0 && (
        <ul className="mp-plain mp-lines">
          {value.map((employer) => (
            <li key={employer.id} className="mp-row mp-row--between">
              <span>{employer.name}</span>
              <Button
                purpose="subtle"
                onClick={() => onChange(value.filter((other) => other.id !== employer.id))}
              >
                {t('session.drop')}
                <span className="mp-hidden">: {employer.name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <EmployerField value={chosen} onChange={setChosen} />
      <div>
        <Button
          purpose="secondary"
          onClick={() => {
            if (chosen) void add(chosen);
          }}
        >
          {t('session.addEmployer')}
        </Button>
      </div>
    </Fieldset>
  );
}
