import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { vacancies } from '../api/calls';
import { SelectField, TextField } from '../ui/Field';
import { date, euros } from '../ui/format';
import { StatusBadge, TextLink } from '../ui/pieces';
import { Answered } from '../ui/violations';
import { projects, type Hanging, type Phase, type Project, type Suggestions } from './calls';

interface Choice {
  value: string;
  label: string;
}

/** One choice out of what hangs nowhere yet, with a button that hangs it. */
function Hang({
  project,
  phase,
  what,
  choices,
  onSaved,
}: {
  project: Project;
  phase: Phase;
  what: Hanging;
  choices: readonly Choice[];
  onSaved: (project: Project) => void;
}) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const hang = useMutation({
    mutationFn: (id: string) => projects.hang(project.id, phase.id, what, id),
    onSuccess: (now) => {
      setChosen(null);
      onSaved(now);
    },
  });
  return (
    <Answered failure={hang.error}>
      <div className="mp-stack mp-stack--tight mp-no-print">
        <SelectField
          label={t(`project.hang.${what}.label`)}
          empty={t('field.choose')}
          options={choices}
          value={choices.some(({ value }) => value === chosen) ? chosen : null}
          error={missing && !chosen ? t('project.chooseFirst') : undefined}
          onChange={setChosen}
        />
        <div>
          <Button
            purpose="secondary"
            busy={hang.isPending}
            onClick={() => {
              setMissing(!chosen);
              if (chosen) hang.mutate(chosen);
            }}
          >
            {t(`project.hang.${what}.action`)}
            <span className="mp-hidden">: {phase.name}</span>
          </Button>
        </div>
      </div>
    </Answered>
  );
}

