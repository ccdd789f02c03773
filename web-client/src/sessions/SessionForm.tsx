import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { Page } from '../app/Page';
import { CheckField, NumberField, SelectField, TextAreaField, TextField } from '../ui/Field';
import { today } from '../ui/format';
import { ButtonLink } from '../ui/pieces';
import { Ask } from '../ui/states';
import { StepForm } from '../ui/StepForm';
import { sessionKinds, sessions, type MatchingSession, type SessionInput } from './calls';
import { EmployerPicker } from './EmployerPicker';
import { HelperPicker, type Helping } from './HelperPicker';
import { hangSession } from '../projects/calls';
import { PhaseField, usePhaseChoices } from '../projects/PhaseField';
import { MunicipalityChoice, PartnerChoice, type Options } from './TakingPart';

/** Kinds to which nobody comes by himself. */
const neverFree: readonly string[] = ['SCRUM', 'JOINT_VISIT'];

/** Kinds to which employers are invited. */
const withEmployers: readonly string[] = ['EMPLOYER_EVENT', 'JOINT_VISIT'];

function Form({ before, options }: { before: MatchingSession | null; options: Options }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const [fields, setFields] = useState<SessionInput>({
    kind: before?.kind ?? 'NETWORK_CAFE',
    title: before?.title ?? '',
    place: before?.place ?? '',
    date: before?.date ?? today(),
    startTime: before?.startTime ?? '13:30',
    endTime: before?.endTime ?? '16:00',
    capacity: before?.capacity ?? 45,
    freeJoin: before?.freeJoin ?? false,
    goal: before?.goal ?? '',
    municipalities: before?.municipalities ?? [],
    partnerIds: before?.partners?.map((partner) => partner.id) ?? [],
  });
  const [employers, setEmployers] = useState(before?.employers ?? []);
  const [helpers, setHelpers] = useState<Helping[]>(
    before?.helpers?.map(({ userId, role }) => ({ userId, role })) ?? [],
  );
  const phases = usePhaseChoices(before?.id ?? null).data?.items ?? [];
  const hangsOn = phases.find((phase) => phase.chosen) ?? null;
  const [picked, setPicked] = useState<string | null | undefined>();
  const phaseId = picked === undefined ? (hangsOn?.phaseId ?? null) : picked;
  const [repeats, setRepeats] = useState(false);
  const [intervalWeeks, setIntervalWeeks] = useState<number | null>(2);
  const [lastDay, setLastDay] = useState('');
  const set = (some: Partial<SessionInput>) => setFields((now) => ({ ...now, ...some }));

  const save = useMutation({
    mutationFn: async (): Promise<string> => {
      const hang = (id: string) =>
        hangSession(id, hangsOn, phases.find((phase) => phase.phaseId === phaseId) ?? null);
      const body: SessionInput = {
        ...fields,
        place: fields.place?.trim() || null,
        goal: fields.goal?.trim() || null,
        date: fields.date || null,
        helpers,
        employerIds: withEmployers.includes(fields.kind ?? '') ? employers.map(({ id }) => id) : [],
      };
      if (before || !repeats) {
        const { id } = before
          ? await sessions.replan(before.id, body, before.version)
          : await sessions.plan(body, key);
        await hang(id);
        return id;
      }
      const { date: firstDay, goal: _goal, employerIds: _employers, version: _version, ...shared } = body;
      const series = await sessions.planSeries(
        { ...shared, firstDay, lastDay: lastDay || null, intervalWeeks },
        key,
      );
      for (const { id } of series.sessions) await hang(id);
      return series.sessions[0]?.id ?? '';
    },
    onSuccess: (id) => {
      void queries.invalidateQueries({ queryKey: ['sessions'] });
      for (const kept of ['project', 'projects', 'project-phases', 'project-suggestions']) {
        void queries.invalidateQueries({ queryKey: [kept] });
      }
      void navigate(`/bijeenkomsten/${id}`);
    },
  });

  return (
    <StepForm
      submit={t('session.save')}
      primary
      busy={save.isPending}
      failure={save.error}
      onSubmit={() => save.mutate()}
      beside={
        <ButtonLink to={before ? `/bijeenkomsten/${before.id}` : '/bijeenkomsten'} purpose="subtle">
          {t('session.back')}
        </ButtonLink>
      }
    >
      <SelectField
        label={t('session.kind')}
        pointer="/kind"
        options={sessionKinds.map((known) => ({ value: known, label: t(`session.kinds.${known}`) }))}
        value={sessionKinds.find((known) => known === fields.kind) ?? null}
        onChange={(kind) =>
          set({ kind, freeJoin: neverFree.includes(kind ?? 'SCRUM') ? false : fields.freeJoin })
        }
      />
      <TextField
        label={t('session.title')}
        pointer="/title"
        required
        maxLength={200}
        value={fields.title}
        onChange={(title) => set({ title })}
      />
      <TextField
        label={t('session.place')}
        pointer="/place"
        maxLength={300}
        value={fields.place}
        onChange={(place) => set({ place })}
      />
      <TextField
        label={t(repeats ? 'session.firstDay' : 'session.date')}
        pointer={repeats ? '/firstDay' : '/date'}
        type="date"
        width="medium"
        required
        value={fields.date}
        onChange={(day) => set({ date: day })}
      />
      <div className="mp-pair">
        <TextField
          label={t('session.from')}
          pointer="/startTime"
          type="time"
          width="medium"
          required
          value={fields.startTime}
          onChange={(startTime) => set({ startTime })}
        />
        <TextField
          label={t('session.until')}
          pointer="/endTime"
          type="time"
          width="medium"
          required
          value={fields.endTime}
          onChange={(endTime) => set({ endTime })}
        />
      </div>
      {!before && (
        <CheckField
          label={t('session.repeats')}
          hint={t('session.repeatsHelp')}
          checked={repeats}
          onChange={setRepeats}
        />
      )}
      {repeats && (
        <div className="mp-pair">
          <NumberField
            label={t('session.interval')}
            pointer="/intervalWeeks"
            value={intervalWeeks}
            onChange={setIntervalWeeks}
          />
          <TextField
            label={t('session.lastDay')}
            pointer="/lastDay"
            type="date"
            width="medium"
            value={lastDay}
            onChange={setLastDay}
          />
        </div>
      )}
      <NumberField
        label={t('session.capacity')}
        hint={t('session.capacityHelp')}
        pointer="/capacity"
        value={fields.capacity}
        onChange={(capacity) => set({ capacity })}
      />
      {!neverFree.includes(fields.kind ?? 'SCRUM') && (
        <CheckField
          label={t('session.freeJoin')}
          hint={t('session.freeJoinHelp')}
          checked={fields.freeJoin ?? false}
          onChange={(freeJoin) => set({ freeJoin })}
        />
      )}
      {!repeats && (
        <TextAreaField
          label={t('session.goal')}
          pointer="/goal"
          rows={3}
          value={fields.goal}
          onChange={(goal) => set({ goal })}
        />
      )}
      <PhaseField choices={phases} value={phaseId} onChange={setPicked} />
      <HelperPicker staff={options.staff} value={helpers} onChange={setHelpers} />
      {withEmployers.includes(fields.kind ?? '') && !repeats && (
        <EmployerPicker value={employers} onChange={setEmployers} />
      )}
      <MunicipalityChoice
        options={options}
        value={fields.municipalities ?? []}
        onChange={(municipalities) => set({ municipalities })}
      />
      <PartnerChoice
        options={options}
        value={fields.partnerIds ?? []}
        onChange={(partnerIds) => set({ partnerIds })}
      />
    </StepForm>
  );
}

/** Plans a session or a series, or changes the plan of a session. */
export default function SessionForm() {
  const { t } = useTranslation();
  const { id } = useParams();
  const options = useQuery({ queryKey: ['session-options'], queryFn: sessions.options });
  const before = useQuery({
    queryKey: ['sessions', id],
    queryFn: () => sessions.one(id ?? ''),
    enabled: id !== undefined,
  });
  return (
    <Page title={t(id ? 'session.edit' : 'session.new')} lead={t('session.formLead')}>
      <Ask query={options}>
        {(choices) =>
          id ? (
            <Ask query={before}>{(session) => <Form before={session} options={choices} />}</Ask>
          ) : (
            <Form before={null} options={choices} />
          )
        }
      </Ask>
    </Page>
  );
}
