import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { jobSeekers } from '../api/calls';
import type { JobSeeker } from '../api/model';
import { Page } from '../app/Page';
import { useRole } from '../app/session';
import { AftercarePanel } from '../aftercare/AftercarePanel';
import { JobOpenings } from '../job-openings/JobOpenings';
import { MatchingVacancies } from '../matches/MatchingVacancies';
import { ToolboxOfPerson } from '../toolbox/Toolbox';
import { PaperPanel } from '../paper/PaperPanel';
import { ForPerson } from '../sessions/ForPerson';
import { ButtonLink } from '../ui/pieces';
import { Ask } from '../ui/states';
import { AccessLog } from './AccessLog';
import { ConsentPanel } from './ConsentPanel';
import { CvForm } from './CvForm';
import { CvView } from './CvView';
import { nameOf } from './names';
import { PersonTabs } from './PersonTabs';
import { TargetGroupForm } from './TargetGroupForm';

function useCv(id: string) {
  return useQuery({ queryKey: ['cv', id], queryFn: () => jobSeekers.cv(id) });
}

function FilePage({
  actions,
  children,
}: {
  actions?: (person: JobSeeker) => ReactNode;
  children: (person: JobSeeker) => ReactNode;
}) {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const found = useQuery({ queryKey: ['job-seeker', id], queryFn: () => jobSeekers.one(id) });
  return (
    <Ask query={found}>
      {(person) => (
        <Page
          title={nameOf(person) ?? t('person.anonymous')}
          lead={nameOf(person) ? undefined : t('person.anonymousHelp')}
          actions={actions?.(person)}
        >
          <div className="mp-stack mp-stack--loose">
            <PersonTabs person={person} />
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
      actions={(person) => (
        <>
          {(role === 'CONSULTANT' || role === 'ACCOUNT_MANAGER') && (
            <ButtonLink purpose="secondary" to={`/aanbiedingen/nieuw?kandidaat=${id}`}>
              {t('offer.make')}
            </ButtonLink>
          )}
          {person.mayEditCv && <ButtonLink to={`/kandidaten/${id}/cv`}>{t('person.editCv')}</ButtonLink>}
        </>
      )}
    >
      {(person) => (
        <>
          <Ask query={cv}>{(found) => <CvView cv={found} own={false} />}</Ask>
          {(person.relation === 'OWN_CONSULTANT' || person.relation === 'COLLEAGUE') && (
            <ForPerson jobSeekerId={id} />
          )}
        </>
      )}
    </FilePage>
  );
}

export function PersonCvForm() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const person = useQuery({ queryKey: ['job-seeker', id], queryFn: () => jobSeekers.one(id) });
  const cv = useCv(id);
  const name = person.data && nameOf(person.data);
  return (
    <Page title={name ? t('cv.form.editOf', { name }) : t('cv.form.edit')} lead={t('cv.form.lead')}>
      <Ask query={cv}>
        {(found) => <CvForm id={id} cv={found} own={false} backTo={`/kandidaten/${id}`} />}
      </Ask>
    </Page>
  );
}

export function PersonMatches() {
  const { id = '' } = useParams();
  return (
    <FilePage>
      {(person) => (
        <MatchingVacancies jobSeekerId={id} own={false} seesIncome={person.relation === 'OWN_CONSULTANT'} />
      )}
    </FilePage>
  );
}

export function PersonToolbox() {
  const { id = '' } = useParams();
  return <FilePage>{() => <ToolboxOfPerson jobSeekerId={id} />}</FilePage>;
}

export function PersonOpenings() {
  const { id = '' } = useParams();
  const role = useRole();
  return (
    <FilePage>
      {(person) => (
        <JobOpenings
          jobSeekerId={id}
          writes={person.relation === 'OWN_CONSULTANT' || role === 'ACCOUNT_MANAGER'}
        />
      )}
    </FilePage>
  );
}

export function PersonAftercare() {
  const { id = '' } = useParams();
  return <FilePage>{() => <AftercarePanel jobSeekerId={id} />}</FilePage>;
}

export function PersonPaper() {
  const { id = '' } = useParams();
  return <FilePage>{() => <PaperPanel jobSeekerId={id} />}</FilePage>;
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
