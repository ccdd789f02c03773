import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { jobSeekers } from '../api/calls';
import { useRole } from '../app/session';
import { nameOf } from '../job-seekers/names';
import { CheckField, SelectField, TextAreaField } from '../ui/Field';
import { Ask, Notice } from '../ui/states';
import { Answered } from '../ui/violations';
import { handovers, type Colleague, type NewHandover } from './calls';

/** How many people can be chosen one by one; whoever has more hands over all of them. */
const mostChosen = 100;

function People({
  left,
  notes,
  choose,
}: {
  left: ReadonlySet<string>;
  notes: Readonly<Record<string, string>>;
  choose: (left: Set<string>, notes: Record<string, string>, all: string[]) => void;
}) {
  const { t } = useTranslation();
  const list = useQuery({
    queryKey: ['job-seekers', { handover: true }],
    queryFn: () => jobSeekers.list({ limit: mostChosen }),
  });
  return (
    <Ask query={list}>
      {({ items, next }) => {
        const own = items.filter((person) => !person.standIn);
        const all = own.map((person) => person.id);
        if (next) return <p className="mp-soft">{t('handover.tooMany')}</p>;
        return (
          <ul className="mp-plain mp-stack">
            {own.map((person) => {
              const name = nameOf(person) ?? t('caseload.noName');
              return (
                <li key={person.id} className="mp-card mp-item">
                  <CheckField
                    label={name}
                    checked={!left.has(person.id)}
                    onChange={(checked) => {
                      const stays = new Set(left);
                      if (checked) stays.delete(person.id);
                      else stays.add(person.id);
                      choose(stays, { ...notes }, all);
                    }}
                  />
                  {!left.has(person.id) && (
                    <TextAreaField
                      label={t('handover.noteOf', { name })}
                      rows={2}
                      value={notes[person.id] ?? ''}
                      onChange={(note) => choose(new Set(left), { ...notes, [person.id]: note }, all)}
                    />
                  )}
                </li>
              );
            })}
          </ul>
        );
      }}
    </Ask>
  );
}

/** Gives a caseload to a colleague: one's own, or as a team leader that of somebody else. */
export function HandoverForm() {
  const { t } = useTranslation();
  const role = useRole();
  const queries = useQueryClient();
  const colleagues = useQuery({ queryKey: ['handovers', 'colleagues'], queryFn: handovers.colleagues });
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [all, setAll] = useState<string[]>([]);
  const [left, setLeft] = useState<Set<string>>(new Set());
  const [notes, setNotes] = useState<Record<string, string>>({});
  const [key, setKey] = useState(() => crypto.randomUUID());
  const handOver = useMutation({
    mutationFn: () => {
      const body: NewHandover = { from, to, note: note.trim() || null };
      const noted = all
        .filter((id) => !left.has(id))
        .map((id) => ({ jobSeekerId: id, note: notes[id]?.trim() || null }));
      // Nobody is kept: everything goes, also who is on no list yet and work about nobody.
      if (left.size > 0) body.people = noted;
      else body.notes = noted.filter((each) => each.note !== null);
      return handovers.handOver(body, key);
    },
    onSuccess: () => {
      setKey(crypto.randomUUID());
      setNote('');
      setNotes({});
      setLeft(new Set());
      void queries.invalidateQueries();
    },
  });
  const named = (each: Colleague) =>
    t('handover.colleague', {
      name: each.name,
      people: t('handover.people_count', { count: each.people }),
      employers: t('handover.employers_count', { count: each.employers }),
    });
  return (
    <Ask query={colleagues}>
      {({ items }) => (
        <form
          className="mp-stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            handOver.mutate();
          }}
        >
          <Answered failure={handOver.error}>
            {role === 'MANAGER' && (
              <SelectField
                label={t('handover.from')}
                pointer="/from"
                empty={t('field.choose')}
                options={items.map((each) => ({
                  value: each.id,
                  label: named(each),
                }))}
                value={from}
                onChange={setFrom}
              />
            )}
            <SelectField
              label={t('handover.to')}
              pointer="/to"
              empty={t('field.choose')}
              options={items
                .filter((each) => !each.self && each.id !== from)
                .map((each) => ({
                  value: each.id,
                  label: named(each),
                }))}
              value={to}
              onChange={setTo}
            />
            <TextAreaField
              label={t('handover.note')}
              hint={t('handover.noteHint')}
              pointer="/note"
              rows={4}
              value={note}
              onChange={setNote}
            />
            {role === 'CONSULTANT' && (
              <section className="mp-stack" aria-labelledby="people-title">
                <Heading level={2} appearance="level-4" id="people-title">
                  {t('handover.people')}
                </Heading>
                <p className="mp-soft">{t('handover.peopleHint')}</p>
                <People
                  left={left}
                  notes={notes}
                  choose={(stays, noted, everybody) => {
                    setLeft(stays);
                    setNotes(noted);
                    setAll(everybody);
                  }}
                />
              </section>
            )}
            {handOver.data && (
              <Notice tone="good" title={t('handover.done')} live>
                <p>
                  {t('handover.counts', {
                    people: handOver.data.people,
                    employers: handOver.data.employers,
                    signals: handOver.data.signals,
                    other: handOver.data.otherWork,
                  })}
                </p>
              </Notice>
            )}
            <div>
              <Button type="submit" purpose="primary" busy={handOver.isPending}>
                {t('handover.submit')}
              </Button>
            </div>
          </Answered>
        </form>
      )}
    </Ask>
  );
}
