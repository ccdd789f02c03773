import { Heading } from '@nl-design-system-candidate/heading-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigationType } from 'react-router';

let firstPage = true;

/**
 * A page with its title in the window and in one level-1 heading. Arriving from another page puts the focus on that
 * heading, so a screen reader says where we are and the keyboard starts at the top.
 */
export function Page({
  title,
  lead,
  actions,
  children,
}: {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const head = useRef<HTMLDivElement>(null);
  const { pathname } = useLocation();
  const how = useNavigationType();

  useEffect(() => {
    document.title = `${title} – ${t('app.name')}`;
  }, [title, t]);

  useEffect(() => {
    if (firstPage) {
      firstPage = false;
      return;
    }
    const heading = head.current?.querySelector('h1');
    // A replaced address is the same page going on: whoever is typing stays where he is.
    if (how === 'REPLACE') return;
    heading?.focus({ preventScroll: true });
    if (how !== 'POP') window.scrollTo({ top: 0 });
  }, [pathname, how]);

  return (
    <div className="mp-fade">
      <div className="mp-page-head" ref={head}>
        <div>
          <Heading level={1} tabIndex={-1}>
            {title}
          </Heading>
          {lead && <p className="mp-lead">{lead}</p>}
        </div>
        {actions && <div className="mp-row mp-no-print">{actions}</div>}
      </div>
      {children}
    </div>
  );
}
