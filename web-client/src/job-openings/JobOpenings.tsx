import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { jobOpenings } from '../api/calls';
import type { EmployerSuggestion } from '../api/model';
import { TextLink } from '../ui/pieces';
import { Ask, Empty, Failure, Notice } from '../ui/states';
import { Opening } from './Opening';

function Suggestion({ jobSeekerId, suggestion }: { jobSeekerId: string; suggestion: EmployerSuggestion }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const choose = useMutation({
    mutationFn: () => jobOpenings.choose(jobSeekerId, suggestion.employerId, crypto.randomUUID()),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['job-openings'] }),
  });
  return (
    <article className="mp-card mp-item">
      <h3 className="mp-item-title">
        <TextLink to={`/werkgevers/${suggestion.employerId}`}>{suggestion.employerName}</TextLink>
      </h3>
      <ul className="mp-plain mp-meta">
        {suggestion.sectorLabel && <li>{suggestion.sectorLabel}</li>}
        {typeof suggestion.distanceKm === 'number' && (
          <li>{t('jobOpening.km', { km: suggestion.distanceKm })}</li>
        )}
      </ul>
      <ul aria-label={t('jobOpening.why')}>
        {suggestion.reasons.map((reason) => (
          <li key={reason.kind}>{reason.explanation}</li>
        ))}
      </ul>
      {choose.isError && <Failure failure={choose.error} />}
      <div>
        <Button purpose="secondary" busy={choose.isPending} onClick={() => choose.mutate()}>
          {t('jobOpening.choose')}
          <span className="mp-hidden">: {suggestion.employerName}</span>
        </Button>
      </div>
    </article>
  );
}

/** From a person to employers: who to think of, who was chosen, and how it goes. */
export function JobOpenings({ jobSeekerId, writes }: { jobSeekerId: string; writes: boolean }) {
  const { t } = useTranslation();
  const chosen = useQuery({
    queryKey: ['job-openings', jobSeekerId],
    queryFn: () => jobOpenings.list(jobSeekerId),
  });
  const suggestions = useQuery({
    queryKey: ['job-openings', jobSeekerId, 'suggestions'],
    queryFn: () => jobOpenings.suggestions(jobSeekerId),
    enabled: writes,
  });
  return (
    <div className="mp-stack mp-stack--loose">
      <p className="mp-soft">{t('jobOpening.lead')}</p>
      {suggestions.data && !suggestions.data.mayIntroduce && (
        <Notice tone="warn" title={t('jobOpening.consentNeeded')}>
          <p>{t('jobOpening.consentNeededHelp')}</p>
        </Notice>
      )}
      <section className="mp-stack" aria-labelledby="chosen-title">
        <Heading level={2} appearance="level-3" id="chosen-title">
          {t('jobOpening.chosen')}
        </Heading>
        <Ask query={chosen}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="mp-soft">{t('jobOpening.noneChosen')}</p>
            ) : (
              <ul className="mp-plain mp-stack">
                {items.map((opening) => (
                  <li key={opening.id}>
                    <Opening opening={opening} />
                  </li>
                ))}
              </ul>
            )
          }
        </Ask>
      </section>
      {writes && (
        <section className="mp-stack" aria-labelledby="suggestions-title">
          <Heading level={2} appearance="level-3" id="suggestions-title">
            {t('jobOpening.suggestions')}
          </Heading>
          <Ask query={suggestions}>
            {({ items }) =>
              items.length === 0 ? (
                <Empty title={t('jobOpening.noSuggestions')}>{t('jobOpening.noSuggestionsHelp')}</Empty>
              ) : (
                <ul className="mp-plain mp-stack">
                  {items.map((suggestion) => (
                    <li key={suggestion.employerId}>
                      <Suggestion jobSeekerId={jobSeekerId} suggestion={suggestion} />
                    </li>
                  ))}
                </ul>
              )
            }
          </Ask>
        </section>
      )}
    </div>
  );
}
