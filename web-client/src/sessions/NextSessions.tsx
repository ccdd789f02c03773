import { Heading } from '@nl-design-system-candidate/heading-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { date } from '../ui/format';
import { TextLink } from '../ui/pieces';
import { Ask } from '../ui/states';
import { sessions } from './calls';

/** How many sessions the tile names before it points to all. */
const shown = 3;

/** The next sessions of whoever reads it, on his home page. */
export function NextSessions() {
  const { t } = useTranslation();
  const list = useQuery({
    queryKey: ['sessions', { home: true }],
    queryFn: () => sessions.list({ limit: shown }),
  });
  return (
    <section className="mp-card mp-stack mp-tile" aria-labelledby="next-sessions">
      <Heading level={2} appearance="level-4" id="next-sessions">
        {t('session.next')}
      </Heading>
      <Ask query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="mp-soft">{t('session.none')}</p>
          ) : (
            <ul className="mp-plain mp-lines">
              {items.map((session) => (
                <li key={session.id}>
                  <TextLink to={`/bijeenkomsten/${session.id}`}>{session.title}</TextLink>
                  <span className="mp-soft mp-small">
                    {t('session.when', {
                      date: date(session.date),
                      from: session.startTime,
                      until: session.endTime,
                    })}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Ask>
      <TextLink to="/bijeenkomsten">{t('home.seeAll')}</TextLink>
    </section>
  );
}
