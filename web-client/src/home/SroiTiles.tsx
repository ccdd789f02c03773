import { Heading } from '@nl-design-system-candidate/heading-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { contributions, obligations } from '../api/sroi';
import { RealisedBar } from '../sroi/parts';
import { euros } from '../ui/format';
import { TextLink } from '../ui/pieces';
import { Ask } from '../ui/states';

/** How many a tile names before it points to the list. */
const shown = 4;

function Tile({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="mp-card mp-stack mp-tile" aria-labelledby={id}>
      <Heading level={2} appearance="level-4" id={id}>
        {title}
      </Heading>
      {children}
    </section>
  );
}

/** Obligations of the account manager's own employers that lag behind their plan. */
export function SroiBehind() {
  const { t } = useTranslation();
  const list = useQuery({
    queryKey: ['obligations', { home: 'behind' }],
    queryFn: () => obligations.list({ behind: true, mine: true, limit: shown + 1 }),
  });
  return (
    <Tile id="sroi-behind" title={t('social.home.behind')}>
      <Ask query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="mp-soft">{t('social.home.behindNone')}</p>
          ) : (
            <>
              <ul className="mp-plain mp-lines">
                {items.slice(0, shown).map((owed) => (
                  <li key={owed.id}>
                    <TextLink to={`/sroi/verplichtingen/${owed.id}`}>
                      {owed.employerName ?? owed.contractName}
                    </TextLink>
                    <span className="mp-soft mp-small">
                      {t('social.openAmount', { amount: euros(owed.outstanding) })}
                    </span>
                  </li>
                ))}
              </ul>
              {items.length > shown && (
                <TextLink to="/sroi?achter=1">
                  {t('home.seeAll')}
                  <span className="mp-hidden">: {t('social.home.behind')}</span>
                </TextLink>
              )}
            </>
          )
        }
      </Ask>
    </Tile>
  );
}

/** Contributions that wait for a second person, and that this reader may judge. */
export function SroiToJudge() {
  const { t } = useTranslation();
  const list = useQuery({
    queryKey: ['contributions', { home: 'judge' }],
    queryFn: () => contributions.list({ status: 'SUBMITTED', toDecide: true, limit: shown + 1 }),
  });
  return (
    <Tile id="sroi-judge" title={t('social.home.judge')}>
      <Ask query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="mp-soft">{t('social.queue.empty')}</p>
          ) : (
            <>
              <ul className="mp-plain mp-lines">
                {items.slice(0, shown).map((contribution) => (
                  <li key={contribution.id}>
                    <span>{contribution.description}</span>
                    <span className="mp-soft mp-small">
                      {contribution.employerName} · {euros(contribution.value)}
                    </span>
                  </li>
                ))}
              </ul>
              <TextLink to="/sroi/beoordelen">{t('social.queue.title')}</TextLink>
            </>
          )
        }
      </Ask>
    </Tile>
  );
}

/** What the employer still has to fill in; nothing when he has no obligation. */
export function OwnSroi() {
  const { t } = useTranslation();
  const list = useQuery({
    queryKey: ['obligations', { home: 'own' }],
    queryFn: () => obligations.list({ status: 'OPEN', limit: shown }),
  });
  if (list.data?.items.length === 0) return null;
  return (
    <Tile id="sroi-own" title={t('social.home.own')}>
      <Ask query={list}>
        {({ items }) => (
          <ul className="mp-plain mp-lines">
            {items.map((owed) => (
              <li key={owed.id}>
                <TextLink to={`/sroi/verplichtingen/${owed.id}`}>{owed.contractName}</TextLink>
                <RealisedBar obligation={owed} />
                {owed.progress.behind && <span className="mp-small">{t('social.behind')}</span>}
              </li>
            ))}
          </ul>
        )}
      </Ask>
    </Tile>
  );
}
