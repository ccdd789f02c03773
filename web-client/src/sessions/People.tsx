import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/Field';
import { today } from '../ui/format';
import { Badge, ButtonLink, TextLink } from '../ui/pieces';
import { Ask, Empty, Failure, Notice } from '../ui/states';
import { sessions, type Attendance, type Listed, type MatchingSession, type People as List } from './calls';
import { attendanceTones } from './SessionList';

/** The attendances one may note now, the likeliest first. */
function choices(session: MatchingSession, now: Attendance): Attendance[] {
  const onTheDay = session.date <= today();
  const all: Attendance[] = onTheDay
    ? ['PRESENT', 'NO_SHOW', 'DECLINED', 'CONFIRMED']
    : now === 'LISTED'
      ? ['INVITED']
      : ['CONFIRMED', 'DECLINED'];
  return all.filter((attendance) => attendance !== now);
}

export function nameOf(person: Listed, anonymous: string): string {
  return person.name ?? person.headline ?? anonymous;
}

function Row({
  session,
  person,
  plans,
  attend,
  busy,
}: {
  session: MatchingSession;
  person: Listed;
  plans: boolean;
  attend: (attendance: Attendance) => void;
  busy: boolean;
}) {
  const { t } = useTranslation();
  const name = nameOf(person, t('session.person', { number: person.position }));
  return (
    <li className="mp-row mp-row--between">
      <span>
        <TextLink to={`/kandidaten/${person.jobSeekerId}`}>{name}</TextLink>
        {person.name && person.headline && <span className="mp-soft"> {person.headline}</span>}{' '}
        <Badge tone={attendanceTones[person.attendance]}>{person.attendanceLabel}</Badge>
      </span>
      {plans && (
        <span className="mp-row">
          {choices(session, person.attendance).map((attendance) => (
            <Button
              key={attendance}
              purpose={attendance === 'PRESENT' ? 'primary' : 'subtle'}
              busy={busy}
              onClick={() => attend(attendance)}
            >
              {t(`session.note.${attendance}`)}
              <span className="mp-hidden">: {name}</span>
            </Button>
          ))}
        </span>
      )}
    </li>
  );
}

function Attendances({ session, list }: { session: MatchingSession; list: List }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [wanted, setWanted] = useState('');
  const plans = session.sight === 'ORGANISER' && session.nextSteps.length > 0;
  const changed = (now: List) => {
    queries.setQueryData(['sessions', session.id, 'people'], now);
    void queries.invalidateQueries({ queryKey: ['sessions', session.id], exact: true });
  };
  const attend = useMutation({
    mutationFn: ({ id, to }: { id: string; to: Attendance }) => sessions.attend(session.id, id, to),
    onSuccess: changed,
  });
  const invite = useMutation({ mutationFn: () => sessions.inviteAll(session.id), onSuccess: changed });
  const waiting = list.items.filter((person) => person.attendance === 'LISTED').length;
  const text = wanted.trim().toLowerCase();
  const shown = list.items.filter((person) =>
    `${person.name ?? ''} ${person.headline ?? ''}`.toLowerCase().includes(text),
  );
  const present = list.items.filter((person) => person.attendance === 'PRESENT').length;
  return (
    <div className="mp-stack">
      <p role="status">
        {t('session.counts', { listed: list.items.length, present, left: list.placesLeft })}
        {list.hidden > 0 && ` ${t('session.hidden', { count: list.hidden })}`}
      </p>
      {plans && waiting > 0 && (
        <div>
          <Button purpose="primary" busy={invite.isPending} onClick={() => invite.mutate()}>
            {t('session.inviteAll', { count: waiting })}
          </Button>
        </div>
      )}
      {list.items.length > 8 && (
        <TextField label={t('session.find')} type="search" value={wanted} onChange={setWanted} />
      )}
      {(attend.isError || invite.isError) && <Failure failure={attend.error ?? invite.error} />}
      {shown.length === 0 ? (
        <p className="mp-soft">{t('session.nobodyFound')}</p>
      ) : (
        <ul className="mp-plain mp-lines">
          {shown.map((person) => (
            <Row
              key={person.id}
              session={session}
              person={person}
              plans={plans}
              busy={attend.isPending && attend.variables.id === person.id}
              attend={(to) => attend.mutate({ id: person.id, to })}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

/** Who is on the list: for a session at which people come, with one click for who is there. */
export function People({ session }: { session: MatchingSession }) {
  const { t } = useTranslation();
  const list = useQuery({
    queryKey: ['sessions', session.id, 'people'],
    queryFn: () => sessions.people(session.id),
  });
  const agenda = (
    <ButtonLink to={`/bijeenkomsten/${session.id}/agenda`} purpose="secondary">
      {t('session.toAgenda')}
    </ButtonLink>
  );
  return (
    <section className="mp-stack" aria-labelledby="people-title">
      <div className="mp-row mp-row--between">
        <Heading level={2} appearance="level-3" id="people-title">
          {t(session.kind === 'SCRUM' ? 'session.onAgenda' : 'session.invitedPeople')}
        </Heading>
        {agenda}
      </div>
      <Ask query={list}>
        {(found) =>
          found.items.length === 0 ? (
            <Empty title={t('session.nobody')}>
              {t('session.nobodyHelp')}
              {found.hidden > 0 && ` ${t('session.hidden', { count: found.hidden })}`}
            </Empty>
          ) : session.kind === 'SCRUM' ? (
            <ol className="mp-stack">
              {found.items.map((person) => (
                <li key={person.id}>
                  <TextLink to={`/kandidaten/${person.jobSeekerId}`}>
                    {nameOf(person, t('session.person', { number: person.position }))}
                  </TextLink>
                </li>
              ))}
            </ol>
          ) : (
            <Attendances session={session} list={found} />
          )
        }
      </Ask>
      {session.sight === 'PARTNER' && <Notice title={t('session.partnerSees')} />}
    </section>
  );
}
