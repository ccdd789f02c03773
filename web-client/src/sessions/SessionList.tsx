import { Heading } from '@nl-design-system-candidate/heading-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Page } from '../app/Page';
import { useRole } from '../app/session';
import { SelectField } from '../ui/Field';
import { date } from '../ui/format';
import { MoreButton } from '../ui/MoreButton';
import { Badge, ButtonLink, TextLink } from '../ui/pieces';
import { Ask, Empty, type Tone } from '../ui/states';
import { sessionKinds, sessions, type Attendance, type MatchingSession, type SessionStatus } from './calls';

export const statusTones: Record<SessionStatus, Tone | 'plain'> = {
  PLANNED: 'info',
  RUNNING: 'good',
  CLOSED: 'plain',
  CANCELLED: 'warn',
};

export const attendanceTones: Record<Attendance, Tone | 'plain'> = {
  LISTED: 'plain',
  INVITED: 'info',
  CONFIRMED: 'good',
  DECLINED: 'warn',
  PRESENT: 'good',
  NO_SHOW: 'warn',
};

function SessionCard({ session }: { session: MatchingSession }) {
  const { t } = useTranslation();
  return (
    <article className="mp-card mp-item">
      <div className="mp-row mp-row--between">
        <h3 className="mp-item-title">
          <TextLink to={`/bijeenkomsten/${session.id}`}>{session.title}</TextLink>
        </h3>
        <span className="mp-row">
          {session.attendance && (
            <Badge tone={attendanceTones[session.attendance]}>
              {t(`session.attendance.${session.attendance}`)}
            </Badge>
          )}
          <Badge tone={statusTones[session.status]}>{session.statusLabel}</Badge>
        </span>
      </div>
      <ul className="mp-plain mp-meta">
        <li>
          {t('session.when', { date: date(session.date), from: session.startTime, until: session.endTime })}
        </li>
        <li>{session.kindLabel}</li>
        {session.place && <li>{session.place}</li>}
        {typeof session.invited === 'number' && (
          <li>{t('session.filled', { count: session.invited, capacity: session.capacity })}</li>
        )}
      </ul>
    </article>
  );
}

function monthOf(session: MatchingSession): string {
  return session.date.slice(0, 7);
}

/** The sessions under the month they fall in, as a calendar in words. */
function Months({ items }: { items: MatchingSession[] }) {
  const { i18n } = useTranslation();
  const name = new Intl.DateTimeFormat(i18n.language === 'en' ? 'en-GB' : 'nl-NL', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const months = [...new Set(items.map(monthOf))];
  return (
    <div className="mp-stack mp-stack--loose">
      {months.map((month) => (
        <section key={month} className="mp-stack" aria-labelledby={`month-${month}`}>
          <Heading level={2} appearance="level-4" id={`month-${month}`}>
            {name.format(new Date(`${month}-01T00:00:00Z`))}
          </Heading>
          <ul className="mp-plain mp-stack">
            {items
              .filter((session) => monthOf(session) === month)
              .map((session) => (
                <li key={session.id}>
                  <SessionCard session={session} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Sessions to come or past: for staff all of theirs, for others those they are invited to. */
export default function SessionList() {
  const { t } = useTranslation();
  const role = useRole();
  const staff = role === 'ACCOUNT_MANAGER' || role === 'CONSULTANT';
  const [parameters, setParameters] = useSearchParams();
  const kind = sessionKinds.find((known) => known === parameters.get('soort')) ?? null;
  const past = parameters.get('welke') === 'voorbij';
  const list = useInfiniteQuery({
    queryKey: ['sessions', { kind, past }],
    queryFn: ({ pageParam }) => sessions.list({ kind, past: past || null, cursor: pageParam, limit: 20 }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next ?? null,
  });
  const plan = <ButtonLink to="/bijeenkomsten/nieuw">{t('session.new')}</ButtonLink>;
  const address = (which: string | null) => {
    const next = new URLSearchParams(parameters);
    if (which) next.set('welke', which);
    else next.delete('welke');
    return `/bijeenkomsten?${next.toString()}`;
  };
  return (
    <Page
      title={t('session.list')}
      lead={t(staff ? 'session.listLead' : 'session.ownLead')}
      actions={staff && plan}
    >
      <div className="mp-stack">
        <nav className="mp-tabs" aria-label={t('session.which')}>
          <ul className="mp-plain">
            <li>
              <Link to={address(null)} aria-current={past ? undefined : 'page'}>
                {t('session.coming')}
              </Link>
            </li>
            <li>
              <Link to={address('voorbij')} aria-current={past ? 'page' : undefined}>
                {t('session.past')}
              </Link>
            </li>
            {(staff || role === 'MANAGER') && (
              <li>
                <Link to="/bijeenkomsten/cijfers">{t('session.figures')}</Link>
              </li>
            )}
          </ul>
        </nav>
        <SelectField
          label={t('session.kind')}
          empty={t('session.everyKind')}
          options={sessionKinds.map((known) => ({ value: known, label: t(`session.kinds.${known}`) }))}
          value={kind}
          onChange={(chosen) => {
            const next = new URLSearchParams(parameters);
            if (chosen) next.set('soort', chosen);
            else next.delete('soort');
            setParameters(next, { replace: true });
          }}
        />
        <Ask query={list}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            return items.length === 0 ? (
              <Empty title={t('session.none')} action={staff && !past && plan}>
                {t(staff ? 'session.noneHelp' : 'session.noneOwn')}
              </Empty>
            ) : (
              <Months items={items} />
            );
          }}
        </Ask>
        <MoreButton list={list} />
      </div>
    </Page>
  );
}
