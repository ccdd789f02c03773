import { useQuery } from '@tanstack/react-query';
import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { vacancies } from '../api/calls';
import { tracks, type Match, type Matches, type Track } from '../api/model';
import { Page } from '../app/Page';
import { useRole } from '../app/session';
import { BatchBar } from '../placements/BatchBar';
import { CheckField } from '../ui/Field';
import { wholeEuros } from '../ui/format';
import { AskButton } from '../introductions/AskButton';
import { introductions, type Introduction } from '../introductions/calls';
import { Tabs, TextLink } from '../ui/pieces';
import { Ask, Empty, Notice } from '../ui/states';
import { CoarseCriteria, ExplainedCriteria } from './Criteria';
import { Excluded } from './Excluded';
import { ScoreHead } from './ScoreHead';

/** Candidates asked for in one ranking, and how many of them stand open before the rest is asked for. */
const ranked = 50;
const shownAtOnce = 15;
const employerTracks: readonly Track[] = ['REGULAR', 'PART_TIME'];

function Candidate({
  match,
  place,
  employer,
  vacancyId,
  chosen,
  choose,
  rankingId,
  asked,
}: {
  match: Match;
  place: number;
  employer: boolean;
  vacancyId: string;
  chosen: boolean;
  choose: ((on: boolean) => void) | null;
  rankingId: string;
  asked: Introduction | undefined;
}) {
  const { t } = useTranslation();
  const name = match.headline ?? t('match.candidate', { number: place });
  return (
    <article className="mp-card mp-match">
      <span className="mp-place" aria-hidden="true">
        {place}
      </span>
      <div className="mp-stack mp-stack--tight">
        <h2 className="mp-item-title">
          <span className="mp-hidden">{t('match.place', { number: place })}: </span>
          {employer || !match.candidateId ? (
            name
          ) : (
            <TextLink to={`/kandidaten/${match.candidateId}`}>{name}</TextLink>
          )}
        </h2>
        {employer ? (
          <>
            <CoarseCriteria scores={match.criteria} />
            <AskButton
              asking={{ vacancyId, rankingId, candidateId: match.candidateId ?? null }}
              about={name}
              known={asked}
            />
          </>
        ) : (
          <>
            <ScoreHead match={match} />
            {match.trackNotes?.map((note) => (
              <p key={note} className="mp-small">
                {note}
              </p>
            ))}
            <details className="mp-details">
              <summary>
                {t('match.open')}
                <span className="mp-hidden">: {name}</span>
              </summary>
              <ExplainedCriteria scores={match.criteria} />
            </details>
            {choose && (
              <CheckField label={t('placement.batch.choose', { name })} checked={chosen} onChange={choose} />
            )}
            <div>
              <TextLink to={`/aanbiedingen/nieuw?vacature=${vacancyId}&kandidaat=${match.candidateId ?? ''}`}>
                {t('offer.make')}
                <span className="mp-hidden">: {name}</span>
              </TextLink>
            </div>
            <AskButton
              asking={{ vacancyId, jobSeekerId: match.candidateId ?? null }}
              about={name}
              known={asked}
            />
          </>
        )}
      </div>
    </article>
  );
}

function Support({ found }: { found: Matches }) {
  const { t } = useTranslation();
  const kinds = found.support ?? [];
  if (kinds.length === 0 && !found.costRange) return null;
  return (
    <section className="mp-card mp-card--brand mp-stack mp-stack--tight" aria-labelledby="support-title">
      <Heading level={2} appearance="level-4" id="support-title">
        {t('match.support.title')}
      </Heading>
      <ul className="mp-gaps">
        {kinds.map((kind) => (
          <li key={kind.code}>{kind.label}</li>
        ))}
      </ul>
      {found.costRange && (
        <p>
          {t('match.support.cost', {
            min: wholeEuros(found.costRange.lowestPerHour),
            max: wholeEuros(found.costRange.highestPerHour),
          })}
        </p>
      )}
      <p className="mp-soft mp-small">{t('match.support.help')}</p>
    </section>
  );
}

