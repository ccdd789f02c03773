import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useRole } from '../app/session';
import { Tabs } from '../ui/pieces';

/** The parts of a person's file that staff may open. */
export function PersonTabs({ id }: { id: string }) {
  const { t } = useTranslation();
  const role = useRole();
  const parts = [
    ['', 'person.overview'],
    ['/werk', 'person.matches'],
    ...(role === 'CONSULTANT'
      ? ([
          ['/toestemming', 'person.consents'],
          ['/doelgroep', 'person.targetGroup'],
          ['/inzage', 'person.log'],
        ] as const)
      : []),
  ] as const;
  return (
    <Tabs label={t('person.tabs')}>
      {parts.map(([path, text]) => (
        <li key={path}>
          <NavLink to={`/kandidaten/${id}${path}`} end>
            {t(text)}
          </NavLink>
        </li>
      ))}
    </Tabs>
  );
}
