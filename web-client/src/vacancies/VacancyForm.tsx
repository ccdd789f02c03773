import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useNavigationType, useParams, useSearchParams } from 'react-router';
import { vacancies } from '../api/calls';
import type { Vacancy } from '../api/model';
import { Page } from '../app/Page';
import { useRole, useSession } from '../app/session';
import { useDraft, type Draft } from '../ui/draft';
import { clock } from '../ui/format';
import { Ask, Notice } from '../ui/states';
import { Answered } from '../ui/violations';
import { EmployerField } from '../employers/EmployerField';
import { asSent, emptyVacancy, fieldsOf, wageIsReadable, type VacancyFields } from './fields';
import { FitCount } from './FitCount';
import { DemandsStep, HoursStep, PlaceStep, RestStep, SkillsStep, TaskStep } from './steps';
import { VacancyFacts } from './VacancyFacts';

const steps = ['task', 'hours', 'place', 'skills', 'demands', 'rest', 'check'] as const;

const editors = [TaskStep, HoursStep, PlaceStep, SkillsStep, DemandsStep, RestStep] as const;

/** Milliseconds without a keystroke after which a draft with a title goes to the server by itself. */
const autosaveAfter = 2_500;

function draftOf(id: string): string {
  return `vacancy.${id}`;
}

interface Saving {
  busy: boolean;
  failure: unknown;
  savedAt: Date | null;
  /** Whether the failure came of saving by itself: it is shown, but does not take the focus of who is typing. */
  quiet: boolean;
  /** What the server refused last; the same is not sent again by itself. */
  refusedFields: VacancyFields | null;
  /** Sends what is typed; answers the saved vacancy, or null when the server refused. */
  save: (how?: 'by itself') => Promise<Vacancy | null>;
  /** Hands the saved vacancy to the account manager. */
  submit: (saved: Vacancy) => Promise<void>;
}

function useSaving(
  vacancy: Vacancy | null,
  draft: Draft<VacancyFields>,
  onSaved: (saved: Vacancy) => void,
  onSubmitted: (submitted: Vacancy) => void,
): Saving {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [quiet, setQuiet] = useState(false);
  const [refusedFields, setRefusedFields] = useState<VacancyFields | null>(null);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const key = useRef(crypto.randomUUID());
  const running = useRef<Promise<Vacancy | null> | null>(null);
  const queries = useQueryClient();

  async function send(how?: 'by itself'): Promise<Vacancy | null> {
    const typed = draft.value;
    const fields = asSent(typed);
    setBusy(true);
    setFailure(null);
    setQuiet(how === 'by itself');
    try {
      const saved = vacancy
        ? await vacancies.update(vacancy.id, fields, draft.base)
        : await vacancies.create(fields, key.current);
      queries.setQueryData(['vacancy', saved.id], saved);
      void queries.invalidateQueries({ queryKey: ['vacancies'] });
      draft.settle(typed, saved.version, vacancy ? undefined : draftOf(saved.id));
      setSavedAt(new Date());
      onSaved(saved);
      setRefusedFields(null);
      return saved;
    } catch (refused) {
      setFailure(refused);
      setRefusedFields(typed);
      return null;
    } finally {
      setBusy(false);
    }
  }

  /** One save at a time: a second one waits for the first, so versions never cross. */
  function save(how?: 'by itself'): Promise<Vacancy | null> {
    running.current ??= send(how).finally(() => {
      running.current = null;
    });
    return running.current;
  }

  async function submit(saved: Vacancy): Promise<void> {
    setBusy(true);
    setFailure(null);
    setQuiet(false);
    try {
      const moved = await vacancies.move(saved.id, 'SUBMITTED', null, saved.version);
      queries.setQueryData(['vacancy', moved.id], moved);
      void queries.invalidateQueries({ queryKey: ['vacancies'] });
      onSubmitted(moved);
    } catch (refused) {
      setFailure(refused);
    } finally {
      setBusy(false);
    }
  }

  return { busy, failure, quiet, refusedFields, savedAt, save, submit };
}

