import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { jobSeekers } from '../api/calls';
import type { Match } from '../api/model';
import { IncomeOfVacancy } from '../income/IncomeOfVacancy';
import { ProposeFor } from '../placements/ProposeFor';
import { TextLink } from '../ui/pieces';
import { Ask, Empty } from '../ui/states';
import { ExplainedCriteria } from './Criteria';
import { ScoreHead } from './ScoreHead';

const shownAtOnce = 25;

interface WorkProps {
  match: Match;
  place: number;
  /** Whose income may be asked about, when this reader may ask. */
  incomeOf: string | null;
  own: boolean;
  /** Whom staff can propose from this list, and which list it is. */
  proposes: { jobSeekerId: string; rankingId: string } | null;
}

function Work({ match, place, incomeOf, own, proposes }: WorkProps) {
  const { t } = useTranslation();
  const title = match.headline || t('vacancy.list.untitled');
  return (
    <article className="mp-card mp-match">
      <span className="mp-place" aria-hidden="true">
        {place}
      </span>
      <div className="mp-stack mp-stack--tight">
        <h2 className="mp-item-title">
          <TextLink to={`/vacatures/${match.vacancyId}`}>{title}</TextLink>
        </h2>
        {match.employerName && <p className="mp-soft">{match.employerName}</p>}
        <ScoreHead match={match} />
        <details className="mp-details">
          <summary>
            {t('match.open')}
            <span className="mp-hidden">: {title}</span>
          </summary>
          <ExplainedCriteria scores={match.criteria} />
        </details>
        {proposes && match.vacancyId && (
          <ProposeFor {...proposes} vacancyId={match.vacancyId} about={title} />
        )}
        {incomeOf && match.vacancyId && (
          <IncomeOfVacancy jobSeekerId={incomeOf} vacancyId={match.vacancyId} about={title} own={own} />
        )}
      </div>
    </article>
  );
}

/** Vacancies that suit a person, best first, each with its reasons. */
export function MatchingVacancies({
  jobSeekerId,
  own,
  seesIncome = own,
}: {
  jobSeekerId: string;
  own: boolean;
  seesIncome?: boolean;
}) {
  const { t } = useTranslation();
  const ranking = useQuery({
    queryKey: ['job-seeker-matches', jobSeekerId],
    queryFn: () => jobSeekers.matches(jobSeekerId, shownAtOnce),
  });
  return (
    <Ask query={ranking}>
      {(found) =>
        found.items.length === 0 ? (
          <Empty title={t('match.forPerson.none')}>
            {t(own ? 'match.forPerson.noneOwn' : 'match.forPerson.noneHelp')}
          </Empty>
        ) : (
          <div className="mp-stack">
            <ol className="mp-plain mp-stack">
              {found.items.map((match, index) => (
                <li key={match.vacancyId ?? index}>
                  <Work
                    match={match}
                    place={index + 1}
                    incomeOf={seesIncome ? jobSeekerId : null}
                    own={own}
                    proposes={own ? null : { jobSeekerId, rankingId: found.rankingId }}
                  />
                </li>
              ))}
            </ol>
            <p className="mp-soft mp-small">
              {t('match.model', { version: found.modelVersion, id: found.rankingId })}
            </p>
          </div>
        )
      }
    </Ask>
  );
}
