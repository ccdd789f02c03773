import { Heading } from '@nl-design-system-candidate/heading-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useRole } from '../app/session';
import { date } from '../ui/format';
import { ButtonLink, TextLink } from '../ui/pieces';
import { Ask } from '../ui/states';
import { scans, type ScanStatus } from './calls';
import { plannedText, ScanBadge } from './parts';

const shown = 4;

/** Scans in some statuses on a home page, newest first, with the way to all of them. */
export function ScanTile({
  statuses,
  mine = false,
  title,
  empty,
  ask = false,
}: {
  statuses: readonly ScanStatus[];
  mine?: boolean;
  title: string;
  empty: string;
  /** Whether one can ask for a scan from here. */
  ask?: boolean;
}) {
  const { t } = useTranslation();
  const own = useRole() === 'EMPLOYER';
  const list = useQuery({
    queryKey: ['scans', { statuses, mine, home: true }],
    queryFn: () => scans.list({ status: [...statuses], mine: mine ? 'true' : null, limit: shown + 1 }),
  });
  const id = `scans-${statuses[0]}`;
  return (
    <section className="mp-card mp-stack mp-tile" aria-labelledby={id}>
      <Heading level={2} appearance="level-4" id={id}>
        {title}
      </Heading>
      <Ask query={list}>
        {({ items }) => (
          <>
            {items.length === 0 && <p className="mp-soft">{empty}</p>}
            {items.length > 0 && (
              <ul className="mp-plain mp-lines">
                {items.slice(0, shown).map((scan) => (
                  <li key={scan.id}>
                    <TextLink to={`/bedrijfsscans/${scan.id}`}>
                      {own ? (scan.department ?? t('scans.card.untitled')) : scan.employerName}
                    </TextLink>
                    <span className="mp-soft mp-small">
                      {plannedText(scan) ?? t('scans.card.asked', { date: date(scan.createdAt) })}
                    </span>
                    <span>
                      <ScanBadge status={scan.status} />
                    </span>
                  </li>
                ))}
              </ul>
            )}
            {items.length > shown && <TextLink to="/bedrijfsscans">{t('home.seeAll')}</TextLink>}
          </>
        )}
      </Ask>
      {ask && (
        <div>
          <ButtonLink purpose="secondary" to="/bedrijfsscans/nieuw">
            {t('scans.list.ask')}
          </ButtonLink>
        </div>
      )}
    </section>
  );
}