/** What still stands in the way of publishing, as the server judges what was saved last. */
function Readiness({ vacancy }: { vacancy: Vacancy | null }) {
  const { t } = useTranslation();
  const missing = vacancy?.missing ?? [];
  if (missing.length === 0) {
    return (
      <Notice tone="good" title={t('vacancy.form.complete')}>
        <p>{t('vacancy.form.submitHelp')}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="warn" title={t('vacancy.form.missingTitle')}>
      <ul>
        {missing.map((remark) => (
          <li key={remark.pointer + remark.code}>{remark.message}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Form({ known, start }: { known: Vacancy | null; start: VacancyFields }) {
  const { t } = useTranslation();
  const { session } = useSession();
  const role = useRole();
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const [vacancy, setVacancy] = useState(known);
  const draft = useDraft(session?.user.id ?? '', draftOf(known?.id ?? 'new'), start, known?.version ?? 0);
  const step = Math.min(steps.length, Math.max(1, Number(parameters.get('stap') ?? '1') || 1));
  const here = vacancy ? `/vacatures/${vacancy.id}/bewerken` : '/vacatures/nieuw';
  const saving = useSaving(
    vacancy,
    draft,
    (saved) => {
      setVacancy(saved);
      // The address gets the new vacancy's own, and the form goes on under the fingers of who is typing.
      const address = `/vacatures/${saved.id}/bewerken?stap=${step}`;
      if (!vacancy) window.history.replaceState(window.history.state, '', address);
    },
    (submitted) => void navigate(`/vacatures/${submitted.id}`),
  );
  const stepHead = useRef<HTMLHeadingElement>(null);
  // Arriving at a later step by a press on "next" puts the focus on its heading, as inside one form.
  const arrived = useNavigationType() === 'PUSH' && step > 1;
  const shownStep = useRef(arrived ? 0 : step);
  const mayKeep =
    draft.value.title.trim() !== '' &&
    (role === 'EMPLOYER' || Boolean(draft.value.employerId)) &&
    wageIsReadable(draft.value);

  useEffect(() => {
    if (shownStep.current === step) return;
    shownStep.current = step;
    stepHead.current?.focus();
  }, [step]);

  const { save, busy, refusedFields } = saving;
  useEffect(() => {
    if (!draft.dirty || !mayKeep || busy || refusedFields === draft.value) return;
    const timer = setTimeout(() => void save('by itself'), autosaveAfter);
    return () => clearTimeout(timer);
    // Every change of what is typed starts the wait anew.
  }, [draft.value, draft.dirty, mayKeep, busy, refusedFields, save]);

  async function goTo(next: number) {
    const kept = draft.dirty && mayKeep ? await save() : vacancy;
    const address = kept ? `/vacatures/${kept.id}/bewerken` : here;
    void navigate(`${address}?stap=${next}`);
  }

  async function submit() {
    const kept = draft.dirty || !vacancy ? await save() : vacancy;
    if (!kept) return;
    await saving.submit(kept);
  }

  const Editor = editors[step - 1];
  const stepName = steps[step - 1] ?? 'task';

  return (
    <Page title={t(vacancy ? 'vacancy.form.edit' : 'vacancy.form.new')} lead={t('vacancy.form.lead')}>
      <div className="mp-beside">
        <form
          className="mp-card mp-stack mp-stack--loose"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void goTo(Math.min(steps.length, step + 1));
          }}
        >
          <Answered failure={saving.failure} quiet={saving.quiet}>
            {draft.restored && <Notice live>{t('draft.restored')}</Notice>}
            <div>
              <p className="mp-soft mp-small">{t('vacancy.steps.progress', { step, total: steps.length })}</p>
              <Heading level={2} tabIndex={-1} ref={stepHead}>
                {t(`vacancy.steps.${stepName}`)}
              </Heading>
            </div>
            {step === 1 && role !== 'EMPLOYER' && (
              <EmployerField
                value={draft.value.employerId}
                onChange={(employerId) => draft.change({ employerId })}
              />
            )}
            {Editor ? (
              <Editor fields={draft.value} change={draft.change} />
            ) : (
              <VacancyFacts vacancy={draft.value} />
            )}
            {stepName === 'check' && <Readiness vacancy={vacancy} />}
            <div className="mp-row">
              {step > 1 && (
                <Button purpose="secondary" onClick={() => void goTo(step - 1)}>
                  {t('action.previous')}
                </Button>
              )}
              {stepName === 'check' ? (
                <Button purpose="primary" busy={saving.busy} onClick={() => void submit()}>
                  {t('vacancy.form.submit')}
                </Button>
              ) : (
                <Button purpose="primary" type="submit" busy={saving.busy}>
                  {t('action.next')}
                </Button>
              )}
              <Button purpose="subtle" busy={saving.busy} onClick={() => void save()}>
                {t('vacancy.form.saveDraft')}
              </Button>
              <span role="status" className="mp-soft mp-small">
                {saving.savedAt && !draft.dirty
                  ? t('vacancy.form.savedAt', { time: clock(saving.savedAt) })
                  : draft.keptAt && t('draft.kept', { time: clock(draft.keptAt) })}
              </span>
            </div>
          </Answered>
        </form>
        <aside className="mp-stack mp-sticky">
          <nav className="mp-card mp-card--flat" aria-label={t('vacancy.steps.title')}>
            <ol className="mp-plain mp-steps">
              {steps.map((name, index) => (
                <li key={name}>
                  <Link
                    to={`${here}?stap=${index + 1}`}
                    aria-current={index + 1 === step ? 'step' : undefined}
                    onClick={(event) => {
                      event.preventDefault();
                      void goTo(index + 1);
                    }}
                  >
                    {t(`vacancy.steps.${name}`)}
                  </Link>
                </li>
              ))}
            </ol>
          </nav>
          <FitCount vacancy={vacancy} />
        </aside>
      </div>
    </Page>
  );
}

function NewVacancy() {
  const [parameters] = useSearchParams();
  return <Form known={null} start={{ ...emptyVacancy, employerId: parameters.get('werkgever') }} />;
}

function ExistingVacancy({ id }: { id: string }) {
  const found = useQuery({ queryKey: ['vacancy', id], queryFn: () => vacancies.one(id) });
  return (
    <Ask query={found}>
      {(vacancy) => <Form key={vacancy.id} known={vacancy} start={fieldsOf(vacancy)} />}
    </Ask>
  );
}

/** A vacancy in seven steps; every step is an address, so back and bookmarks work. */
export default function VacancyForm() {
  const { id } = useParams();
  return id ? <ExistingVacancy id={id} /> : <NewVacancy />;
}
