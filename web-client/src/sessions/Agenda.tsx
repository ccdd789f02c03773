import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Page } from '../app/Page';
import { DownloadButton, pdf } from '../ui/download';
import { ButtonLink, TextLink } from '../ui/pieces';
import { Ask, Empty, Failure } from '../ui/states';
import { sessions, type Listed, type MatchingSession, type People } from './calls';
import { nameOf } from './People';

function moved(order: readonly string[], id: string, to: number): string[] {
  const rest = order.filter((other) => other !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}

interface Moving {
  id: string;
  name: string;
  to: number;
}

function Place({
  session,
  person,
  last,
  move,
  remove,
}: {
  session: MatchingSession;
  person: Listed & { place: number };
  last: boolean;
  move: ((to: number) => void) | null;
  remove: (() => void) | null;
}) {
  const { t } = useTranslation();
  const name = nameOf(person, t('session.person', { number: person.position }));
  return (
    <li className="mp-card mp-item" draggable={move !== null} data-person={person.id}>
      <div className="mp-row mp-row--between">
        <h3 className="mp-item-title">
          {person.place + 1}. <TextLink to={`/kandidaten/${person.jobSeekerId}`}>{name}</TextLink>
        </h3>
        <span className="mp-row mp-no-print">
          {move && (
            <>
              <Button purpose="subtle" disabled={person.place === 0} onClick={() => move(person.place - 1)}>
                {t('session.up')}
                <span className="mp-hidden">: {name}</span>
              </Button>
              <Button purpose="subtle" disabled={last} onClick={() => move(person.place + 1)}>
                {t('session.down')}
                <span className="mp-hidden">: {name}</span>
              </Button>
            </>
          )}
          {remove && (
            <Button purpose="subtle" onClick={remove}>
              {t('session.drop')}
              <span className="mp-hidden">: {name}</span>
            </Button>
          )}
        </span>
      </div>
      {person.name && person.headline && <p>{person.headline}</p>}
      {person.note && <p>{person.note}</p>}
      {person.reasons.length > 0 && (
        <ul aria-label={t('session.why')}>
          {person.reasons.map((reason) => (
            <li key={reason.kind}>{reason.explanation}</li>
          ))}
        </ul>
      )}
      <div className="mp-no-print">
        <DownloadButton
          path={`/api/v1/matching-sessions/${session.id}/preparation?personId=${person.id}`}
          accept={pdf}
          name="voorbereiding.pdf"
        >
          {t('session.sheet')}
          <span className="mp-hidden">: {name}</span>
        </DownloadButton>
      </div>
    </li>
  );
}

function Order({ session, list }: { session: MatchingSession; list: People }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const frame = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState('');
  const plans = session.sight === 'ORGANISER' && session.nextSteps.length > 0;
  const key = ['sessions', session.id, 'people'];
  const order = list.items.map((person) => person.id);
  const move = useMutation({
    mutationFn: ({ id, to }: Moving) => sessions.order(session.id, moved(order, id, to)),
    onSuccess: (now, { name, to }) => {
      queries.setQueryData(key, now);
      setSaid(t('session.movedTo', { name, place: to + 1 }));
    },
    onError: () => void queries.invalidateQueries({ queryKey: key }),
  });
  const remove = useMutation({
    mutationFn: (id: string) => sessions.remove(session.id, id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['sessions', session.id] }),
  });
  const mutate = move.mutate;
  const items = list.items;
  const put = useCallback(
    (person: Listed, to: number) =>
      mutate({ id: person.id, name: nameOf(person, t('session.person', { number: person.position })), to }),
    [mutate, t],
  );
  // Dragging is a way for who has a mouse; the buttons do the same for everybody.
  useEffect(() => {
    const element = frame.current;
    if (!element || !plans) return undefined;
    let dragged: string | null = null;
    const personOf = (event: DragEvent) =>
      (event.target instanceof Element &&
        event.target.closest<HTMLElement>('[data-person]')?.dataset.person) ||
      null;
    const start = (event: DragEvent) => {
      dragged = personOf(event);
    };
    const over = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      const person = items.find((one) => one.id === dragged);
      const to = items.findIndex((one) => one.id === personOf(event));
      if (person && to >= 0 && items[to]?.id !== person.id) put(person, to);
    };
    element.addEventListener('dragstart', start);
    element.addEventListener('dragover', over);
    element.addEventListener('drop', drop);
    return () => {
      element.removeEventListener('dragstart', start);
      element.removeEventListener('dragover', over);
      element.removeEventListener('drop', drop);
    };
  }, [items, plans, put]);
  return (
    <>
      <p className="mp-hidden" role="status">
        {said}
      </p>
      {(move.isError || remove.isError) && <Failure failure={move.error ?? remove.error} />}
      <ol className="mp-plain mp-stack" ref={frame}>
        {list.items.map((person, place) => (
          <Place
            key={person.id}
            session={session}
            person={{ ...person, place }}
            last={place === list.items.length - 1}
            move={plans ? (to) => put(person, to) : null}
            remove={plans && session.status === 'PLANNED' ? () => remove.mutate(person.id) : null}
          />
        ))}
      </ol>
    </>
  );
}

