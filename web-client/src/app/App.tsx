import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { BrowserRouter, Link, Outlet, Route, Routes } from 'react-router';
import { Problem } from '../api/http';
import { Loading } from '../ui/states';
import { Page } from './Page';
import { SessionProvider, useSession } from './session';
import { Shell } from './Shell';
import { SignIn } from './SignIn';

const Home = lazy(() => import('../home/Home'));

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

/** Everything behind it is for who is signed in; the address stays, so signing in ends where one wanted to be. */
function SignedIn() {
  const { standing } = useSession();
  if (standing === 'asking') return <Loading />;
  return standing === 'in' ? <Outlet /> : <SignIn />;
}

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <SessionProvider>
        <BrowserRouter>
          <Routes>
            <Route element={<Shell />}>
              <Route element={<SignedIn />}>
                <Route index element={<Home />} />
                <Route path="*" element={<NotFound />} />
              </Route>
            </Route>
          </Routes>
        </BrowserRouter>
      </SessionProvider>
    </QueryClientProvider>
  );
}
