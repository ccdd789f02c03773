import { Button } from '@nl-design-system-candidate/button-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { cvOnline } from '../api/calls';
import type { CvHit } from '../api/model';
import { Page } from '../app/Page';
import { SelectField, TextField } from '../ui/Field';
import { decimal, percent, range } from '../ui/format';
import { MoreButton } from '../ui/MoreButton';
import { Sheets } from '../ui/Sheets';
import { Badge, TextLink } from '../ui/pieces';
import { Empty, Loading } from '../ui/states';
import { Answered } from '../ui/violations';
import { askedOf, queryOf, withSingle } from './criteria';
import { Filters } from './Filters';
import { Highlight } from './Highlight';

const orders = ['RELEVANCE', 'DISTANCE', 'FRESHNESS', 'COMPLETENESS'] as const;

/** Skills of a hit shown at once; the rest stands in the CV. */
const skillsShown = 5;

/** Why this person is in the list: the words that were found, and what the filters say. */
function Why({ hit }: { hit: CvHit }) {
  const { t } = useTranslation();
  if (hit.highlights.length === 0 && hit.reasons.length === 0) return null;
  return (
    <div className="mp-why">
      <span className="mp-hidden">{t('search.why')} </span>
      {hit.highlights.map((highlight, index) => (
        <p key={index}>
          <Highlight html={highlight.text} />
        </p>
      ))}
      {hit.reasons.length > 0 && <p>{hit.reasons.map((reason) => reason.text).join(' · ')}</p>}
    </div>
  );
}

function Hit({ hit }: { hit: CvHit }) {
  const { t } = useTranslation();
  const hours = range(hit.hoursPerWeek);
  const name = hit.headline ?? hit.occupations[0]?.label ?? t('search.noHeadline');
  return (
    <article className="mp-card mp-item">
      <h2 className="mp-item-title">
        <TextLink to={`/kandidaten/${hit.id}`}>{name}</TextLink>
      </h2>
      <ul className="mp-plain mp-meta">
        {hit.occupations.length > 0 && (
          <li>{hit.occupations.map((occupation) => occupation.label ?? occupation.code).join(', ')}</li>
        )}
        {hours && <li>{t('search.hours', { hours })}</li>}
        {typeof hit.distanceKm === 'number' && <li>{t('search.km', { km: decimal(hit.distanceKm, 0) })}</li>}
        {typeof hit.completeness === 'number' && (
          <li>{t('search.complete', { percent: percent(hit.completeness) })}</li>
        )}
      </ul>
      {hit.competencies.length > 0 && (
        <ul className="mp-plain mp-row">
          {hit.competencies.slice(0, skillsShown).map((skill) => (
            <li key={skill.code}>
              <Badge tone="plain">{skill.label ?? skill.code}</Badge>
            </li>
          ))}
        </ul>
      )}
      <Why hit={hit} />
    </article>
  );
}

function SearchBox() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const asked = address.get('q') ?? '';
  const [typed, setTyped] = useState(asked);
  const [shownFor, setShownFor] = useState(asked);
  // Back and forward change the address; the box follows.
  if (shownFor !== asked) {
    setShownFor(asked);
    setTyped(asked);
  }
  return (
    <form
      role="search"
      className="mp-card mp-searchbox"
      onSubmit={(event) => {
        event.preventDefault();
        setAddress(withSingle(address, 'q', typed.trim() || null));
      }}
    >
      <TextField
        label={t('search.box')}
        hint={t('search.boxHint')}
        pointer="/q"
        type="search"
        value={typed}
        onChange={setTyped}
      />
      <Button type="submit" purpose="primary">
        {t('action.search')}
      </Button>
    </form>
  );
}

/** Search in the competency CVs: one box and facets, all of it in the address of the page. */
export default function CvOnline() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const query = queryOf(address);
  const search = useInfiniteQuery({
    queryKey: ['cv-online', query],
    queryFn: ({ pageParam, signal }) => cvOnline.search({ ...query, cursor: pageParam, limit: 20 }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next ?? null,
    placeholderData: keepPreviousData,
  });
  const first = search.data?.pages[0];
  const hits = search.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t('search.title')} lead={t('search.lead')}>
      <Answered failure={search.error}>
        <div className="mp-stack">
          <SearchBox />
          <div className="mp-beside mp-beside--left">
            <Filters facets={first?.facets ?? {}} />
            <div className="mp-stack" aria-busy={search.isFetching}>
              <div className="mp-row mp-row--between mp-row--end">
                <p role="status">
                  {first && !search.isPlaceholderData && (
                    <strong>{t('search.total', { count: first.total })}</strong>
                  )}
                </p>
                <SelectField
                  label={t('search.sort')}
                  value={orders.find((one) => one === address.get('sort')) ?? 'RELEVANCE'}
                  options={orders.map((one) => ({ value: one, label: t(`search.sortBy.${one}`) }))}
                  onChange={(order) =>
                    setAddress(withSingle(address, 'sort', order === 'RELEVANCE' ? null : order))
                  }
                />
              </div>
              {first && first.understood.length > 0 && (
                <p className="mp-soft mp-small">
                  {t('search.understood')}: {first.understood.map((concept) => concept.label).join(', ')}
                </p>
              )}
              {search.isPending && <Loading />}
              {first && hits.length === 0 && <Empty title={t('search.empty')}>{t('search.emptyHelp')}</Empty>}
              <ul className="mp-plain mp-stack">
                {hits.map((hit) => (
                  <li key={hit.id}>
                    <Hit hit={hit} />
                  </li>
                ))}
              </ul>
              <MoreButton list={search} />
              {hits.length > 0 && (
                <Sheets
                  address={`/api/v1/cv-online/sheet?${askedOf(address)}`}
                  name={t('sheet.cvOnline')}
                  remark={t('sheet.logged')}
                />
              )}
            </div>
          </div>
        </div>
      </Answered>
    </Page>
  );
}
