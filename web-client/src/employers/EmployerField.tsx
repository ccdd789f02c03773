import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { employers } from '../api/calls';
import { SelectField } from '../ui/Field';

/** For staff who post for someone: which employer the vacancy is of. */
export function EmployerField({
  value,
  onChange,
}: {
  value: string | null | undefined;
  onChange: (employerId: string | null) => void;
}) {
  const { t } = useTranslation();
  const list = useQuery({
    queryKey: ['employers', { limit: 100 }],
    queryFn: () => employers.list({ limit: 100 }),
  });
  const known = list.data?.items ?? [];
  const chosen = useQuery({
    queryKey: ['employer', value],
    queryFn: () => employers.one(value ?? ''),
    enabled: Boolean(value) && list.isSuccess && !known.some((employer) => employer.id === value),
  });
  const offered = chosen.data ? [chosen.data, ...known] : known;
  return (
    <SelectField
      label={t('vacancy.form.employer')}
      pointer="/employerId"
      empty={t('field.choose')}
      value={value ?? null}
      options={offered.map((employer) => ({ value: employer.id, label: employer.name }))}
      onChange={onChange}
    />
  );
}
