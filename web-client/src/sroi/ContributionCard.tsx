import { Button } from '@nl-design-system-candidate/button-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCodeList, labelIn } from '../api/labels';
import { contributions, type Contribution, type ContributionStatus } from '../api/sroi';
import { DownloadButton } from '../ui/download';
import { CheckField, TextAreaField } from '../ui/Field';
import { date, decimal, euros } from '../ui/format';
import { Facts, TextLink, type Fact } from '../ui/pieces';
import { Answered } from '../ui/violations';
import { ContributionBadge } from './parts';

/** What was changed is asked again: the contribution, its obligation and the queue. */
export function useChangedContribution(): () => void {
  const queries = useQueryClient();
  return () => {
    for (const key of ['contributions', 'obligation', 'obligations']) {
      void queries.invalidateQueries({ queryKey: [key] });
    }
  };
}

/** Words of the steps that are buttons; a step nobody has words for stays away. */
const buttons = ['SUBMITTED', 'PLANNED', 'WITHDRAWN', 'APPROVED'] as const satisfies ContributionStatus[];

function Steps({ contribution }: { contribution: Contribution }) {
  const { t } = useTranslation();
  const changed = useChangedContribution();
  const [disability, setDisability] = useState(false);
  const [reason, setReason] = useState('');
  const [rejecting, setRejecting] = useState(false);
  const move = useMutation({
    mutationFn: (to: ContributionStatus) =>
      contributions.move(contribution.id, to, contribution.version, {
        reason: to === 'REJECTED' ? reason : null,
        disabilityBlock: disability,
      }),
    onSuccess: () => {
      setRejecting(false);
      changed();
    },
  });
  const can = new Set(contribution.steps.map((step) => step.to));
  if (can.size === 0 && !contribution.mayEdit) return null;
  const asksDisability = can.has('APPROVED') && contribution.facts?.targetGroup === 'NO_BENEFIT';
  return (
    <Answered failure={move.error}>
      {asksDisability && (
        <CheckField
          label={t('social.contribution.disability')}
          hint={t('social.contribution.disabilityHint')}
          checked={disability}
          onChange={setDisability}
        />
      )}
      {rejecting && (
        <TextAreaField
          label={t('social.contribution.reason')}
          pointer="/reason"
          rows={2}
          value={reason}
          onChange={setReason}
        />
      )}
      <div className="mp-row">
        {buttons
          .filter((to) => can.has(to))
          .map((to) => (
            <Button
              key={to}
              purpose={to === 'APPROVED' || to === 'SUBMITTED' ? 'primary' : 'secondary'}
              busy={move.isPending && move.variables === to}
              onClick={() => move.mutate(to)}
            >
              {t(`social.contribution.step.${to}`)}
              <span className="mp-hidden">: {contribution.description}</span>
            </Button>
          ))}
        {can.has('REJECTED') && (
          <Button
            purpose="secondary"
            busy={move.isPending && move.variables === 'REJECTED'}
            onClick={() => (rejecting ? move.mutate('REJECTED') : setRejecting(true))}
          >
            {t(
              contribution.status === 'APPROVED'
                ? 'social.contribution.step.UNDO'
                : 'social.contribution.step.REJECTED',
            )}
            <span className="mp-hidden">: {contribution.description}</span>
          </Button>
        )}
        {contribution.mayEdit && (
          <TextLink to={`/sroi/bijdragen/${contribution.id}`}>
            {t('action.edit')}
            <span className="mp-hidden">: {contribution.description}</span>
          </TextLink>
        )}
      </div>
    </Answered>
  );
}

/** The evidence, and why it can or cannot be opened. */
function Evidence({ contribution }: { contribution: Contribution }) {
  const { t } = useTranslation();
  const changed = useChangedContribution();
  const accept = useMutation({
    mutationFn: () => contributions.acceptDocument(contribution.id),
    onSuccess: changed,
  });
  const file = contribution.document;
  if (!file) {
    return contribution.placementId ? <p className="mp-small">{t('social.contribution.placement')}</p> : null;
  }
  const mayAccept = file.scan === 'NOT_SCANNED' && contribution.steps.some((step) => step.to === 'APPROVED');
  return (
    <div className="mp-stack mp-stack--tight">
      <p className="mp-small">
        {t('social.contribution.document', { name: file.fileName })} {t(`social.scan.${file.scan}`)}
      </p>
      <Answered failure={accept.error}>
        <div className="mp-row">
          {file.mayDownload && (
            <DownloadButton
              path={`/api/v1/sroi-contributions/${contribution.id}/document`}
              accept={file.mediaType}
              name={file.fileName}
            >
              {t('social.contribution.download')}
              <span className="mp-hidden">: {file.fileName}</span>
            </DownloadButton>
          )}
          {mayAccept && !file.mayDownload && (
            <Button purpose="secondary" busy={accept.isPending} onClick={() => accept.mutate()}>
              {t('social.contribution.accept')}
              <span className="mp-hidden">: {file.fileName}</span>
            </Button>
          )}
        </div>
      </Answered>
    </div>
  );
}

function PersonFacts({ contribution }: { contribution: Contribution }) {
  const { t } = useTranslation();
  const benefits = useCodeList('target-group');
  const known = contribution.facts;
  if (!known || contribution.kind === 'PURCHASE') return null;
  const rows: Fact[] = [
    [t('sroi.targetGroup'), known.targetGroup && labelIn(benefits, known.targetGroup)],
    [t('sroi.block'), contribution.blockLabel ?? t('social.contribution.noBlock')],
    [t('sroi.hours'), known.hoursPerWeek && decimal(known.hoursPerWeek)],
    [t('sroi.months'), known.months],
  ];
  if (known.jobAgreementRegister) rows.push([t('sroi.register'), t('field.yes')]);
  return <Facts facts={rows} />;
}

/** One contribution with its evidence and what the reader can do with it. */
export function ContributionCard({
  contribution,
  withObligation = false,
}: {
  contribution: Contribution;
  withObligation?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <article className="mp-card mp-stack" aria-labelledby={`c-${contribution.id}`}>
      <div className="mp-row">
        <h3 className="mp-item-title" id={`c-${contribution.id}`}>
          {contribution.description}
        </h3>
        <ContributionBadge status={contribution.status} />
      </div>
      {withObligation && (
        <p>
          <TextLink to={`/sroi/verplichtingen/${contribution.obligationId}`}>
            {contribution.employerName ?? ''} – {contribution.contractName}
          </TextLink>
        </p>
      )}
      <p className="mp-meta">
        <strong className="mp-num">{euros(contribution.value)}</strong>
        <span>{t(`sroi.kinds.${contribution.kind}`)}</span>
        <span>
          {t('sroi.countsText', {
            from: date(contribution.counts.from),
            until: date(contribution.counts.until),
          })}
        </span>
      </p>
      {contribution.supplier && (
        <p className="mp-small">
          {t('social.contribution.invoiceOf', {
            supplier: contribution.supplier,
            number: contribution.invoiceNumber ?? '',
          })}
        </p>
      )}
      <PersonFacts contribution={contribution} />
      <Evidence contribution={contribution} />
      {contribution.decisionReason && (
        <p>{t('social.contribution.because', { reason: contribution.decisionReason })}</p>
      )}
      <p className="mp-small mp-soft">
        {t('social.contribution.enteredBy', { name: contribution.enteredBy ?? t('state.unknown') })}
        {contribution.decidedBy && ` ${t('social.contribution.decidedBy', { name: contribution.decidedBy })}`}
      </p>
      <Steps contribution={contribution} />
    </article>
  );
}