function Ranking({
  id,
  track,
  found,
  employer,
  open,
}: {
  id: string;
  track: Track;
  found: Matches;
  employer: boolean;
  /** Whether people can be proposed for the vacancy now. */
  open: boolean;
}) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const [chosen, setChosen] = useState<string[]>([]);
  const proposes = !employer && open;
  // in the order of the list, so that who stands above is proposed first
  const people = found.items.flatMap((match, index) =>
    match.candidateId && chosen.includes(match.candidateId)
      ? [{ id: match.candidateId, name: match.headline ?? t('match.candidate', { number: index + 1 }) }]
      : [],
  );
  const asked = useQuery({
    queryKey: ['introductions', { vacancyId: id }],
    queryFn: () => introductions.list({ vacancyId: id, limit: 100 }),
  });
  const latest = (match: Match) =>
    asked.data?.items.find((one) =>
      employer ? one.candidateId === match.candidateId : one.jobSeekerId === match.candidateId,
    );
  const shown = all ? found.items : found.items.slice(0, shownAtOnce);
  return (
    <div className="mp-beside">
      <div className="mp-stack">
        <p role="status">
          <strong>{t('match.total', { count: found.total })}</strong>
          {found.total > shown.length && ` · ${t('match.shown', { count: shown.length })}`}
        </p>
        {found.items.length === 0 ? (
          <Empty title={t(employer ? 'match.noneEmployer' : 'match.none')}>
            {t(employer ? 'match.noneEmployerHelp' : 'match.noneHelp')}
          </Empty>
        ) : (
          <ol className="mp-plain mp-stack">
            {shown.map((match, index) => (
              <li key={match.candidateId ?? index}>
                <Candidate
                  match={match}
                  place={index + 1}
                  employer={employer}
                  vacancyId={id}
                  chosen={chosen.includes(match.candidateId ?? '')}
                  choose={
                    proposes
                      ? (on) =>
                          setChosen((before) =>
                            on
                              ? [...before, match.candidateId ?? '']
                              : before.filter((one) => one !== match.candidateId),
                          )
                      : null
                  }
                  rankingId={found.rankingId}
                  asked={latest(match)}
                />
              </li>
            ))}
          </ol>
        )}
        {shown.length < found.items.length && (
          <div>
            <Button purpose="secondary" onClick={() => setAll(true)}>
              {t('state.more')}
            </Button>
          </div>
        )}
        <p className="mp-soft mp-small">
          {t('match.model', { version: found.modelVersion, id: found.rankingId })}
        </p>
      </div>
      <aside className="mp-stack">
        {proposes && found.items.length > 0 && (
          <BatchBar
            people={people.map((person) => ({
              jobSeekerId: person.id,
              vacancyId: id,
              rankingId: found.rankingId,
            }))}
            names={people.map((person) => person.name)}
            done={(refused) =>
              setChosen(people.filter((_, place) => refused.has(place)).map((person) => person.id))
            }
          />
        )}
        <Notice>
          <p>{t('match.note')}</p>
        </Notice>
        <Support found={found} />
        {Boolean(found.toDiscuss) && (
          <Notice tone="warn" title={t('match.toDiscuss')}>
            <p>{t('match.toDiscussCount', { count: found.toDiscuss ?? 0 })}</p>
          </Notice>
        )}
        {!employer && found.excluded && <Excluded vacancyId={id} track={track} excluded={found.excluded} />}
      </aside>
    </div>
  );
}

/** The ranked candidates of a vacancy per track; an employer sees them pseudonymous and coarse. */
export default function Candidates() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const employer = useRole() === 'EMPLOYER';
  const [parameters] = useSearchParams();
  const offered = employer ? employerTracks : tracks;
  const track = offered.find((known) => known === parameters.get('spoor')) ?? 'REGULAR';
  const vacancy = useQuery({ queryKey: ['vacancy', id], queryFn: () => vacancies.one(id) });
  const ranking = useQuery({
    queryKey: ['matches', id, track],
    queryFn: () => vacancies.matches(id, track, ranked),
  });
  return (
    <Page
      title={t('match.title')}
      lead={vacancy.data ? t('match.lead', { title: vacancy.data.title }) : undefined}
      actions={<TextLink to={`/vacatures/${id}`}>{t('match.back')}</TextLink>}
    >
      <div className="mp-stack">
        <Tabs label={t('match.tabs')}>
          {offered.map((one) => (
            <li key={one}>
              <Link
                to={`/vacatures/${id}/kandidaten?spoor=${one}`}
                aria-current={one === track ? 'page' : undefined}
                replace
              >
                {t(`track.${one}`)}
              </Link>
            </li>
          ))}
        </Tabs>
        <Ask query={ranking}>
          {(found) => (
            <Ranking
              key={track}
              id={id}
              track={track}
              found={found}
              employer={employer}
              open={vacancy.data?.status === 'PUBLISHED'}
            />
          )}
        </Ask>
      </div>
    </Page>
  );
}
