import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { BrowserRouter, Link, Navigate, Outlet, Route, Routes, useLocation } from 'react-router';
import { Problem } from '../api/problem';
import { Loading, Notice } from '../ui/states';
import { Page } from './Page';
import { SessionProvider, useSession } from './session';
import { Shell } from './Shell';
import { SignIn } from './SignIn';

const Home = lazy(() => import('../home/Home'));
const VacancyList = lazy(() => import('../vacancies/VacancyList'));
const VacancyForm = lazy(() => import('../vacancies/VacancyForm'));
const VacancyDetail = lazy(() => import('../vacancies/VacancyDetail'));
const AdaptationPage = lazy(() => import('../adaptations/AdaptationPage'));
const Candidates = lazy(() => import('../matches/Candidates'));
const ProposalsPage = lazy(() => import('../function-scans/proposals/ProposalsPage'));
const EmployerList = lazy(() => import('../employers/EmployerList'));
const EmployerDetail = lazy(() => import('../employers/EmployerDetail'));
const Caseload = lazy(() => import('../job-seekers/Caseload'));
const CvOnline = lazy(() => import('../cv-online/CvOnline'));
const SubsidyCalculator = lazy(() => import('../tools/SubsidyCalculator'));
const SroiCalculator = lazy(() => import('../tools/SroiCalculator'));
const IncomeCalculator = lazy(() => import('../income/IncomeCalculator'));
const SroiOverview = lazy(() => import('../sroi/Overview'));
const ObligationDetail = lazy(() => import('../sroi/ObligationDetail'));
const NewObligation = lazy(() => import('../sroi/ObligationForm'));
const EditObligation = lazy(async () => ({
  default: (await import('../sroi/ObligationForm')).EditObligation,
}));
const NewContribution = lazy(() => import('../sroi/ContributionForm'));
const EditContribution = lazy(async () => ({
  default: (await import('../sroi/ContributionForm')).EditContribution,
}));
const ApproveQueue = lazy(() => import('../sroi/ApproveQueue'));
const TableChoices = lazy(() => import('../sroi/TableChoices'));
const Toolbox = lazy(() => import('../toolbox/Toolbox'));
const ScanList = lazy(() => import('../function-scans/ScanList'));
const AskScan = lazy(() => import('../function-scans/AskScan'));
const ScanDetail = lazy(() => import('../function-scans/ScanDetail'));
const ScanTasks = lazy(() => import('../function-scans/ScanTasks'));
const OfferList = lazy(() => import('../offers/OfferList'));
const OfferForm = lazy(() => import('../offers/OfferForm'));
const EditOffer = lazy(async () => ({ default: (await import('../offers/OfferForm')).EditOffer }));
const OfferPage = lazy(() => import('../offers/OfferPage'));
const IntroductionList = lazy(() => import('../introductions/IntroductionList'));
const CaseList = lazy(() => import('../offers/CaseList'));
const CasePage = lazy(() => import('../offers/CasePage'));
const HandoverPage = lazy(() => import('../handover/HandoverPage'));
const SignalList = lazy(() => import('../signals/SignalList'));
const Inbox = lazy(() => import('../messages/Inbox'));
const MailPreferences = lazy(() => import('../messages/MailPreferences'));
const Unsubscribe = lazy(() => import('../messages/Unsubscribe'));
const UndeliveredMails = lazy(() => import('../messages/UndeliveredMails'));
const SessionList = lazy(() => import('../sessions/SessionList'));
const SessionForm = lazy(() => import('../sessions/SessionForm'));
const SessionPage = lazy(() => import('../sessions/SessionPage'));
const SessionAgenda = lazy(() => import('../sessions/Agenda'));
const SessionFigures = lazy(() => import('../sessions/Figures'));
const ProjectList = lazy(() => import('../projects/ProjectList'));
const ProjectForm = lazy(() => import('../projects/ProjectForm'));
const ProjectPage = lazy(() => import('../projects/ProjectPage'));
const LeadList = lazy(() => import('../projects/LeadList'));
const LeadForm = lazy(() => import('../projects/LeadForm'));
const LeadPage = lazy(() => import('../projects/LeadPage'));
const SeriesPage = lazy(() => import('../sessions/SeriesPage'));
const ProposalList = lazy(() => import('../placements/ProposalList'));
const ProposalPage = lazy(() => import('../placements/ProposalPage'));
const PlacementList = lazy(() => import('../placements/PlacementList'));
const PlacementForm = lazy(() => import('../placements/PlacementForm'));
const PlacementPage = lazy(() => import('../placements/PlacementPage'));
const TrialPage = lazy(() => import('../placements/TrialPage'));
const LayoutPage = lazy(() => import('../board/LayoutPage'));
const Imports = lazy(() => import('../imports/Imports'));
const ImportReport = lazy(async () => ({ default: (await import('../imports/Imports')).ImportReport }));
const Samples = lazy(() => import('../quality/Samples'));
const SampleDetail = lazy(() => import('../quality/SampleDetail'));
const SampledFile = lazy(() => import('../quality/SampledFile'));