function Proposals({ session }: { session: MatchingSession }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const proposals = useQuery({
    queryKey: ['sessions', session.id, 'proposals'],
    queryFn: () => sessions.proposals(session.id),
  });
  const add = useMutation({
    mutationFn: (people: string[]) =>
      sessions.add(
        session.id,
        people.map((jobSeekerId) => ({ jobSeekerId })),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['sessions', session.id] }),
  });
  const plans = session.sight === 'ORGANISER';
  return (
    <section className="mp-stack mp-no-print" aria-labelledby="proposals-title">
      <Heading level={2} appearance="level-3" id="proposals-title">
        {t('session.proposals')}
      </Heading>
      <p className="mp-soft">{t('session.proposalsLead')}</p>
      {add.isError && <Failure failure={add.error} />}
      <Ask query={proposals}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="mp-soft">{t('session.noProposals')}</p>
          ) : (
            <>
              {plans && items.length > 1 && (
                <div>
                  <Button
                    purpose="secondary"
                    busy={add.isPending}
                    onClick={() => add.mutate(items.slice(0, 20).map((item) => item.jobSeekerId))}
                  >
                    {t('session.addTop', { count: Math.min(20, items.length) })}
                  </Button>
                </div>
              )}
              <ul className="mp-plain mp-stack">
                {items.map((item) => {
                  const name = item.headline ?? t('session.noHeadline');
                  return (
                    <li key={item.jobSeekerId} className="mp-card mp-item">
                      <div className="mp-row mp-row--between">
                        <h3 className="mp-item-title">
                          <TextLink to={`/kandidaten/${item.jobSeekerId}`}>{name}</TextLink>
                        </h3>
                        <Button
                          purpose="secondary"
                          busy={add.isPending}
                          onClick={() => add.mutate([item.jobSeekerId])}
                        >
                          {t(plans ? 'session.add' : 'session.nominate')}
                          <span className="mp-hidden">: {name}</span>
                        </Button>
                      </div>
                      <ul aria-label={t('session.why')}>
                        {item.reasons.map((reason) => (
                          <li key={reason.kind}>{reason.explanation}</li>
                        ))}
                      </ul>
                    </li>
                  );
                })}
              </ul>
            </>
          )
        }
      </Ask>
    </section>
  );
}

function Contents({ session }: { session: MatchingSession }) {
  const { t } = useTranslation();
  const list = useQuery({
    queryKey: ['sessions', session.id, 'people'],
    queryFn: () => sessions.people(session.id),
  });
  const open = session.status === 'PLANNED' || session.status === 'RUNNING';
  return (
    <Page
      title={t('session.agendaOf', { title: session.title })}
      lead={t('session.agendaLead')}
      actions={
        <ButtonLink to={`/bijeenkomsten/${session.id}`} purpose="secondary">
          {t('session.toSession')}
        </ButtonLink>
      }
    >
      <div className="mp-stack mp-stack--loose">
        <section className="mp-stack" aria-labelledby="order-title">
          <Heading level={2} appearance="level-3" id="order-title">
            {t('session.order')}
          </Heading>
          <Ask query={list}>
            {(found) =>
              found.items.length === 0 ? (
                <Empty title={t('session.nobody')}>{t('session.nobodyHelp')}</Empty>
              ) : (
                <Order session={session} list={found} />
              )
            }
          </Ask>
        </section>
        {open && session.sight !== 'PARTNER' && <Proposals session={session} />}
      </div>
    </Page>
  );
}

/** The agenda of a session: its order, the reasons, and who else to think of. */
export default function Agenda() {
  const { id = '' } = useParams();
  const session = useQuery({ queryKey: ['sessions', id], queryFn: () => sessions.one(id) });
  return <Ask query={session}>{(found) => <Contents session={found} />}</Ask>;
}
