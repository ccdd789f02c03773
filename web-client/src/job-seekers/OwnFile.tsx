import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { jobSeekers } from '../api/calls';
import { AftercarePanel } from '../aftercare/AftercarePanel';
import { Page } from '../app/Page';
import { OwnJobOpenings } from '../job-openings/OwnJobOpenings';
import { MatchingVacancies } from '../matches/MatchingVacancies';
import { ButtonLink } from '../ui/pieces';
import { Ask } from '../ui/states';
import { AccessLog } from './AccessLog';
import { ConsentPanel } from './ConsentPanel';
import { CvForm } from './CvForm';
import { CvView } from './CvView';
import { useOwnFile } from './own';

function Own({ children }: { children: (id: string) => ReactNode }) {
  const file = useOwnFile();
  return <Ask query={file}>{(person) => children(person.id)}</Ask>;
}

function WithCv({
  id,
  children,
}: {
  id: string;
  children: (cv: Awaited<ReturnType<typeof jobSeekers.cv>>) => ReactNode;
}) {
  const cv = useQuery({ queryKey: ['cv', id], queryFn: () => jobSeekers.cv(id) });
  return <Ask query={cv}>{children}</Ask>;
}

export function OwnCv() {
  const { t } = useTranslation();
  return (
    <Page
      title={t('cv.mine')}
      lead={t('cv.leadMine')}
      actions={<ButtonLink to="/mijn/cv/bewerken">{t('person.editCv')}</ButtonLink>}
    >
      <Own>{(id) => <WithCv id={id}>{(cv) => <CvView cv={cv} own />}</WithCv>}</Own>
    </Page>
  );
}

export function OwnCvForm() {
  const { t } = useTranslation();
  return (
    <Page title={t('cv.form.edit')} lead={t('cv.missingHelp')}>
      <Own>{(id) => <WithCv id={id}>{(cv) => <CvForm id={id} cv={cv} own backTo="/mijn/cv" />}</WithCv>}</Own>
    </Page>
  );
}

export function OwnMatches() {
  const { t } = useTranslation();
  return (
    <Page title={t('match.forPerson.titleOwn')} lead={t('match.forPerson.leadOwn')}>
      <Own>
        {(id) => (
          <div className="mp-stack mp-stack--loose">
            <MatchingVacancies jobSeekerId={id} own />
            <OwnJobOpenings jobSeekerId={id} />
          </div>
        )}
      </Own>
    </Page>
  );
}

export function OwnAftercare() {
  const { t } = useTranslation();
  return (
    <Page title={t('aftercare.titleMine')} lead={t('aftercare.leadMine')}>
      <Own>{(id) => <AftercarePanel jobSeekerId={id} own />}</Own>
    </Page>
  );
}

export function OwnConsents() {
  const { t } = useTranslation();
  return (
    <Page title={t('consent.titleMine')} lead={t('consent.leadMine')}>
      <Own>{(id) => <ConsentPanel id={id} own />}</Own>
    </Page>
  );
}

export function OwnLog() {
  const { t } = useTranslation();
  return (
    <Page title={t('log.titleMine')} lead={t('log.leadMine')}>
      <Own>{(id) => <AccessLog id={id} />}</Own>
    </Page>
  );
}