const BoardPage = lazy(() => import('../board/BoardPage'));
const TablePage = lazy(() => import('../board/TablePage'));
const HallPage = lazy(() => import('../board/HallPage'));

/** The files of people: one chunk for staff and one for the job seeker himself. */
function staff(page: keyof typeof import('../job-seekers/StaffFile')) {
  return lazy(async () => ({ default: (await import('../job-seekers/StaffFile'))[page] }));
}
function own(page: keyof typeof import('../job-seekers/OwnFile')) {
  return lazy(async () => ({ default: (await import('../job-seekers/OwnFile'))[page] }));
}
const PersonCv = staff('PersonCv');
const PersonCvForm = staff('PersonCvForm');
const PersonMatches = staff('PersonMatches');
const PersonToolbox = staff('PersonToolbox');
const PersonOpenings = staff('PersonOpenings');
const PersonConsents = staff('PersonConsents');
const PersonTargetGroup = staff('PersonTargetGroup');
const PersonAftercare = staff('PersonAftercare');
const PersonPaper = staff('PersonPaper');
const PersonLog = staff('PersonLog');
const OwnCv = own('OwnCv');
const OwnCvForm = own('OwnCvForm');
const OwnMatches = own('OwnMatches');
const OwnConsents = own('OwnConsents');
const OwnAftercare = own('OwnAftercare');
const OwnLog = own('OwnLog');

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: false,
      // A refusal stays a refusal; only what may pass by itself is asked again.
      retry: (times, failure) => times < 2 && (!(failure instanceof Problem) || failure.status === 503),
    },
  },
});

function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t('app.notFound')} lead={t('app.notFoundHelp')}>
      <Link className="nl-link" to="/">
        {t('app.toHome')}
      </Link>
    </Page>
  );
}

/** Addresses of scans as they were, in bookmarks and mails. */
function OldScanAddress() {
  const { pathname, search } = useLocation();
  const address = pathname
    .replace('/function-scans', '/bedrijfsscans')
    .replace(/\/new$/, '/nieuw')
    .replace(/\/tasks$/, '/taken')
    .replace(/\/proposals$/, '/voorstellen');
  return <Navigate to={address + search} replace />;
}