/** Vacancies of employers that do not take part, found by title. */
function OtherVacancies({
  project,
  phase,
  suggested,
  onSaved,
}: {
  project: Project;
  phase: Phase;
  suggested: readonly Choice[];
  onSaved: (project: Project) => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const q = typed.trim();
  const found = useQuery({
    queryKey: ['vacancies', { q, limit: 20, hang: true }],
    queryFn: () => vacancies.list({ q, status: ['PUBLISHED', 'FILLED'], limit: 20 }),
    enabled: q.length > 1,
    placeholderData: (before) => before,
  });
  const others = (q.length > 1 ? (found.data?.items ?? []) : [])
    .filter((vacancy) => !suggested.some(({ value }) => value === vacancy.id))
    .map((vacancy) => ({ value: vacancy.id, label: `${vacancy.title} (${vacancy.employerName})` }));
  return (
    <>
      <TextField
        label={t('project.findVacancy')}
        hint={t('project.findVacancyHelp')}
        type="search"
        value={typed}
        onChange={setTyped}
      />
      <Hang
        project={project}
        phase={phase}
        what="vacancies"
        choices={[...suggested, ...others]}
        onSaved={onSaved}
      />
    </>
  );
}

function TakeOff({
  project,
  phase,
  what,
  id,
  name,
  onSaved,
}: {
  project: Project;
  phase: Phase;
  what: Hanging;
  id: string;
  name: string;
  onSaved: (project: Project) => void;
}) {
  const { t } = useTranslation();
  const take = useMutation({
    mutationFn: () => projects.take(project.id, phase.id, what, id),
    onSuccess: onSaved,
  });
  return (
    <Button purpose="subtle" busy={take.isPending} onClick={() => take.mutate()}>
      {t('project.takeOff')}
      <span className="mp-hidden">: {name}</span>
    </Button>
  );
}

/** Sessions, vacancies and SROI that hang on a phase, and the forms to hang more. */
export function Hooks({
  project,
  phase,
  suggestions,
  onSaved,
}: {
  project: Project;
  phase: Phase;
  suggestions: Suggestions | null;
  onSaved: (project: Project) => void;
}) {
  const { t } = useTranslation();
  const opens = project.sight !== 'MANAGER';
  const off = (what: Hanging, id: string, name: string, may: boolean) =>
    may && <TakeOff project={project} phase={phase} what={what} id={id} name={name} onSaved={onSaved} />;
  return (
    <div className="mp-stack">
      {phase.sessions && (
        <div className="mp-stack mp-stack--tight">
          <Heading level={4} appearance="level-5">
            {t('project.sessions')}
          </Heading>
          {phase.sessions.length === 0 && <p className="mp-soft">{t('project.noSessions')}</p>}
          <ul className="mp-plain mp-lines">
            {phase.sessions.map((session) => (
              <li key={session.id}>
                <span>
                  <TextLink to={`/bijeenkomsten/${session.id}`}>{session.title}</TextLink>{' '}
                  <span className="mp-soft mp-small">
                    {session.kindLabel} · {date(session.date)} {session.startTime} · {session.statusLabel}
                  </span>
                </span>
                {off('sessions', session.id, session.title, project.mayChange)}
              </li>
            ))}
          </ul>
          {project.mayChange && suggestions && (
            <Hang
              project={project}
              phase={phase}
              what="sessions"
              choices={suggestions.sessions.map((session) => ({
                value: session.id,
                label: `${session.title} (${session.kindLabel}, ${date(session.date)})`,
              }))}
              onSaved={onSaved}
            />
          )}
        </div>
      )}
      <div className="mp-stack mp-stack--tight">
        <Heading level={4} appearance="level-5">
          {t('project.vacancies')}
        </Heading>
        {phase.vacancies.length === 0 && <p className="mp-soft">{t('project.noVacancies')}</p>}
        <ul className="mp-plain mp-lines">
          {phase.vacancies.map((vacancy) => (
            <li key={vacancy.id}>
              <span>
                {opens ? <TextLink to={`/vacatures/${vacancy.id}`}>{vacancy.title}</TextLink> : vacancy.title}{' '}
                <span className="mp-soft mp-small">
                  {vacancy.employerName} · {t('project.positions', { count: vacancy.positions })}
                </span>
              </span>
              <span className="mp-row">
                <StatusBadge status={vacancy.status} />
                {off('vacancies', vacancy.id, vacancy.title, project.mayHang)}
              </span>
            </li>
          ))}
        </ul>
        {project.mayHang && suggestions && (
          <OtherVacancies
            project={project}
            phase={phase}
            suggested={suggestions.vacancies.map((vacancy) => ({
              value: vacancy.id,
              label: `${vacancy.title} (${vacancy.employerName})`,
            }))}
            onSaved={onSaved}
          />
        )}
      </div>
      {phase.obligations && (
        <div className="mp-stack mp-stack--tight">
          <Heading level={4} appearance="level-5">
            {t('project.obligations')}
          </Heading>
          {phase.obligations.length === 0 && <p className="mp-soft">{t('project.noObligations')}</p>}
          <ul className="mp-plain mp-lines">
            {phase.obligations.map((obligation) => (
              <li key={obligation.id}>
                <span>
                  <TextLink to={`/sroi/verplichtingen/${obligation.id}`}>{obligation.contractName}</TextLink>{' '}
                  <span className="mp-soft mp-small">
                    {obligation.employerName} ·{' '}
                    {t('project.progress.sroiOf', {
                      realised: euros(obligation.realised),
                      due: euros(obligation.due),
                    })}
                  </span>
                </span>
                {off('obligations', obligation.id, obligation.contractName, project.mayHang)}
              </li>
            ))}
          </ul>
          {project.mayHang && suggestions && suggestions.obligations.length > 0 && (
            <Hang
              project={project}
              phase={phase}
              what="obligations"
              choices={suggestions.obligations.map((obligation) => ({
                value: obligation.id,
                label: `${obligation.contractName} (${obligation.employerName ?? ''})`,
              }))}
              onSaved={onSaved}
            />
          )}
        </div>
      )}
    </div>
  );
}
