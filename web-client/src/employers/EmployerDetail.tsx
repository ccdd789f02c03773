import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { employers, vacancies } from '../api/calls';
import { contactKinds, type ContactKind, type Employer } from '../api/model';
import { Page } from '../app/Page';
import { useRole, useSession } from '../app/session';
import { ProposalTile } from '../placements/ProposalTile';
import { useDraft } from '../ui/draft';
import { SelectField, TextAreaField } from '../ui/Field';
import { moment } from '../ui/format';
import { Badge, ButtonLink, Facts } from '../ui/pieces';
import { Ask, Empty } from '../ui/states';
import { Answered } from '../ui/violations';
import { VacancyCard } from '../vacancies/VacancyList';

interface Note {
  kind: ContactKind;
  note: string;
}

const blank: Note = { kind: 'PHONE', note: '' };

function NoteContact({ employerId }: { employerId: string }) {
  const { t } = useTranslation();
  const { session } = useSession();
  const queries = useQueryClient();
  const draft = useDraft(session?.user.id ?? '', `contact.${employerId}`, blank, 0);
  const [refused, setRefused] = useState(false);
  const key = useRef(crypto.randomUUID());
  const add = useMutation({
    mutationFn: () =>
      employers.addContactMoment(employerId, draft.value.kind, draft.value.note.trim(), key.current),
    onSuccess: () => {
      key.current = crypto.randomUUID();
      draft.reset(blank, 0);
      setRefused(false);
      void queries.invalidateQueries({ queryKey: ['contact-moments', employerId] });
    },
  });
  return (
    <form
      className="mp-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.value.note.trim()) add.mutate();
        else setRefused(true);
      }}
    >
      <Answered failure={add.error}>
        <SelectField
          label={t('employer.detail.kind')}
          pointer="/kind"
          value={draft.value.kind}
          options={contactKinds.map((kind) => ({ value: kind, label: t(`employer.contact.${kind}`) }))}
          onChange={(kind) => kind && draft.change({ kind })}
        />
        <TextAreaField
          label={t('employer.detail.note')}
          pointer="/note"
          error={refused && !draft.value.note.trim() ? t('employer.detail.noteNeeded') : undefined}
          rows={3}
          value={draft.value.note}
          onChange={(note) => draft.change({ note })}
        />
        <div className="mp-row">
          <Button type="submit" purpose="secondary" busy={add.isPending}>
            {t('employer.detail.addContact')}
          </Button>
          <span role="status">{add.isSuccess && !draft.dirty && t('employer.detail.added')}</span>
        </div>
      </Answered>
    </form>
  );
}

function Contact({ employerId, mayNote }: { employerId: string; mayNote: boolean }) {
  const { t } = useTranslation();
  const list = useQuery({
    queryKey: ['contact-moments', employerId],
    queryFn: () => employers.contactMoments(employerId),
  });
  return (
    <section className="mp-card mp-stack" aria-labelledby="contact-title">
      <Heading level={2} appearance="level-4" id="contact-title">
        {t('employer.detail.contact')}
      </Heading>
      <Ask query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="mp-soft">{t('employer.detail.noContact')}</p>
          ) : (
            <ol className="mp-plain mp-timeline">
              {items.map((contact) => (
                <li key={contact.id}>
                  <span className="mp-soft mp-small">{moment(contact.at)}</span>
                  <div>
                    <strong>{t(`employer.contact.${contact.kind}`)}</strong>
                    {contact.by && (
                      <span className="mp-soft"> {t('vacancy.move.by', { who: contact.by })}</span>
                    )}
                    <p className="mp-prose">{contact.note}</p>
                  </div>
                </li>
              ))}
            </ol>
          )
        }
      </Ask>
      {mayNote && <NoteContact employerId={employerId} />}
    </section>
  );
}

function EmployerFacts({ employer }: { employer: Employer }) {
  const { t } = useTranslation();
  return (
    <section className="mp-card mp-stack" aria-labelledby="facts-title">
      <Heading level={2} appearance="level-4" id="facts-title">
        {t('employer.detail.about')}
      </Heading>
      {employer.verified === false && <Badge tone="warn">{t('employer.detail.unverified')}</Badge>}
      <Facts
        facts={[
          [t('employer.list.kvk'), employer.kvkNumber],
          [t('employer.list.sector'), employer.sector],
          [t('employer.list.place'), employer.postcode],
          [t('employer.detail.phone'), employer.phone],
          [t('employer.detail.email'), employer.email],
          [t('employer.list.manager'), employer.accountManager?.name],
        ]}
      />
    </section>
  );
}

function Detail({ employer }: { employer: Employer }) {
  const { t } = useTranslation();
  const role = useRole();
  const staff = role === 'ACCOUNT_MANAGER' || role === 'CONSULTANT';
  const list = useQuery({
    queryKey: ['vacancies', { employerId: employer.id }],
    queryFn: () => vacancies.list({ employerId: employer.id, limit: 50 }),
  });
  return (
    <Page
      title={employer.name}
      actions={
        role === 'ACCOUNT_MANAGER' && (
          <>
            <ButtonLink purpose="secondary" to={`/bedrijfsscans/nieuw?employer=${employer.id}`}>
              {t('scans.list.ask')}
            </ButtonLink>
            <ButtonLink to={`/vacatures/nieuw?werkgever=${employer.id}`}>
              {t('employer.detail.newVacancy')}
            </ButtonLink>
          </>
        )
      }
    >
      <div className="mp-beside">
        <section className="mp-stack" aria-labelledby="vacancies-title">
          <Heading level={2} id="vacancies-title">
            {t('employer.detail.vacancies')}
          </Heading>
          <Ask query={list}>
            {({ items }) =>
              items.length === 0 ? (
                <Empty title={t('employer.detail.noVacancies')} />
              ) : (
                <ul className="mp-plain mp-stack">
                  {items.map((vacancy) => (
                    <li key={vacancy.id}>
                      <VacancyCard vacancy={vacancy} />
                    </li>
                  ))}
                </ul>
              )
            }
          </Ask>
        </section>
        <div className="mp-stack">
          <EmployerFacts employer={employer} />
          {staff && <ProposalTile kind="overdue" employerId={employer.id} />}
          {staff && <Contact employerId={employer.id} mayNote={staff} />}
        </div>
      </div>
    </Page>
  );
}

export default function EmployerDetail() {
  const { id = '' } = useParams();
  const found = useQuery({ queryKey: ['employer', id], queryFn: () => employers.one(id) });
  return <Ask query={found}>{(employer) => <Detail employer={employer} />}</Ask>;
}
