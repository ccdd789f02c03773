import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../ui/Field';
import { TextLink } from '../ui/pieces';
import { projects, type PhaseChoice } from './calls';

/** Phases a session can hang on, with the one it hangs on now. */
export function usePhaseChoices(sessionId: string | null) {
  return useQuery({
    queryKey: ['project-phases', sessionId],
    queryFn: () => projects.phases(sessionId),
  });
}

/** In the form of a session: the phase of a project on which it hangs; nothing when there are no projects. */
export function PhaseField({
  choices,
  value,
  onChange,
}: {
  choices: readonly PhaseChoice[];
  value: string | null;
  onChange: (phaseId: string | null) => void;
}) {
  const { t } = useTranslation();
  if (choices.length === 0) return null;
  return (
    <SelectField
      label={t('project.field.label')}
      hint={t('project.field.help')}
      empty={t('project.field.none')}
      options={choices.map(({ phaseId, projectName, phaseName }) => ({
        value: phaseId,
        label: `${projectName}: ${phaseName}`,
      }))}
      value={value}
      onChange={onChange}
    />
  );
}

/** On the page of a session: the project it belongs to, if any. */
export function PhaseOfSession({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation();
  const hangsOn = usePhaseChoices(sessionId).data?.items.find((phase) => phase.chosen);
  if (!hangsOn) return null;
  return (
    <p>
      <TextLink to={`/projecten/${hangsOn.projectId}`}>
        {t('project.field.of', { project: hangsOn.projectName, phase: hangsOn.phaseName })}
      </TextLink>
    </p>
  );
}
