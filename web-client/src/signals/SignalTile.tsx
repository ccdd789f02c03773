import { Heading } from '@nl-design-system-candidate/heading-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../ui/pieces';
import { Ask } from '../ui/states';
import { signals } from './calls';

/** What waits for whoever reads it, by kind, on his home page. */
export function SignalTile() {
  const { t } = useTranslation();
  const counts = useQuery({ queryKey: ['signals', 'counts'], queryFn: signals.counts });
  return (
    <section className="mp-card mp-stack mp-tile" aria-labelledby="signals-title">
      <Heading level={2} appearance="level-4" id="signals-title">
        {t('signals.title')}
      </Heading>
      <Ask query={counts}>
        {({ total, overdue, kinds }) =>
          total === 0 ? (
            <p className="mp-soft">{t('signals.none')}</p>
          ) : (
            <>
              <ul className="mp-plain mp-lines">
                {kinds.map((kind) => (
                  <li key={kind.kind}>
                    <strong>{kind.number}</strong> {kind.text}
                  </li>
                ))}
              </ul>
              {overdue > 0 && <p>{t('signals.overdueCount', { count: overdue })}</p>}
            </>
          )
        }
      </Ask>
      <TextLink to="/signalen">{t('signals.all')}</TextLink>
    </section>
  );
}
