import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { jobSeekers, vacancies } from '../api/calls';
import { SelectField, TextField } from '../ui/Field';
import { WhatIsSeen } from './Answer';

/** How many fitting vacancies the picker offers. */
const offered = 25;
/** Months a consent lasts unless the person names another day. */
const usualMonths = 6;

function usualUntil(): string {
  const day = new Date();
  day.setMonth(day.getMonth() + usualMonths);
  return day.toISOString().slice(0, 10);
}

/** A new consent for one employer: the one of a vacancy the person chooses. */
export function EmployerConsent({
  id,
  own,
  busy,
  given,
  onGive,
}: {
  id: string;
  own: boolean;
  busy: boolean;
  /** Audiences the person consents to already. */
  given: readonly string[];
  onGive: (employerId: string, until: string | null) => void;
}) {
  const { t } = useTranslation();
  const [until, setUntil] = useState(usualUntil);
  const [wanted, setWanted] = useState(false);
  const [vacancyId, setVacancyId] = useState<string | null>(null);
  const fitting = useQuery({
    queryKey: ['job-seeker-matches', id, { employers: true }],
    queryFn: () => jobSeekers.matches(id, offered),
    enabled: wanted,
  });
  const vacancy = useQuery({
    queryKey: ['vacancy', vacancyId],
    queryFn: () => vacancies.one(vacancyId ?? ''),
    enabled: vacancyId !== null,
  });
  const options = (fitting.data?.items ?? []).flatMap((match) =>
    match.vacancyId
      ? [{ value: match.vacancyId, label: [match.employerName, match.headline].filter(Boolean).join(': ') }]
      : [],
  );
  const employerId = vacancy.data?.employerId;
  const already = employerId !== undefined && given.includes(`EMPLOYER:${employerId}`);
  return (
    <section className="mp-card mp-stack" aria-labelledby="one-employer-title">
      <Heading level={2} appearance="level-4" id="one-employer-title">
        {t('introduction.one.title')}
      </Heading>
      <p>{t(own ? 'introduction.one.lead' : 'introduction.one.leadStaff')}</p>
      {!wanted ? (
        <div>
          <Button purpose="secondary" onClick={() => setWanted(true)}>
            {t('introduction.one.choose')}
          </Button>
        </div>
      ) : (
        <>
          <SelectField
            label={t('introduction.one.vacancy')}
            {...(fitting.isSuccess && options.length === 0 ? { hint: t('introduction.one.none') } : {})}
            empty={t(fitting.isPending ? 'state.loading' : 'introduction.one.pick')}
            value={vacancyId}
            options={options}
            onChange={setVacancyId}
          />
          {vacancy.data && <WhatIsSeen name={vacancy.data.employerName ?? ''} />}
          {already && <p role="status">{t('introduction.one.already')}</p>}
          {employerId && !already && (
            <div className="mp-stack">
              <TextField
                label={t('introduction.until')}
                hint={t('introduction.untilHint')}
                type="date"
                width="medium"
                value={until}
                onChange={setUntil}
              />
              <div>
                <Button purpose="primary" busy={busy} onClick={() => onGive(employerId, until || null)}>
                  {t('introduction.one.give')}
                </Button>
              </div>
            </div>
          )}
        </>
      )}
    </section>
  );
}
