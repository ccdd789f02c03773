import { useTranslation } from 'react-i18next';
import { date } from '../ui/format';
import { Badge, TextLink } from '../ui/pieces';
import type { Tone } from '../ui/states';
import type { Introduction, ShownStatus } from './calls';

const tones: Record<ShownStatus, Tone | 'plain'> = {
  ASKED: 'warn',
  AGREED: 'good',
  DECLINED: 'plain',
  WITHDRAWN: 'plain',
  EXPIRED: 'plain',
  UNAVAILABLE: 'plain',
};

export function IntroductionBadge({ status }: { status: ShownStatus }) {
  const { t } = useTranslation();
  return <Badge tone={tones[status]}>{t(`introduction.status.${status}`)}</Badge>;
}

/** How a request stands, with the way to the profile once the person agreed. */
export function StatusLine({ introduction }: { introduction: Introduction }) {
  const { t } = useTranslation();
  return (
    <p className="mp-row">
      <IntroductionBadge status={introduction.status} />
      {introduction.status === 'ASKED' && (
        <span className="mp-small">{t('introduction.answerBy', { date: date(introduction.answerBy) })}</span>
      )}
      {introduction.status === 'AGREED' && introduction.party !== 'PERSON' && introduction.jobSeekerId && (
        <TextLink to={`/kandidaten/${introduction.jobSeekerId}`}>{t('introduction.profile')}</TextLink>
      )}
    </p>
  );
}
