import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../api/model';
import { Page } from '../app/Page';
import { useRole, useSession } from '../app/session';
import { ButtonLink } from '../ui/pieces';
import { AdminHome, ManagerHome, QualityHome } from './PlainHomes';
import { AccountManagerHome } from './AccountManagerHome';
import { ConsultantHome } from './ConsultantHome';
import { EmployerHome } from './EmployerHome';
import { JobSeekerHome } from './JobSeekerHome';

const homes: Record<Role, ComponentType> = {
  EMPLOYER: EmployerHome,
  ACCOUNT_MANAGER: AccountManagerHome,
  CONSULTANT: ConsultantHome,
  JOB_SEEKER: JobSeekerHome,
  MANAGER: ManagerHome,
  QUALITY: QualityHome,
  ADMIN: AdminHome,
};

const leads = {
  EMPLOYER: 'home.employer.lead',
  ACCOUNT_MANAGER: 'home.accountManager.lead',
  CONSULTANT: 'home.consultant.lead',
  JOB_SEEKER: 'home.jobSeeker.lead',
  MANAGER: 'home.manager.lead',
  QUALITY: 'home.quality.lead',
  ADMIN: 'home.admin.lead',
} as const satisfies Record<Role, string>;

/** One main action a role, the thing most people come for. */
const mainActions = {
  EMPLOYER: ['/vacatures/nieuw', 'vacancy.list.new'],
  ACCOUNT_MANAGER: ['/vacatures/nieuw', 'vacancy.list.new'],
  CONSULTANT: ['/cv-online', 'home.consultant.search'],
  JOB_SEEKER: ['/mijn/cv', 'home.jobSeeker.cv'],
  QUALITY: ['/steekproeven', 'samples.title'],
  ADMIN: ['/imports', 'home.admin.imports'],
} as const;

/** The page everyone starts on: what needs me today, what changed, one main action. */
export default function Home() {
  const { t } = useTranslation();
  const { session } = useSession();
  const role = useRole();
  const RoleHome = homes[role];
  const action = role === 'MANAGER' ? null : mainActions[role];
  return (
    <Page
      title={t('home.hello', { name: session?.user.displayName ?? '' })}
      lead={t(leads[role])}
      actions={action && <ButtonLink to={action[0]}>{t(action[1])}</ButtonLink>}
    >
      <RoleHome />
    </Page>
  );
}
