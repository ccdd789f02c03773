import { Button } from '@nl-design-system-candidate/button-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { income } from '../api/calls';
import { Answered } from '../ui/violations';
import { HouseholdField, MoreFacts, nothingTold, sent } from './facts';
import { IncomeResult } from './IncomeResult';

/** "What does this mean for my income?" beside one vacancy; asks only what the file does not hold. */
export function IncomeOfVacancy({
  jobSeekerId,
  vacancyId,
  about,
  own,
}: {
  jobSeekerId: string;
  vacancyId: string;
  about: string;
  own: boolean;
}) {
  const { t } = useTranslation();
  // one at a time (the name of the details), so that no two forms share the ids of their fields
  const [open, setOpen] = useState(false);
  return (
    <details className="mp-details" name="income" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t(own ? 'income.question' : 'income.questionStaff')}
        <span className="mp-hidden">: {about}</span>
      </summary>
      {open && <Asked jobSeekerId={jobSeekerId} vacancyId={vacancyId} />}
    </details>
  );
}

function Asked({ jobSeekerId, vacancyId }: { jobSeekerId: string; vacancyId: string }) {
  const { t } = useTranslation();
  const [told, setTold] = useState(nothingTold);
  const change = (next: Partial<typeof told>) => setTold((before) => ({ ...before, ...next }));
  const effect = useMutation({ mutationFn: () => income.ofPerson(jobSeekerId, vacancyId, sent(told)) });
  return (
    <div className="mp-stack">
      <form
        className="mp-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          effect.mutate();
        }}
      >
        <Answered failure={effect.error}>
          <HouseholdField value={told} change={change} />
          <MoreFacts value={told} change={change} />
          <p className="mp-soft mp-small">{t('income.told')}</p>
          <div>
            <Button type="submit" purpose="secondary" busy={effect.isPending}>
              {t('income.calculate')}
            </Button>
          </div>
        </Answered>
      </form>
      <div aria-live="polite">{effect.data && <IncomeResult effect={effect.data} />}</div>
    </div>
  );
}
