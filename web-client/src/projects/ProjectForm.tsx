import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { Page } from '../app/Page';
import { useRole, useSession } from '../app/session';
import { NumberField, SelectField, TextAreaField, TextField } from '../ui/Field';
import { today } from '../ui/format';
import { ButtonLink } from '../ui/pieces';
import { Ask } from '../ui/states';
import { StepForm } from '../ui/StepForm';
import { projects, type Options, type Project, type ProjectInput } from './calls';
import { EmployerPicker, type Party } from './EmployerPicker';

function Form({ before, options }: { before: Project | null; options: Options }) {
  const { t } = useTranslation();
  const role = useRole();
  const { session } = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const [taking, setTaking] = useState<Party[]>(before?.employers ?? []);
  const self = options.owners.some((owner) => owner.id === session?.user.id) ? session?.user.id : null;
  const [fields, setFields] = useState<ProjectInput>({
    name: before?.name ?? '',
    description: before?.description ?? '',
    developer: before?.developer ?? '',
    place: before?.place ?? '',
    municipality: before?.municipality?.code ?? null,
    ownerId: before?.owner?.id ?? self ?? null,
    startDate: before?.startDate ?? today(),
    endDate: before?.endDate ?? '',
    goalPeople: before?.goalPeople ?? null,
    goalPlacements: before?.goalPlacements ?? null,
  });
  const set = (some: Partial<ProjectInput>) => setFields((now) => ({ ...now, ...some }));
  const save = useMutation({
    mutationFn: () => {
      const body: ProjectInput = {
        ...fields,
        startDate: fields.startDate || null,
        endDate: fields.endDate || null,
        employerIds: taking.map((employer) => employer.id),
      };
      return before ? projects.change(before.id, body, before.version) : projects.make(body, key);
    },
    onSuccess: (project) => {
      queries.setQueryData(['project', project.id], project);
      void queries.invalidateQueries({ queryKey: ['projects'] });
      void queries.invalidateQueries({ queryKey: ['project-history', project.id] });
      void navigate(`/projecten/${project.id}`);
    },
  });
  return (
    <StepForm
      submit={t('project.save')}
      primary
      busy={save.isPending}
      failure={save.error}
      onSubmit={() => save.mutate()}
      beside={
        <ButtonLink to={before ? `/projecten/${before.id}` : '/projecten'} purpose="subtle">
          {t('project.back')}
        </ButtonLink>
      }
    >
      <TextField
        label={t('project.name')}
        pointer="/name"
        required
        maxLength={200}
        value={fields.name}
        onChange={(name) => set({ name })}
      />
      <TextAreaField
        label={t('project.description')}
        pointer="/description"
        rows={4}
        value={fields.description}
        onChange={(description) => set({ description })}
      />
      <TextField
        label={t('project.developer')}
        hint={t('project.developerHelp')}
        pointer="/developer"
        maxLength={200}
        value={fields.developer}
        onChange={(developer) => set({ developer })}
      />
      <TextField
        label={t('project.place')}
        pointer="/place"
        maxLength={300}
        value={fields.place}
        onChange={(place) => set({ place })}
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
      <div className="mp-pair">
        <NumberField
          label={t('project.goalPeople')}
          hint={t('project.goalPeopleHelp')}
          pointer="/goalPeople"
          value={fields.goalPeople}
          onChange={(goalPeople) => set({ goalPeople })}
        />
        <NumberField
          label={t('project.goalPlacements')}
          hint={t('project.goalPlacementsHelp')}
          pointer="/goalPlacements"
          value={fields.goalPlacements}
          onChange={(goalPlacements) => set({ goalPlacements })}
        />
      </div>
      <div className="mp-pair">
        <SelectField
          label={t('project.owner')}
          pointer="/ownerId"
          empty={t('field.choose')}
          options={options.owners.map(({ id, name }) => ({ value: id, label: name }))}
          value={fields.ownerId}
          onChange={(ownerId) => set({ ownerId })}
        />
        <SelectField
          label={t('project.municipality')}
          pointer="/municipality"
          empty={t('project.wholeService')}
          options={options.municipalities.map(({ code, name }) => ({ value: code, label: name }))}
          value={fields.municipality}
          onChange={(municipality) => set({ municipality })}
        />
      </div>
      {role === 'ACCOUNT_MANAGER' && <EmployerPicker value={taking} onChange={setTaking} />}
    </StepForm>
  );
}

/** Makes a project, or changes what it is. */
export default function ProjectForm() {
  const { t } = useTranslation();
  const { id } = useParams();
  const options = useQuery({ queryKey: ['project-options'], queryFn: projects.options });
  const before = useQuery({
    queryKey: ['project', id],
    queryFn: () => projects.one(id ?? ''),
    enabled: id !== undefined,
  });
  return (
    <Page title={t(id ? 'project.edit' : 'project.new')} lead={t('project.formLead')}>
      <Ask query={options}>
        {(choices) =>
          id ? (
            <Ask query={before}>{(project) => <Form before={project} options={choices} />}</Ask>
          ) : (
            <Form before={null} options={choices} />
          )
        }
      </Ask>
    </Page>
  );
}
