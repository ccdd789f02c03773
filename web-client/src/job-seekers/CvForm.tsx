import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { jobSeekers } from '../api/calls';
import type { Cv } from '../api/model';
import { Problem } from '../api/problem';
import { useSession } from '../app/session';
import { useDraft } from '../ui/draft';
import { clock } from '../ui/format';
import { Notice } from '../ui/states';
import { Answered } from '../ui/violations';
import { Completeness } from './CvView';
import { AboutPart, CanPart, HoursPart, RestPart, SuitsPart, TravelPart, WishesPart } from './parts';

const parts = [
  ['wishes', WishesPart],
  ['can', CanPart],
  ['hours', HoursPart],
  ['travel', TravelPart],
  ['suits', SuitsPart],
  ['rest', RestPart],
  ['about', AboutPart],
] as const;

/** What a person or consultant fills in: the CV without what the server adds to an answer. */
export type CvFields = Omit<Cv, 'version' | 'completeness' | 'missing' | 'updatedAt'>;

function fieldsOf(cv: Cv): CvFields {
  const { version: _version, completeness: _completeness, missing: _missing, updatedAt: _at, ...fields } = cv;
  return fields;
}

/** The file has its version from the start, so an answer without one is a fault of the server. */
function versionOf(cv: Cv): number {
  return cv.version ?? 0;
}

function asSent(fields: CvFields): CvFields {
  return { ...fields, postcode: fields.postcode?.replaceAll(' ', '').toUpperCase() || null };
}

function Part({ name, children }: { name: (typeof parts)[number][0]; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <section className="mp-card mp-stack mp-stack--loose" aria-labelledby={`part-${name}`} id={name}>
      <Heading level={2} appearance="level-3" id={`part-${name}`}>
        {t(`cv.section.${name}`)}
      </Heading>
      {children}
    </section>
  );
}

/** The CV filled in with the person, wishes first; saved in one go, and kept in the window until then. */
export function CvForm({ id, cv, own, backTo }: { id: string; cv: Cv; own: boolean; backTo: string }) {
  const { t } = useTranslation();
  const { session } = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const draft = useDraft(session?.user.id ?? '', `cv.${id}`, fieldsOf(cv), versionOf(cv));
  const [savedAt, setSavedAt] = useState<Date | null>(null);

  const save = useMutation({
    mutationFn: async (typed: CvFields) => ({
      typed,
      saved: await jobSeekers.saveCv(id, asSent(typed), draft.base),
    }),
    onSuccess: ({ typed, saved }) => {
      queries.setQueryData(['cv', id], saved);
      void queries.invalidateQueries({ queryKey: ['job-seekers'] });
      void queries.invalidateQueries({ queryKey: ['job-seeker-matches', id] });
      draft.settle(typed, versionOf(saved));
      setSavedAt(new Date());
    },
  });

  async function loadLatest() {
    const latest = await jobSeekers.cv(id);
    queries.setQueryData(['cv', id], latest);
    draft.reset(fieldsOf(latest), versionOf(latest));
    save.reset();
  }

  const overtaken = save.error instanceof Problem && (save.error.status === 409 || save.error.status === 412);

  return (
    <form
      className="mp-beside"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(draft.value);
      }}
    >
      <div className="mp-stack mp-stack--loose">
        <Answered failure={save.error}>
          {overtaken && (
            <div>
              <Button purpose="secondary" onClick={() => void loadLatest()}>
                {t('state.reload')}
              </Button>
            </div>
          )}
          {draft.restored && (
            <Notice live>
              <p>{t('draft.restored')}</p>
              <Button purpose="secondary" onClick={() => draft.reset(fieldsOf(cv), versionOf(cv))}>
                {t('draft.discard')}
              </Button>
            </Notice>
          )}
          {parts.map(([name, Editor]) => (
            <Part key={name} name={name}>
              <Editor fields={draft.value} change={draft.change} mayAssess={!own} />
            </Part>
          ))}
        </Answered>
        <div className="mp-savebar">
          <Button type="submit" purpose="primary" busy={save.isPending}>
            {t(save.isPending ? 'action.saving' : 'cv.form.save')}
          </Button>
          <Button purpose="subtle" onClick={() => void navigate(backTo)}>
            {t('action.back')}
          </Button>
          <span role="status" className="mp-small">
            {savedAt && !draft.dirty
              ? `${t('cv.form.saved')} ${clock(savedAt)}`
              : draft.keptAt && t('draft.kept', { time: clock(draft.keptAt) })}
          </span>
        </div>
      </div>
      <aside className="mp-stack mp-sticky">
        <nav className="mp-card mp-card--flat" aria-label={t('cv.form.nav')}>
          <ul className="mp-plain mp-steps mp-steps--plain">
            {parts.map(([name]) => (
              <li key={name}>
                <a href={`#${name}`}>{t(`cv.section.${name}`)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <Completeness cv={cv} own={own} />
      </aside>
    </form>
  );
}
