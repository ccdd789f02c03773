import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { jobSeekers } from '../api/calls';
import type { JobSeeker } from '../api/model';
import { Page } from '../app/Page';
import { useRole } from '../app/session';
import { MatchingVacancies } from '../matches/MatchingVacancies';
import { ButtonLink } from '../ui/pieces';
import { Ask } from '../ui/states';
import { AccessLog } from './AccessLog';
import { ConsentPanel } from './ConsentPanel';
import { CvForm } from './CvForm';
import { CvView } from './CvView';
import { PersonTabs } from './PersonTabs';
import { TargetGroupForm } from './TargetGroupForm';

function useCv(id: string) {
  return useQuery({ queryKey: ['cv', id], queryFn: () => jobSeekers.cv(id) });
}

function FilePage({
  actions,
  children,
}: {
  actions?: ReactNode;
  children: (person: JobSeeker) => ReactNode;
}) {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const found = useQuery({ queryKey: ['job-seeker', id], queryFn: () => jobSeekers.one(id) });
  return (
    <Ask query={found}>
      {(person) => (
        <Page title={person.name ?? t('person.anonymous')} lead={person.headline} actions={actions}>
          <div className="mp-stack mp-stack--loose">
            <PersonTabs id={id} />
            {children(person)}
          </div>
        </Page>
      )}
    </Ask>
  );
}

export function PersonCv() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const role = useRole();
  const cv = useCv(id);
  return (
    <FilePage
      actions={
        role === 'CONSULTANT' && <ButtonLink to={`/kandidaten/${id}/cv`}>{t('person.editCv')}</ButtonLink>
      }
    >
      {() => <Ask query={cv}>{(found) => <CvView cv={found} own={false} />}</Ask>}
    </FilePage>
  );
}

export function PersonCvForm() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const person = useQuery({ queryKey: ['job-seeker', id], queryFn: () => jobSeekers.one(id) });
  const cv = useCv(id);
  return (
    <Page
      title={person.data?.name ? t('cv.form.editOf', { name: person.data.name }) : t('cv.form.edit')}
      lead={t('cv.form.lead')}
    >
      <Ask query={cv}>
        {(found) => <CvForm id={id} cv={found} own={false} backTo={`/kandidaten/${id}`} />}
      </Ask>
    </Page>
  );
}

export function PersonMatches() {
  const { id = '' } = useParams();
  return <FilePage>{() => <MatchingVacancies jobSeekerId={id} own={false} />}</FilePage>;
}

export function PersonConsents() {
  const { id = '' } = useParams();
  return <FilePage>{() => <ConsentPanel id={id} own={false} />}</FilePage>;
}

export function PersonTargetGroup() {
  const { id = '' } = useParams();
  return <FilePage>{() => <TargetGroupForm id={id} />}</FilePage>;
}

export function PersonLog() {
  const { id = '' } = useParams();
  return <FilePage>{() => <AccessLog id={id} />}</FilePage>;
}
