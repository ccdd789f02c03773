import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { offers, subsidyCases } from '../api/calls';
import type { Offer, OfferStatus } from '../api/model';
import { Page } from '../app/Page';
import { TextAreaField } from '../ui/Field';
import { DownloadButton, pdf } from '../ui/download';
import { date, decimal, euros } from '../ui/format';
import { ButtonLink, Facts, TextLink } from '../ui/pieces';
import { Ask, Notice } from '../ui/states';
import { StepForm } from '../ui/StepForm';
import { Answered } from '../ui/violations';
import { OfferFiguresView } from './OfferFiguresView';
import { OfferBadge } from './OfferList';

type Step = 'SENT' | 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN';

function Steps({ offer }: { offer: Offer }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const move = useMutation({
    mutationFn: (to: OfferStatus) => offers.move(offer.id, to, reason || null, offer.version),
    onSuccess: (changed) => {
      queries.setQueryData(['offer', offer.id], changed);
      void queries.invalidateQueries({ queryKey: ['offers'] });
      setReason('');
    },
  });
  if (offer.steps.length === 0) return null;
  return (
    <section className="mp-card mp-stack mp-no-print" aria-labelledby="steps-title">
      <Heading level={2} appearance="level-4" id="steps-title">
        {t(offer.party === 'EMPLOYER' ? 'offer.answer' : 'offer.next')}
      </Heading>
      {offer.party === 'EMPLOYER' && <p>{t('offer.answerHelp', { date: date(offer.validUntil) })}</p>}
      <Answered failure={move.error}>
        {offer.status === 'SENT' && (
          <TextAreaField
            label={t('offer.reason')}
            hint={t(offer.party === 'EMPLOYER' ? 'offer.reasonHint' : 'offer.reasonStaff')}
            pointer="/reason"
            rows={2}
            value={reason}
            onChange={setReason}
          />
        )}
        <div className="mp-row">
          {offer.steps.map((to, index) => (
            <Button
              key={to}
              purpose={index === 0 && to !== 'WITHDRAWN' ? 'primary' : 'secondary'}
              busy={move.isPending && move.variables === to}
              onClick={() => move.mutate(to)}
            >
              {t(`offer.step.${to as Step}`)}
            </Button>
          ))}
        </div>
      </Answered>
    </section>
  );
}

function OpenCase({ offer }: { offer: Offer }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const [key] = useState(() => crypto.randomUUID());
  const open = useMutation({
    mutationFn: () =>
      subsidyCases.create({ offerId: offer.id, contractKind: 'AGREEMENT', reason: reason || null }, key),
    onSuccess: (made) => void navigate(`/subsidiedossiers/${made.id}`),
  });
  if (offer.caseId) {
    return (
      <div className="mp-card">
        <TextLink to={`/subsidiedossiers/${offer.caseId}`}>{t('offer.toCase')}</TextLink>
      </div>
    );
  }
  if (offer.party !== 'STAFF' || offer.status !== 'ACCEPTED') return null;
  return (
    <StepForm
      title={t('offer.case.open')}
      submit={t('offer.case.open')}
      primary
      busy={open.isPending}
      failure={open.error}
      onSubmit={() => open.mutate()}
    >
      <TextAreaField
        label={t('case.reason')}
        hint={t('offer.case.reasonHint')}
        pointer="/reason"
        rows={2}
        value={reason}
        onChange={setReason}
      />
    </StepForm>
  );
}

function WageValueOf({ offer }: { offer: Offer }) {
  const { t } = useTranslation();
  if (offer.wageValuePercent === null || offer.wageValuePercent === undefined) {
    return <>{t('offer.wageValueNone')}</>;
  }
  return (
    <>
      {t(offer.wageValueKind === 'DEFINITIVE' ? 'offer.wageValueDefinitive' : 'offer.wageValueIndication', {
        value: `${decimal(offer.wageValuePercent)}%`,
        date: offer.wageValueDate ? date(offer.wageValueDate) : '',
      })}
    </>
  );
}

function Whole({ offer }: { offer: Offer }) {
  const { t } = useTranslation();
  return (
    <div className="mp-beside">
      <div className="mp-stack">
        <section className="mp-card mp-stack">
          <div className="mp-row">
            <OfferBadge status={offer.status} />
            <span className="mp-soft">{t('offer.reference', { reference: offer.reference })}</span>
          </div>
          <Facts
            facts={[
              [t('offer.form.employer'), offer.employerName],
              [
                t('offer.candidate'),
                offer.party === 'PERSON'
                  ? t('offer.you')
                  : t('offer.candidateName', { name: offer.candidate.slice(0, 8).toUpperCase() }),
              ],
              [t('offer.start'), date(offer.startDate)],
              [t('offer.end'), offer.endDate ? date(offer.endDate) : t('offer.permanent')],
              [t('offer.hours'), decimal(offer.hoursPerWeek)],
              [t('offer.wage'), offer.hourlyWage ? euros(offer.hourlyWage) : t('offer.minimumWage')],
              [t('offer.wageValue'), <WageValueOf key="wage-value" offer={offer} />],
              [t('offer.form.validUntil'), date(offer.validUntil)],
              [t('offer.madeBy'), offer.madeBy],
            ]}
          />
          {offer.note && <p>{offer.note}</p>}
          {offer.reason && <p>{t('offer.reasonGiven', { reason: offer.reason })}</p>}
        </section>
        {offer.figures && (
          <section className="mp-card mp-stack" aria-labelledby="figures-title">
            <Heading level={2} appearance="level-3" id="figures-title">
              {t('offer.figures')}
            </Heading>
            <p className="mp-soft">{t('offer.fixed')}</p>
            <OfferFiguresView figures={offer.figures} instruments={offer.instruments} />
          </section>
        )}
      </div>
      <aside className="mp-stack">
        {offer.party === 'PERSON' && (
          <Notice title={t('offer.person.title')}>
            <p>{t('offer.person.text')}</p>
            <TextLink to="/mijn/toestemming">{t('home.jobSeeker.consents')}</TextLink>
          </Notice>
        )}
        {offer.party === 'STAFF' && offer.status === 'DRAFT' && (
          <div>
            <ButtonLink purpose="secondary" to={`/aanbiedingen/${offer.id}/bewerken`}>
              {t('action.edit')}
            </ButtonLink>
          </div>
        )}
        <Steps offer={offer} />
        <OpenCase offer={offer} />
        <div>
          <DownloadButton
            path={`/api/v1/wage-cost-subsidy-offers/${offer.id}/document`}
            accept={pdf}
            name={`${t('offer.fileName')}-${offer.reference.toLowerCase()}.pdf`}
          >
            {t('offer.pdf')}
          </DownloadButton>
        </div>
        {offer.party === 'STAFF' && offer.jobSeekerId && (
          <TextLink to={`/kandidaten/${offer.jobSeekerId}`}>{t('offer.toCandidate')}</TextLink>
        )}
      </aside>
    </div>
  );
}

/** One offer, for who works on it, who got it, and who it is about. */
export default function OfferPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const offer = useQuery({ queryKey: ['offer', id], queryFn: () => offers.one(id) });
  return (
    <Page
      title={offer.data ? t('offer.titleOf', { title: offer.data.functionTitle }) : t('offer.title')}
      actions={<TextLink to="/aanbiedingen">{t('offer.back')}</TextLink>}
    >
      <Ask query={offer}>{(found) => <Whole offer={found} />}</Ask>
    </Page>
  );
}
