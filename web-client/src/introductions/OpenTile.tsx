import { Heading } from '@nl-design-system-candidate/heading-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { date } from '../ui/format';
import { TextLink } from '../ui/pieces';
import { Ask } from '../ui/states';
import { introductions } from './calls';

/** How many requests the tile names. */
const shown = 5;

/** Requests that wait for an answer; nothing at all when there are none. */
export function OpenTile() {
  const { t } = useTranslation();
  const list = useQuery({
    queryKey: ['introductions', { open: true, home: true }],
    queryFn: () => introductions.list({ open: true, limit: shown }),
  });
  if (list.data?.items.length === 0) return null;
  return (
    <section className="mp-card mp-stack mp-tile" aria-labelledby="introductions-title">
      <Heading level={2} appearance="level-4" id="introductions-title">
        {t('introduction.tile')}
      </Heading>
      <Ask query={list}>
        {({ items }) => (
          <ul className="mp-plain mp-lines">
            {items.map((one) => (
              <li key={one.id}>
                <strong>{one.employerName}</strong>
                <span className="mp-soft mp-small">
                  {[
                    one.party === 'PERSON' ? null : one.headline,
                    one.vacancyTitle,
                    t('introduction.answerBy', { date: date(one.answerBy) }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Ask>
      <TextLink to="/kennismakingen?open=ja">{t('introduction.toList')}</TextLink>
    </section>
  );
}
