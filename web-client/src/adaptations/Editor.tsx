import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { adaptations } from '../api/calls';
import type { Adaptation } from '../api/model';
import { Problem } from '../api/problem';
import { useSession } from '../app/session';
import { useDraft } from '../ui/draft';
import { clock } from '../ui/format';
import { Notice } from '../ui/states';
import { Together } from '../ui/Together';
import { Answered } from '../ui/violations';
import { asSent, fieldsOf, type VacancyFields } from '../vacancies/fields';
import { DemandsStep, HoursStep, PlaceStep, RestStep, SkillsStep, TaskStep } from '../vacancies/steps';
import { VacancyFacts } from '../vacancies/VacancyFacts';
import { Differences } from './Differences';
import { merge, type AdaptableField } from './fields';
import { Gain } from './Gain';
import { Turn } from './Turn';

const sections = [
  ['task', TaskStep],
  ['hours', HoursStep],
  ['place', PlaceStep],
  ['skills', SkillsStep],
  ['demands', DemandsStep],
  ['rest', RestStep],
] as const;

interface Conflict {
  theirs: VacancyFields;
  both: AdaptableField[];
}

/** Both versions, an editor for the adapted one, and what it gains. */
export function Editor({ known }: { known: Adaptation }) {
  const { t } = useTranslation();
  const { session } = useSession();
  const queries = useQueryClient();
  const [adaptation, setAdaptation] = useState(known);
  const draft = useDraft(
    session?.user.id ?? '',
    `adaptation.${known.id}`,
    fieldsOf(known.adapted),
    known.version,
  );
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [savedAt, setSavedAt] = useState<Date | null>(null);

  function settle(saved: Adaptation) {
    setAdaptation(saved);
    queries.setQueryData(['adaptation', saved.id], saved);
  }

  /** Somebody else was first: his changes come in, mine stay, and where we both changed I choose. */
  async function bringTogether() {
    const latest = await adaptations.one(adaptation.vacancyId, adaptation.id);
    const theirs = fieldsOf(latest.adapted);
    const merged = merge(fieldsOf(adaptation.adapted), draft.value, theirs);
    draft.settle({ title: '' }, latest.version);
    draft.change(merged.fields);
    settle(latest);
    setConflict({ theirs, both: merged.both });
  }

  async function save() {
    const typed = draft.value;
    setBusy(true);
    setFailure(null);
    setConflict(null);
    try {
      const saved = await adaptations.update(adaptation.vacancyId, adaptation.id, asSent(typed), draft.base);
      draft.settle(typed, saved.version);
      settle(saved);
      setSavedAt(new Date());
    } catch (refused) {
      const overtaken = refused instanceof Problem && refused.status === 412;
      if (overtaken) await bringTogether().catch(setFailure);
      else setFailure(refused);
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className="mp-stack mp-stack--loose">
      <Turn
        adaptation={adaptation}
        dirty={draft.dirty}
        onChanged={(changed) => {
          settle(changed);
          draft.reset(fieldsOf(changed.adapted), changed.version);
        }}
      />
      {conflict && (
        <Together
          both={conflict.both}
          nameOf={(field) => t(`adaptation.fields.${field}`)}
          takeTheirs={(field) => {
            draft.change({ [field]: conflict.theirs[field] });
            setConflict({ ...conflict, both: conflict.both.filter((one) => one !== field) });
          }}
        />
      )}
      <Gain vacancyId={adaptation.vacancyId} typed={draft.value} />
      <Differences adaptation={adaptation} />
      <div className="mp-halves">
        <section className="mp-card mp-card--flat mp-stack" aria-labelledby="now-title">
          <Heading level={2} appearance="level-3" id="now-title">
            {t('adaptation.now')}
          </Heading>
          <p>
            <strong>{adaptation.original.title}</strong>
          </p>
          <VacancyFacts vacancy={adaptation.original} />
        </section>
        <form
          className="mp-card mp-stack"
          noValidate
          aria-labelledby="adapted-title"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <Heading level={2} appearance="level-3" id="adapted-title">
            {t('adaptation.adapted')}
          </Heading>
          <Answered failure={failure}>
            {draft.restored && <Notice live>{t('draft.restored')}</Notice>}
            {sections.map(([name, Section], index) => (
              <details key={name} className="mp-details" open={index === 0 || undefined}>
                <summary>{t(`vacancy.steps.${name}`)}</summary>
                <div className="mp-stack">
                  <Section fields={draft.value} change={draft.change} />
                </div>
              </details>
            ))}
            <div className="mp-row">
              <Button type="submit" purpose="primary" busy={busy} disabled={!adaptation.mayEdit}>
                {t('adaptation.save')}
              </Button>
              <span role="status" className="mp-soft mp-small">
                {savedAt && !draft.dirty
                  ? t('adaptation.saved', { time: clock(savedAt) })
                  : draft.keptAt && t('draft.kept', { time: clock(draft.keptAt) })}
              </span>
            </div>
          </Answered>
        </form>
      </div>
    </div>
  );
}
