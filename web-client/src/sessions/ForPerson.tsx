import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField, TextField } from '../ui/Field';
import { date } from '../ui/format';
import { Ask, Notice } from '../ui/states';
import { Answered } from '../ui/violations';
import { sessions } from './calls';

function Nominate({ jobSeekerId }: { jobSeekerId: string }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const coming = useQuery({
    queryKey: ['sessions', { forPerson: true }],
    queryFn: () => sessions.list({ status: 'PLANNED', limit: 20 }),
  });
  const nominate = useMutation({
    mutationFn: (id: string) => sessions.add(id, [{ jobSeekerId, note: note.trim() || null }]),
  });
  return (
    <Ask query={coming}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="mp-soft">{t('session.noneComing')}</p>
        ) : (
          <form
            className="mp-stack"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              const id = chosen ?? items[0]?.id;
              if (id) nominate.mutate(id);
            }}
          >
            <Answered failure={nominate.error}>
              {nominate.isSuccess && <Notice tone="good" title={t('session.nominated')} live />}
              <SelectField
                label={t('session.one')}
                options={items.map((session) => ({
                  value: session.id,
                  label: `${date(session.date)}: ${session.title}`,
                }))}
                value={chosen ?? items[0]?.id ?? null}
                onChange={setChosen}
              />
              <TextField
                label={t('session.nominationNote')}
                pointer="/people/0/note"
                maxLength={500}
                value={note}
                onChange={setNote}
              />
              <div>
                <Button type="submit" purpose="secondary" busy={nominate.isPending}>
                  {t('session.nominate')}
                </Button>
              </div>
            </Answered>
          </form>
        )
      }
    </Ask>
  );
}

function Ready({ jobSeekerId }: { jobSeekerId: string }) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const key = ['ready-for-work', jobSeekerId];
  const state = useQuery({ queryKey: key, queryFn: () => sessions.ready(jobSeekerId) });
  const [note, setNote] = useState('');
  const change = useMutation({
    mutationFn: (over: boolean) =>
      over ? sessions.handOver(jobSeekerId, note.trim() || null) : sessions.takeBack(jobSeekerId),
    onSuccess: (now) => queries.setQueryData(key, now),
  });
  return (
    <Ask query={state}>
      {(found) => (
        <Answered failure={change.error}>
          <p role="status">
            {found.since ? t('session.readySince', { date: date(found.since) }) : t('session.notReady')}
            {found.note && ` ${found.note}`}
          </p>
          <p className="mp-soft">{i18n.language === 'en' ? found.definitionEnglish : found.definition}</p>
          {found.mayChange && !found.since && (
            <TextField
              label={t('session.readyNote')}
              pointer="/note"
              maxLength={500}
              value={note}
              onChange={setNote}
            />
          )}
          {found.mayChange && (
            <div>
              <Button purpose="secondary" busy={change.isPending} onClick={() => change.mutate(!found.since)}>
                {t(found.since ? 'session.takeBack' : 'session.handOver')}
              </Button>
            </div>
          )}
        </Answered>
      )}
    </Ask>
  );
}

/** From a person's file to a session: handed over as ready for work, nominated for an agenda. */
export function ForPerson({ jobSeekerId }: { jobSeekerId: string }) {
  const { t } = useTranslation();
  return (
    <section className="mp-card mp-stack mp-no-print" aria-labelledby="sessions-of-person">
      <Heading level={2} appearance="level-4" id="sessions-of-person">
        {t('session.forPerson')}
      </Heading>
      <Ready jobSeekerId={jobSeekerId} />
      <Nominate jobSeekerId={jobSeekerId} />
    </section>
  );
}
