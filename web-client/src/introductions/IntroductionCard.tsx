import { Button } from '@nl-design-system-candidate/button-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { date } from '../ui/format';
import { ButtonLink, TextLink } from '../ui/pieces';
import { Failure } from '../ui/states';
import { Answer } from './Answer';
import { introductions, type Introduction } from './calls';
import { IntroductionBadge, StatusLine } from './StatusLine';

function useTitle(introduction: Introduction): string {
  const { t } = useTranslation();
  if (introduction.party === 'PERSON') return introduction.employerName ?? '';
  return (
    introduction.headline ??
    t('offer.candidateName', { name: (introduction.candidateId ?? '').slice(0, 8).toUpperCase() })
  );
}

function TakeBack({ introduction }: { introduction: Introduction }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const move = useMutation({
    mutationFn: () => introductions.move(introduction.id, { to: 'WITHDRAWN' }, introduction.version),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['introductions'] }),
  });
  return (
    <div className="mp-stack mp-stack--tight">
      <div>
        <Button purpose="subtle" busy={move.isPending} onClick={() => move.mutate()}>
          {t('introduction.withdraw')}
        </Button>
      </div>
      {move.isError && <Failure failure={move.error} />}
    </div>
  );
}

/** One request as its reader sees it, with what he can do now. */
export function IntroductionCard({ introduction }: { introduction: Introduction }) {
  const { t } = useTranslation();
  const title = useTitle(introduction);
  const { party, nextSteps } = introduction;
  const answers = nextSteps.includes('AGREED');
  const staff = party === 'STAFF' || party === 'CONSULTANT';
  return (
    <article className="mp-card mp-stack">
      <div className="mp-row mp-row--between">
        <h2 className="mp-item-title">
          {staff && introduction.headline ? (
            <TextLink to={`/kandidaten/${introduction.jobSeekerId ?? ''}`}>{title}</TextLink>
          ) : (
            title
          )}
        </h2>
        {party === 'EMPLOYER' ? (
          <StatusLine introduction={introduction} />
        ) : (
          <IntroductionBadge status={introduction.status} />
        )}
      </div>
      <ul className="mp-plain mp-meta">
        {party !== 'PERSON' && party !== 'EMPLOYER' && <li>{introduction.employerName}</li>}
        {introduction.vacancyTitle && (
          <li>
            {introduction.vacancyId && party !== 'PERSON' ? (
              <TextLink to={`/vacatures/${introduction.vacancyId}`}>{introduction.vacancyTitle}</TextLink>
            ) : (
              introduction.vacancyTitle
            )}
          </li>
        )}
        <li>{t('introduction.askedOn', { date: date(introduction.createdAt) })}</li>
        {introduction.askedBy && <li>{t('introduction.askedBy', { name: introduction.askedBy })}</li>}
        {party !== 'EMPLOYER' && introduction.status === 'ASKED' && (
          <li>{t('introduction.answerBy', { date: date(introduction.answerBy) })}</li>
        )}
        {introduction.consents && introduction.consentUntil && (
          <li>{t('introduction.seenUntil', { date: date(introduction.consentUntil) })}</li>
        )}
        {introduction.status === 'AGREED' && !introduction.consents && (
          <li>{t('introduction.consentEnded')}</li>
        )}
      </ul>
      {introduction.reason && <p>{t('introduction.why', { reason: introduction.reason })}</p>}
      {answers && <Answer introduction={introduction} />}
      {!answers && nextSteps.includes('WITHDRAWN') && <TakeBack introduction={introduction} />}
      {staff && introduction.consents && (
        <div>
          <ButtonLink
            purpose="secondary"
            to={`/aanbiedingen/nieuw?kandidaat=${introduction.jobSeekerId ?? ''}${
              introduction.vacancyId ? `&vacature=${introduction.vacancyId}` : ''
            }`}
          >
            {t('offer.make')}
          </ButtonLink>
        </div>
      )}
    </article>
  );
}
