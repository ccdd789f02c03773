import { useTranslation } from 'react-i18next';
import type { ContributionStatus, Obligation } from '../api/sroi';
import { euros, percent } from '../ui/format';
import { Badge, Bar } from '../ui/pieces';
import type { Tone } from '../ui/states';

const tones: Record<ContributionStatus, Tone | 'plain'> = {
  PLANNED: 'plain',
  SUBMITTED: 'warn',
  APPROVED: 'good',
  REJECTED: 'bad',
  WITHDRAWN: 'plain',
};

export function ContributionBadge({ status }: { status: ContributionStatus }) {
  const { t } = useTranslation();
  return <Badge tone={tones[status]}>{t(`social.contribution.status.${status}`)}</Badge>;
}

/** Whether an obligation is on schedule, behind or done with. */
export function ScheduleBadge({ obligation }: { obligation: Obligation }) {
  const { t } = useTranslation();
  if (obligation.status === 'CLOSED') return <Badge tone="plain">{t('social.closed')}</Badge>;
  return obligation.progress.behind ? (
    <Badge tone="warn">{t('social.behind')}</Badge>
  ) : (
    <Badge tone="good">{t('social.onTrack')}</Badge>
  );
}

/** The share that is realised, drawn and in words. */
export function RealisedBar({ obligation }: { obligation: Obligation }) {
  const { t } = useTranslation();
  const due = Number(obligation.due);
  const share = due === 0 ? 1 : Number(obligation.realised) / due;
  return (
    <div className="mp-stack mp-stack--tight">
      <Bar share={share} />
      <p className="mp-small">
        {t('social.realisedOf', {
          realised: euros(obligation.realised),
          due: euros(obligation.due),
          share: percent(share),
        })}
      </p>
    </div>
  );
}
