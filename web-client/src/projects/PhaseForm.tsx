import { StepForm } from '../ui/StepForm';
import { Button } from '@nl-design-system-candidate/button-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NumberField, TextAreaField, TextField } from '../ui/Field';
import { projects, type Phase, type PhaseInput, type Project } from './calls';

/** Adds a phase, or changes one. */
export function PhaseForm({
  project,
  before,
  onSaved,
  onCancel,
}: {
  project: Project;
  before: Phase | null;
  onSaved: (project: Project) => void;
  onCancel: () => void;
}) {
  const { t } = useTranslation();
  const [fields, setFields] = useState<PhaseInput>({
    name: before?.name ?? '',
    startDate: before?.startDate ?? project.phases.at(-1)?.endDate ?? project.startDate,
    endDate: before?.endDate ?? project.endDate,
    needs: before?.needs ?? '',
    expectedPeople: before?.expectedPeople ?? null,
    goalPeople: before?.goalPeople ?? null,
  });
  const set = (some: Partial<PhaseInput>) => setFields((now) => ({ ...now, ...some }));
  const save = useMutation({
    mutationFn: () => {
      const body: PhaseInput = {
        ...fields,
        startDate: fields.startDate || null,
        endDate: fields.endDate || null,
      };
      return before
        ? projects.changePhase(project.id, before.id, body, project.version)
        : projects.addPhase(project.id, body, project.version);
    },
    onSuccess: onSaved,
  });
  return (
    <StepForm
      label={t(before ? 'project.editPhase' : 'project.newPhase')}
      submit={t('project.savePhase')}
      primary
      busy={save.isPending}
      failure={save.error}
      onSubmit={() => save.mutate()}
      beside={
        <Button purpose="subtle" onClick={onCancel}>
          {t('project.cancel')}
        </Button>
      }
    >
      <TextField
        label={t('project.phaseName')}
        hint={t('project.phaseNameHelp')}
        pointer="/name"
        required
        maxLength={100}
        value={fields.name}
        onChange={(name) => set({ name })}
      />
      <div className="mp-pair">
        <TextField
          label={t('project.from')}
          pointer="/startDate"
          type="date"
          width="medium"
          required
          value={fields.startDate}
          onChange={(startDate) => set({ startDate })}
        />
        <TextField
          label={t('project.until')}
          pointer="/endDate"
          type="date"
          width="medium"
          required
          value={fields.endDate}
          onChange={(endDate) => set({ endDate })}
        />
      </div>
      <TextAreaField
        label={t('project.needs')}
        pointer="/needs"
        rows={3}
        value={fields.needs}
        onChange={(needs) => set({ needs })}
      />
      <div className="mp-pair">
        <NumberField
          label={t('project.expectedPeople')}
          pointer="/expectedPeople"
          value={fields.expectedPeople}
          onChange={(expectedPeople) => set({ expectedPeople })}
        />
        <NumberField
          label={t('project.goalPeople')}
          pointer="/goalPeople"
          value={fields.goalPeople}
          onChange={(goalPeople) => set({ goalPeople })}
        />
      </div>
    </StepForm>
  );
}
