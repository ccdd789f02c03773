import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { VacancyStatus } from '../api/model';
import type { Tone } from './states';

export function Badge({ tone = 'info', children }: { tone?: Tone | 'plain'; children: ReactNode }) {
  return <span className={`nl-data-badge mp-badge mp-badge--${tone}`}>{children}</span>;
}

const statusTone: Record<VacancyStatus, Tone | 'plain'> = {
  DRAFT: 'plain',
  SUBMITTED: 'warn',
  PUBLISHED: 'good',
  FILLED: 'info',
  WITHDRAWN: 'plain',
  EXPIRED: 'plain',
};

export function StatusBadge({ status }: { status: VacancyStatus }) {
  const { t } = useTranslation();
  return <Badge tone={statusTone[status]}>{t(`vacancy.status.${status}`)}</Badge>;
}

export type Fact = readonly [label: string, value: ReactNode];

/** Names with their values; what is not known says so instead of staying away. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  const { t } = useTranslation();
  return (
    <dl className="mp-facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value === null || value === undefined || value === '' ? (
              <span className="mp-soft">{t('state.unknown')}</span>
            ) : (
              value
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A link that looks like the button it stands for, because it goes somewhere. */
export function ButtonLink({
  to,
  purpose = 'primary',
  children,
}: {
  to: string;
  purpose?: 'primary' | 'secondary' | 'subtle';
  children: ReactNode;
}) {
  return (
    <Link to={to} className={`nl-button nl-button--${purpose} mp-button-link`}>
      {children}
    </Link>
  );
}

export function TextLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link to={to} className="nl-link">
      {children}
    </Link>
  );
}

/** A share between 0 and 1, drawn; the figure itself must stand beside it in words. */
export function Bar({ share, tone = 'brand' }: { share: number; tone?: 'brand' | 'soft' }) {
  const width = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <svg
      className={`mp-bar mp-bar--${tone}`}
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect className="mp-bar-ground" width="100" height="8" />
      <rect className="mp-bar-fill" width={width} height="8" />
    </svg>
  );
}

export function Tabs({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className="mp-tabs" aria-label={label}>
      <ul className="mp-plain">{children}</ul>
    </nav>
  );
}