/** Everything behind it is for who is signed in; the address stays, so signing in ends where one wanted to be. */
function SignedIn() {
  const { standing } = useSession();
  const { t } = useTranslation();
  if (standing === 'asking') return <Loading />;
  if (standing === 'away') {
    return (
      <Page title={t('state.awayTitle')}>
        <Notice tone="warn" live>
          <p>{t('state.away')}</p>
        </Notice>
      </Page>
    );
  }
  return standing === 'in' ? <Outlet /> : <SignIn />;
}

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <SessionProvider>
        <BrowserRouter>
          <Routes>
            <Route element={<Shell />}>
              <Route path="afmelden/:token" element={<Unsubscribe />} />
              <Route element={<SignedIn />}>
                <Route index element={<Home />} />
                <Route path="vacatures" element={<VacancyList />} />
                <Route path="vacatures/nieuw" element={<VacancyForm />} />
                <Route path="vacatures/:id" element={<VacancyDetail />} />
                <Route path="vacatures/:id/bewerken" element={<VacancyForm />} />
                <Route path="vacatures/:id/op-maat" element={<AdaptationPage />} />
                <Route path="vacatures/:id/kandidaten" element={<Candidates />} />
                <Route path="bedrijfsscans/:id/voorstellen" element={<ProposalsPage />} />
                <Route path="werkgevers" element={<EmployerList />} />
                <Route path="werkgevers/:id" element={<EmployerDetail />} />
                <Route path="kandidaten" element={<Caseload />} />
                <Route path="kandidaten/:id" element={<PersonCv />} />
                <Route path="kandidaten/:id/cv" element={<PersonCvForm />} />
                <Route path="kandidaten/:id/werk" element={<PersonMatches />} />
                <Route path="kandidaten/:id/instrumenten" element={<PersonToolbox />} />
                <Route path="kandidaten/:id/baanopening" element={<PersonOpenings />} />
                <Route path="kandidaten/:id/toestemming" element={<PersonConsents />} />
                <Route path="kandidaten/:id/doelgroep" element={<PersonTargetGroup />} />
                <Route path="kandidaten/:id/nazorg" element={<PersonAftercare />} />
                <Route path="kandidaten/:id/papier" element={<PersonPaper />} />
                <Route path="kandidaten/:id/inzage" element={<PersonLog />} />
                <Route path="cv-online" element={<CvOnline />} />
                <Route path="mijn/cv" element={<OwnCv />} />
                <Route path="mijn/cv/bewerken" element={<OwnCvForm />} />
                <Route path="mijn/werk" element={<OwnMatches />} />
                <Route path="mijn/toestemming" element={<OwnConsents />} />
                <Route path="mijn/nazorg" element={<OwnAftercare />} />
                <Route path="mijn/inzage" element={<OwnLog />} />
                <Route path="loonkostensubsidie" element={<SubsidyCalculator />} />
                <Route path="inkomen" element={<IncomeCalculator />} />
                <Route path="sroi" element={<SroiOverview />} />
                <Route path="sroi/berekenen" element={<SroiCalculator />} />
                <Route path="sroi/beoordelen" element={<ApproveQueue />} />
                <Route path="sroi/tabellen" element={<TableChoices />} />
                <Route path="sroi/nieuw" element={<NewObligation />} />
                <Route path="sroi/verplichtingen/:id" element={<ObligationDetail />} />
                <Route path="sroi/verplichtingen/:id/bewerken" element={<EditObligation />} />
                <Route path="sroi/verplichtingen/:id/bijdrage" element={<NewContribution />} />
                <Route path="sroi/bijdragen/:id" element={<EditContribution />} />
                <Route path="instrumenten" element={<Toolbox />} />
                <Route path="bedrijfsscans" element={<ScanList />} />
                <Route path="bedrijfsscans/nieuw" element={<AskScan />} />
                <Route path="bedrijfsscans/:id" element={<ScanDetail />} />
                <Route path="bedrijfsscans/:id/taken" element={<ScanTasks />} />
                <Route path="function-scans/*" element={<OldScanAddress />} />
                <Route path="aanbiedingen" element={<OfferList />} />
                <Route path="aanbiedingen/nieuw" element={<OfferForm />} />
                <Route path="aanbiedingen/:id/bewerken" element={<EditOffer />} />
                <Route path="aanbiedingen/:id" element={<OfferPage />} />
                <Route path="kennismakingen" element={<IntroductionList />} />
                <Route path="subsidiedossiers" element={<CaseList />} />
                <Route path="subsidiedossiers/:id" element={<CasePage />} />
                <Route path="overdracht" element={<HandoverPage />} />
                <Route path="signalen" element={<SignalList />} />
                <Route path="berichten" element={<Inbox />} />
                <Route path="berichten/voorkeuren" element={<MailPreferences />} />
                <Route path="borden" element={<LayoutPage />} />
                <Route path="mails" element={<UndeliveredMails />} />
                <Route path="bijeenkomsten" element={<SessionList />} />
                <Route path="bijeenkomsten/nieuw" element={<SessionForm />} />
                <Route path="bijeenkomsten/cijfers" element={<SessionFigures />} />
                <Route path="bijeenkomsten/reeksen/:id" element={<SeriesPage />} />
                <Route path="bijeenkomsten/:id" element={<SessionPage />} />
                <Route path="bijeenkomsten/:id/bewerken" element={<SessionForm />} />
                <Route path="bijeenkomsten/:id/agenda" element={<SessionAgenda />} />
                <Route path="projecten" element={<ProjectList />} />
                <Route path="projecten/nieuw" element={<ProjectForm />} />
                <Route path="projecten/:id" element={<ProjectPage />} />
                <Route path="projecten/:id/bewerken" element={<ProjectForm />} />
                <Route path="ondernemers" element={<LeadList />} />
                <Route path="ondernemers/nieuw" element={<LeadForm />} />
                <Route path="ondernemers/:id" element={<LeadPage />} />
                <Route path="ondernemers/:id/bewerken" element={<LeadForm />} />
                <Route path="voordrachten" element={<ProposalList />} />
                <Route path="voordrachten/:id" element={<ProposalPage />} />
                <Route path="plaatsingen" element={<PlacementList />} />
                <Route path="plaatsingen/nieuw" element={<PlacementForm />} />
                <Route path="plaatsingen/:id" element={<PlacementPage />} />
                <Route path="plaatsingen/:id/bewerken" element={<PlacementForm />} />
                <Route path="proefplaatsingen/:id" element={<TrialPage />} />
                <Route path="imports" element={<Imports />} />
                <Route path="imports/:id" element={<ImportReport />} />
                <Route path="steekproeven" element={<Samples />} />
                <Route path="steekproeven/:id" element={<SampleDetail />} />
                <Route path="steekproeven/:id/:person" element={<SampledFile />} />
                <Route path="bijeenkomsten/:id/bord" element={<BoardPage />} />
                <Route path="bijeenkomsten/:id/tafels/:number" element={<TablePage />} />
                <Route path="bijeenkomsten/:id/zaal" element={<HallPage />} />
                <Route path="*" element={<NotFound />} />
              </Route>
            </Route>
          </Routes>
        </BrowserRouter>
      </SessionProvider>
    </QueryClientProvider>
  );
}
