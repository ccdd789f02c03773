import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { vacancies } from '../api/calls';
import type { Matches, Track } from '../api/model';
import { TextLink } from '../ui/pieces';
import { Ask } from '../ui/states';

function Who({ vacancyId, track, reason }: { vacancyId: string; track: Track; reason: string }) {
  const { t } = useTranslation();
  const list = useQuery({
    queryKey: ['excluded', vacancyId, track, reason],
    queryFn: () => vacancies.excluded(vacancyId, track, reason),
  });
  return (
    <Ask query={list}>
      {({ items }) => (
        <ul className="mp-plain mp-stack mp-stack--tight">
          {items.map((candidate) => (
            <li key={candidate.candidateId}>
              <TextLink to={`/kandidaten/${candidate.candidateId}`}>
                {candidate.headline ?? t('match.viewCv')}
              </TextLink>
              {candidate.explanation && <span className="mp-soft"> – {candidate.explanation}</span>}
            </li>
          ))}
        </ul>
      )}
    </Ask>
  );
}

/** For staff: how many people fell out, why, and for all reasons but missing consent also who. */
export function Excluded({
  vacancyId,
  track,
  excluded,
}: {
  vacancyId: string;
  track: Track;
  excluded: NonNullable<Matches['excluded']>;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string | null>(null);
  const some = excluded.filter((one) => one.count > 0);
  return (
    <section className="mp-card mp-card--flat mp-stack" aria-labelledby="excluded-title">
      <Heading level={2} appearance="level-4" id="excluded-title">
        {t('match.excluded.title')}
      </Heading>
      <p className="mp-soft mp-small">{t('match.excluded.help')}</p>
      {some.length === 0 && <p>{t('match.excluded.none')}</p>}
      <ul className="mp-plain mp-stack">
        {some.map(({ reason, count, explanation }) => {
          return (
            <li key={reason} className="mp-stack mp-stack--tight">
              <div className="mp-row mp-row--between">
                <span>
                  <strong className="mp-num">{count}</strong> {explanation}
                </span>
                {reason !== 'NO_CONSENT' && (
                  <Button
                    purpose="subtle"
                    aria-expanded={open === reason}
                    onClick={() => setOpen(open === reason ? null : reason)}
                  >
                    {t(open === reason ? 'action.close' : 'match.excluded.list')}
                    <span className="mp-hidden">: {explanation}</span>
                  </Button>
                )}
              </div>
              {reason === 'NO_CONSENT' && <p className="mp-soft mp-small">{t('match.excluded.hidden')}</p>}
              {open === reason && <Who vacancyId={vacancyId} track={track} reason={reason} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
