import { Heading } from '@nl-design-system-candidate/heading-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { vacancies } from '../api/calls';
import type { VacancyStatus } from '../api/model';
import { useRole } from '../app/session';
import { date } from '../ui/format';
import { TextLink } from '../ui/pieces';
import { Ask } from '../ui/states';

/** How many vacancies a tile names before it points to the list. */
const shown = 4;

/** Vacancies in one status on a home page, newest first, with the way to all of them. */
export function VacancyTile({
  status,
  title,
  empty,
}: {
  status: VacancyStatus;
  title: string;
  empty: string;
}) {
  const { t } = useTranslation();
  const list = useQuery({
    queryKey: ['vacancies', { status, home: true }],
    queryFn: () => vacancies.list({ status: [status], limit: shown + 1 }),
  });
  const own = useRole() === 'EMPLOYER';
  const id = `tile-${status}`;
  return (
    <section className="mp-card mp-stack mp-tile" aria-labelledby={id}>
      <Heading level={2} appearance="level-4" id={id}>
        {title}
      </Heading>
      <Ask query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="mp-soft">{empty}</p>
          ) : (
            <>
              <ul className="mp-plain mp-lines">
                {items.slice(0, shown).map((vacancy) => (
                  <li key={vacancy.id}>
                    <TextLink to={`/vacatures/${vacancy.id}`}>
                      {vacancy.title || t('vacancy.list.untitled')}
                    </TextLink>
                    <span className="mp-soft mp-small">
                      {own
                        ? vacancy.updatedAt && t('vacancy.card.changed', { date: date(vacancy.updatedAt) })
                        : vacancy.employerName}
                    </span>
                  </li>
                ))}
              </ul>
              {items.length > shown && (
                <TextLink to={`/vacatures?status=${status}`}>
                  {t('home.seeAll')}
                  <span className="mp-hidden">: {title}</span>
                </TextLink>
              )}
            </>
          )
        }
      </Ask>
    </section>
  );
}
