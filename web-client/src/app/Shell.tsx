import { Button } from '@nl-design-system-candidate/button-react';
import { SkipLink } from '@nl-design-system-candidate/skip-link-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet, useLocation } from 'react-router';
import { currentLanguage, speak } from '../i18n';
import { UnreadLink } from '../messages/UnreadLink';
import { Loading } from '../ui/states';
import { Boundary } from './Boundary';
import { navigation } from './navigation';
import { useSession } from './session';

export function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <path fill="#0f5f68" d="M4 5h24v7a4 4 0 0 1-8 0 4 4 0 0 1-8 0 4 4 0 0 1-8 0z" />
      <path fill="#e9a820" d="M12 5h8v7a4 4 0 0 1-8 0z" />
      <path fill="#07363c" d="M6 18h3v8H6zm17 0h3v8h-3zM6 24h20v3H6z" />
    </svg>
  );
}

export function LanguageSwitch() {
  const { t } = useTranslation();
  const other = currentLanguage() === 'nl' ? 'en' : 'nl';
  return (
    <Button purpose="subtle" lang={other} onClick={() => void speak(other)}>
      {t('app.otherLanguage')}
    </Button>
  );
}

function Navigation() {
  const { t } = useTranslation();
  const { membership } = useSession();
  const [openAt, setOpenAt] = useState<string | null>(null);
  const { pathname } = useLocation();
  if (!membership) return null;
  // Going somewhere closes the menu of a small screen by itself.
  const open = openAt === pathname;
  return (
    <>
      <Button
        purpose="secondary"
        className="mp-nav-toggle"
        aria-expanded={open}
        aria-controls="main-nav"
        onClick={() => setOpenAt(open ? null : pathname)}
      >
        {t('app.menu')}
      </Button>
      <nav id="main-nav" className="mp-nav" aria-label={t('app.mainNav')} data-open={open}>
        <ul className="mp-plain">
          <li>
            <NavLink to="/" end>
              {t('app.home')}
            </NavLink>
          </li>
          {navigation[membership.role].map((item) => (
            <li key={item.to}>
              <NavLink to={item.to}>{t(item.text)}</NavLink>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

/** What stands around every page: who you are, where you can go, in which language. */
export function Shell() {
  const { pathname } = useLocation();
  const { t } = useTranslation();
  const { session, membership, signOut } = useSession();
  return (
    <div className="mp-shell">
      <SkipLink href="#inhoud">{t('app.skip')}</SkipLink>
      <header className="mp-shell-header">
        <div className="mp-awning" aria-hidden="true" />
        <div className="mp-wrap">
          <div className="mp-shell-bar">
            <Link to="/" className="mp-brand">
              <Mark />
              <span>
                {t('app.name')}
                <small>{t('app.service')}</small>
              </span>
            </Link>
            {session && membership && (
              <div className="mp-who">
                <span className="mp-hidden">{t('app.signedInAs')} </span>
                <strong>{session.user.displayName}</strong>
                <br />
                <span className="mp-soft">{t(`role.${membership.role}`)}</span>
              </div>
            )}
            <div className="mp-row">
              {session && <UnreadLink />}
              <LanguageSwitch />
              {session && (
                <Button purpose="secondary" onClick={() => void signOut()}>
                  {t('app.signOut')}
                </Button>
              )}
            </div>
          </div>
          <Navigation />
        </div>
      </header>
      <main id="inhoud" className="mp-shell-main" tabIndex={-1}>
        <div className="mp-wrap">
          <Boundary at={pathname}>
            <Suspense fallback={<Loading />}>
              <Outlet />
            </Suspense>
          </Boundary>
        </div>
      </main>
      <footer className="mp-shell-footer">
        <div className="mp-wrap">{t('app.footer')}</div>
      </footer>
    </div>
  );
}
