import { Button } from '@nl-design-system-candidate/button-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { jobSeekers } from '../api/calls';
import type { Match } from '../api/model';
import { ScoreHead } from '../matches/ScoreHead';
import { TextAreaField } from '../ui/Field';
import { TextLink } from '../ui/pieces';
import { Ask, Notice } from '../ui/states';
import { Answered } from '../ui/violations';
import { live } from './calls';

const shown = 5;
const reasonsShown = 3;

function reasonsOf(match: Match): string[] {
  return [...match.criteria]
    .filter((criterion) => criterion.asked && (criterion.contribution ?? 0) > 0)
    .sort((a, b) => (b.contribution ?? 0) - (a.contribution ?? 0))
    .slice(0, reasonsShown)
    .map((criterion) => criterion.explanation);
}

interface ProposeProps {
  sessionId: string;
  cardId: string;
  rankingId: string;
  match: Match;
}

/** Proposes the person for one vacancy; the card moves for everybody at the same moment. */
function Propose({ sessionId, cardId, rankingId, match }: ProposeProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [motivation, setMotivation] = useState('');
  const [passedOver, setPassedOver] = useState('');
  const [key] = useState(() => crypto.randomUUID());
  const title = match.headline ?? '';
  const propose = useMutation({
    mutationFn: () =>
      live.propose(
        sessionId,
        cardId,
        {
          vacancyId: match.vacancyId ?? '',
          motivation: motivation.trim() || null,
          rankingId,
          passedOverReason: passedOver.trim() || null,
        },
        key,
      ),
  });
  if (propose.isSuccess) {
    return (
      <Notice tone="good" live>
        <p>{t('board.proposed')}</p>
      </Notice>
    );
  }
  return (
    <>
      <div>
        <Button purpose="secondary" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('board.propose')}
          <span className="mp-hidden">: {title}</span>
        </Button>
      </div>
      {open && (
        <form
          className="mp-stack mp-stack--tight"
          noValidate
          aria-label={t('board.proposeFor', { title })}
          onSubmit={(event) => {
            event.preventDefault();
            propose.mutate();
          }}
        >
          <Answered failure={propose.error}>
            <TextAreaField
              label={t('board.motivation')}
              hint={t('board.motivationHint')}
              pointer="/motivation"
              rows={2}
              value={motivation}
              onChange={setMotivation}
            />
            <TextAreaField
              label={t('board.passedOver')}
              pointer="/passedOverReason"
              rows={2}
              value={passedOver}
              onChange={setPassedOver}
            />
            <div>
              <Button type="submit" purpose="primary" busy={propose.isPending}>
                {t('board.sendProposal')}
              </Button>
            </div>
          </Answered>
        </form>
      )}
    </>
  );
}

/** The five best open vacancies for the person of an opened card, each with its strongest reasons. */
export function CardVacancies({
  sessionId,
  cardId,
  jobSeekerId,
  connected,
  mayWork,
}: {
  sessionId: string;
  cardId: string;
  jobSeekerId: string;
  connected: boolean;
  mayWork: boolean;
}) {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['matches', jobSeekerId, shown],
    queryFn: () => jobSeekers.matches(jobSeekerId, shown),
    enabled: connected,
  });
  if (!connected && !query.data) return <p className="mp-soft">{t('board.vacanciesOffline')}</p>;
  return (
    <Ask query={query}>
      {(matches) =>
        matches.items.length === 0 ? (
          <p className="mp-soft">{t('board.noVacancies')}</p>
        ) : (
          <ol className="mp-board-vacancies">
            {matches.items.map((match) => (
              <li key={match.vacancyId} className="mp-stack mp-stack--tight">
                <span>
                  <TextLink to={`/vacatures/${match.vacancyId}`}>{match.headline}</TextLink>
                  {match.employerName && <span className="mp-soft"> {match.employerName}</span>}
                </span>
                <ScoreHead match={match} />
                <ul className="mp-small">
                  {reasonsOf(match).map((reason) => (
                    <li key={reason}>{reason}</li>
                  ))}
                </ul>
                {mayWork && connected && (
                  <Propose
                    sessionId={sessionId}
                    cardId={cardId}
                    rankingId={matches.rankingId}
                    match={match}
                  />
                )}
              </li>
            ))}
          </ol>
        )
      }
    </Ask>
  );
}
