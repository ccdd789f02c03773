import { Heading } from '@nl-design-system-candidate/heading-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { subsidyCases } from '../api/calls';
import { date } from '../ui/format';
import { TextLink } from '../ui/pieces';
import { Ask } from '../ui/states';

const shown = 6;

/** Wage values that have to be looked at again soon, earliest first. */
export function DueReassessments() {
  const { t } = useTranslation();
  const due = useQuery({
    queryKey: ['subsidy-cases', { due: true }],
    queryFn: () => subsidyCases.list({ reassessmentDue: true, limit: shown }),
  });
  return (
    <section className="mp-card mp-stack mp-tile" aria-labelledby="due-title">
      <Heading level={2} appearance="level-4" id="due-title">
        {t('case.due')}
      </Heading>
      <Ask query={due}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="mp-soft">{t('case.dueNone')}</p>
          ) : (
            <ul className="mp-plain mp-lines">
              {items.map((one) => (
                <li key={one.id}>
                  <TextLink to={`/subsidiedossiers/${one.id}`}>
                    {[one.functionTitle, one.employerName].filter(Boolean).join(', ')}
                  </TextLink>
                  {one.reassessOn && (
                    <span className="mp-soft mp-small">
                      {t('case.dueOn', { date: date(one.reassessOn) })}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Ask>
      <TextLink to="/subsidiedossiers">{t('home.seeAll')}</TextLink>
    </section>
  );
}
