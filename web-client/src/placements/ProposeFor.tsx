import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BatchBar } from './BatchBar';

/** Proposes one person for one vacancy of a list, with the place in that list. */
export function ProposeFor({
  jobSeekerId,
  vacancyId,
  rankingId,
  about,
}: {
  jobSeekerId: string;
  vacancyId: string;
  rankingId: string;
  about: string;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [proposed, setProposed] = useState(false);
  if (proposed) return <p role="status">{t('placement.proposedNow')}</p>;
  return (
    <details className="mp-details" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('placement.propose')}
        <span className="mp-hidden">: {about}</span>
      </summary>
      {open && (
        <BatchBar
          people={[{ jobSeekerId, vacancyId, rankingId }]}
          names={[about]}
          done={(refused) => setProposed(refused.size === 0)}
        />
      )}
    </details>
  );
}
