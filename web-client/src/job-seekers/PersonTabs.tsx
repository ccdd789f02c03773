import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import type { JobSeeker } from '../api/model';
import { Tabs } from '../ui/pieces';

/** The parts of a person's file that staff may open. */
export function PersonTabs({ person }: { person: JobSeeker }) {
  const { t } = useTranslation();
  const parts = [
    ['', 'person.overview'],
    ...(person.relation === 'EMPLOYER' ? [] : ([['/werk', 'person.matches']] as const)),
    ...(person.relation === 'OWN_CONSULTANT' || person.relation === 'COLLEAGUE'
      ? ([['/baanopening', 'jobOpening.tab']] as const)
      : []),
    ...(person.relation === 'OWN_CONSULTANT'
      ? ([
          ['/toestemming', 'person.consents'],
          ['/doelgroep', 'person.targetGroup'],
          ['/instrumenten', 'nav.toolbox'],
          ['/nazorg', 'aftercare.tab'],
          ['/papier', 'paper.tab'],
          ['/inzage', 'person.log'],
        ] as const)
      : []),
  ] as const;
  return (
    <Tabs label={t('person.tabs')}>
      {parts.map(([path, text]) => (
        <li key={path}>
          <NavLink to={`/kandidaten/${person.id}${path}`} end>
            {t(text)}
          </NavLink>
        </li>
      ))}
    </Tabs>
  );
}
