import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DownloadButton, pdf } from '../ui/download';
import { SelectField, TextAreaField, TextField } from '../ui/Field';
import { date, today } from '../ui/format';
import { Ask, Failure, Notice } from '../ui/states';
import { StepForm } from '../ui/StepForm';
import { aftercare, type Aftercare, type Party } from './calls';

function NoteContact({ jobSeekerId }: { jobSeekerId: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [party, setParty] = useState<Party>('PERSON');
  const [on, setOn] = useState(today());
  const [note, setNote] = useState('');
  const [key, setKey] = useState(() => crypto.randomUUID());
  const save = useMutation({
    mutationFn: () => aftercare.note(jobSeekerId, { party, on, note }, key),
    onSuccess: () => {
      setNote('');
      setKey(crypto.randomUUID());
      void queries.invalidateQueries({ queryKey: ['aftercare', jobSeekerId] });
      void queries.invalidateQueries({ queryKey: ['signals'] });
    },
  });
  return (
    <StepForm
      title={t('aftercare.noteTitle')}
      submit={t(save.isPending ? 'action.saving' : 'action.save')}
      primary
      busy={save.isPending}
      failure={save.error}
      onSubmit={() => save.mutate()}
    >
      <div className="mp-pair">
        <SelectField
          label={t('aftercare.with')}
          pointer="/party"
          options={[
            { value: 'PERSON', label: t('aftercare.party.PERSON') },
            { value: 'EMPLOYER', label: t('aftercare.party.EMPLOYER') },
          ]}
          value={party}
          onChange={(value) => value && setParty(value)}
        />
        <TextField
          label={t('aftercare.on')}
          pointer="/on"
          type="date"
          width="medium"
          value={on}
          onChange={setOn}
        />
      </div>
      <TextAreaField
        label={t('aftercare.note')}
        hint={t('aftercare.noteHint')}
        pointer="/note"
        rows={4}
        value={note}
        onChange={setNote}
      />
    </StepForm>
  );
}

function Choice({ jobSeekerId, found, own }: { jobSeekerId: string; found: Aftercare; own: boolean }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const choose = useMutation({
    mutationFn: () => aftercare.choose(jobSeekerId, !found.declined, found.version),
    onSuccess: (kept) => {
      queries.setQueryData(['aftercare', jobSeekerId], kept);
      void queries.invalidateQueries({ queryKey: ['signals'] });
    },
  });
  const back = found.comeBackTo
    ? t('aftercare.comeBack', {
        who: found.comeBackPhone ? `${found.comeBackTo} (${found.comeBackPhone})` : found.comeBackTo,
      })
    : t('aftercare.comeBackService');
  return (
    <Notice tone={found.declined ? 'warn' : 'info'} live>
      <p>
        {t(found.declined ? (own ? 'aftercare.declinedMine' : 'aftercare.declined') : 'aftercare.wanted')}
      </p>
      {found.declined && <p>{back}</p>}
      {found.declined && found.writes && found.byLetter && <p>{t('aftercare.sendLetter')}</p>}
      <p className="mp-soft">{t('aftercare.endAlways')}</p>
      {choose.isError && <Failure failure={choose.error} />}
      <div className="mp-no-print">
        <Button purpose="secondary" busy={choose.isPending} onClick={() => choose.mutate()}>
          {t(found.declined ? 'aftercare.want' : 'aftercare.decline')}
        </Button>
      </div>
    </Notice>
  );
}

/** Contact after the start of work or education: what is planned, what was said, and the choice to have none. */
export function AftercarePanel({ jobSeekerId, own = false }: { jobSeekerId: string; own?: boolean }) {
  const { t } = useTranslation();
  const found = useQuery({
    queryKey: ['aftercare', jobSeekerId],
    queryFn: () => aftercare.of(jobSeekerId),
  });
  return (
    <Ask query={found}>
      {(care) => (
        <div className="mp-stack mp-stack--loose">
          <Choice jobSeekerId={jobSeekerId} found={care} own={own} />
          <section className="mp-stack" aria-labelledby="planned-title">
            <Heading level={2} appearance="level-4" id="planned-title">
              {t('aftercare.planned')}
            </Heading>
            {care.planned.length === 0 ? (
              <p className="mp-soft">{t('aftercare.plannedNone')}</p>
            ) : (
              <ul className="mp-plain mp-lines">
                {care.planned.map((each) => (
                  <li key={`${each.kind}-${each.on}`}>
                    <strong>{date(each.on)}</strong> {each.text}
                  </li>
                ))}
              </ul>
            )}
          </section>
          <section className="mp-stack" aria-labelledby="contacts-title">
            <Heading level={2} appearance="level-4" id="contacts-title">
              {t('aftercare.contacts')}
            </Heading>
            {care.contacts.length === 0 ? (
              <p className="mp-soft">{t('aftercare.contactsNone')}</p>
            ) : (
              <ul className="mp-plain mp-stack">
                {care.contacts.map((contact) => (
                  <li key={contact.id} className="mp-card mp-item">
                    <p>{contact.note}</p>
                    <ul className="mp-plain mp-meta">
                      <li>{date(contact.on)}</li>
                      <li>{t(`aftercare.party.${contact.party}`)}</li>
                      {contact.author && <li>{contact.author}</li>}
                    </ul>
                  </li>
                ))}
              </ul>
            )}
          </section>
          {care.writes && (
            <>
              <NoteContact jobSeekerId={jobSeekerId} />
              <div className="mp-no-print">
                <DownloadButton
                  path={`/api/v1/job-seekers/${jobSeekerId}/aftercare/letter`}
                  accept={pdf}
                  name="contact-na-de-start.pdf"
                >
                  {t('aftercare.letter')}
                </DownloadButton>
              </div>
            </>
          )}
        </div>
      )}
    </Ask>
  );
}
