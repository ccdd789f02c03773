import { Button } from '@nl-design-system-candidate/button-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { jobOpenings } from '../api/calls';
import { contactKinds, type ContactKind, type JobOpening, type JobOpeningStatus } from '../api/model';
import { DownloadButton, pdf } from '../ui/download';
import { SelectField, TextAreaField, TextField } from '../ui/Field';
import { date, today } from '../ui/format';
import { Badge, TextLink } from '../ui/pieces';
import type { Tone } from '../ui/states';
import { Answered } from '../ui/violations';

const tones: Record<JobOpeningStatus, Tone | 'plain'> = {
  TO_APPROACH: 'warn',
  APPROACHED: 'info',
  INTERESTED: 'good',
  INTERVIEW: 'good',
  NO: 'plain',
};

function NoteStep({ opening, done }: { opening: JobOpening; done: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const steps = opening.nextSteps ?? [];
  const [to, setTo] = useState<JobOpeningStatus | null>(steps[0] ?? null);
  const [on, setOn] = useState(today());
  const [nextOn, setNextOn] = useState('');
  const [contactKind, setContactKind] = useState<ContactKind | null>('PHONE');
  const [reason, setReason] = useState('');
  const note = useMutation({
    mutationFn: () =>
      jobOpenings.step(
        opening.jobSeekerId,
        opening.id,
        { to, on, nextOn: nextOn || null, contactKind, reason: reason.trim() || null },
        opening.version,
      ),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['job-openings'] });
      done();
    },
  });
  return (
    <form
      className="mp-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        note.mutate();
      }}
    >
      <Answered failure={note.error}>
        <SelectField
          label={t('jobOpening.step')}
          pointer="/to"
          options={steps.map((step) => ({ value: step, label: t(`jobOpening.steps.${step}`) }))}
          value={to}
          onChange={setTo}
        />
        <div className="mp-pair">
          <TextField
            label={t('jobOpening.on')}
            pointer="/on"
            type="date"
            width="medium"
            value={on}
            onChange={setOn}
          />
          <SelectField
            label={t('jobOpening.contact')}
            pointer="/contactKind"
            options={contactKinds.map((kind) => ({ value: kind, label: t(`employer.contact.${kind}`) }))}
            value={contactKind}
            onChange={setContactKind}
          />
        </div>
        {to === 'NO' ? (
          <TextAreaField
            label={t('jobOpening.reason')}
            pointer="/reason"
            rows={3}
            value={reason}
            onChange={setReason}
          />
        ) : (
          <TextField
            label={t('jobOpening.next')}
            pointer="/nextOn"
            type="date"
            width="medium"
            value={nextOn}
            onChange={setNextOn}
          />
        )}
        <div>
          <Button type="submit" purpose="primary" busy={note.isPending}>
            {t('jobOpening.save')}
          </Button>
        </div>
      </Answered>
    </form>
  );
}

/** One chosen employer: why, how it stands, the letter and the next step. */
export function Opening({ opening }: { opening: JobOpening }) {
  const { t } = useTranslation();
  const [noting, setNoting] = useState(false);
  const writes = Boolean(opening.nextSteps);
  return (
    <article className="mp-card mp-item">
      <div className="mp-row mp-row--between">
        <h3 className="mp-item-title">
          {writes ? (
            <TextLink to={`/werkgevers/${opening.employerId}`}>{opening.employerName}</TextLink>
          ) : (
            opening.employerName
          )}
        </h3>
        <Badge tone={tones[opening.status]}>{opening.statusLabel}</Badge>
      </div>
      {opening.reasons.length > 0 && (
        <ul aria-label={t('jobOpening.why')}>
          {opening.reasons.map((reason) => (
            <li key={reason.kind}>{reason.explanation}</li>
          ))}
        </ul>
      )}
      <ul className="mp-plain mp-meta">
        {opening.approachedOn && (
          <li>
            {t('jobOpening.approachedOn', {
              date: date(opening.approachedOn),
              who: opening.approachedBy ?? '',
            })}
          </li>
        )}
        {opening.nextOn && <li>{t('jobOpening.nextOn', { date: date(opening.nextOn) })}</li>}
        <li>{t('jobOpening.owner', { who: opening.owner })}</li>
      </ul>
      {opening.reason && <p>{opening.reason}</p>}
      {writes && (
        <>
          <div className="mp-row">
            <Button purpose="secondary" aria-expanded={noting} onClick={() => setNoting(!noting)}>
              {t('jobOpening.note')}
              <span className="mp-hidden">: {opening.employerName}</span>
            </Button>
            <DownloadButton
              path={`/api/v1/job-seekers/${opening.jobSeekerId}/job-openings/${opening.id}/letter`}
              accept={pdf}
              name="introductie.pdf"
            >
              {t('jobOpening.letter')}
              <span className="mp-hidden">: {opening.employerName}</span>
            </DownloadButton>
          </div>
          {noting && <NoteStep opening={opening} done={() => setNoting(false)} />}
        </>
      )}
    </article>
  );
}
