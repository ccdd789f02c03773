import { Button } from '@nl-design-system-candidate/button-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useCodeList } from '../api/labels';
import { Page } from '../app/Page';
import { EmployerField } from '../employers/EmployerField';
import { CheckField, NumberField, SelectField, TextField } from '../ui/Field';
import { TextLink } from '../ui/pieces';
import { Ask } from '../ui/states';
import { Answered } from '../ui/violations';
import { placements, proposals, type Placement, type PlacementFields, type Proposal } from './calls';
import { useCandidateName } from './parts';

const kinds = [
  'JOB',
  'SELF_EMPLOYED',
  'EDUCATION',
  'INTERNSHIP',
] as const satisfies readonly Placement['kind'][];
const savings = ['NONE', 'PARTIAL', 'FULL'] as const;
const savingKinds = ['PLACEMENT', 'YOUTH', 'ENFORCEMENT'] as const;

function Form({ proposal, jobSeekerId }: { proposal: Proposal | null; jobSeekerId: string | null }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const nameOf = useCandidateName();
  const forms = useCodeList('contract-form');
  const municipalities = useCodeList('municipalities');
  const [key] = useState(() => crypto.randomUUID());
  const [fields, setFields] = useState<PlacementFields>({
    proposalId: proposal?.id ?? null,
    jobSeekerId: proposal ? null : jobSeekerId,
    kind: 'JOB',
    title: proposal?.vacancyTitle ?? '',
    saving: 'NONE',
  });
  const set = (change: Partial<PlacementFields>) => setFields((before) => ({ ...before, ...change }));
  const start = useMutation({
    mutationFn: () => placements.start(fields, key),
    onSuccess: (made) => {
      void queries.invalidateQueries({ queryKey: ['placements'] });
      void queries.invalidateQueries({ queryKey: ['proposals'] });
      void queries.invalidateQueries({ queryKey: ['proposal'] });
      void navigate(`/plaatsingen/${made.id}`);
    },
  });
  const saves = fields.saving === 'PARTIAL' || fields.saving === 'FULL';
  return (
    <form
      className="mp-card mp-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        start.mutate();
      }}
    >
      <Answered failure={start.error}>
        {proposal && (
          <p>
            {nameOf(proposal)} · {proposal.employerName}
          </p>
        )}
        <SelectField
          label={t('placement.kindTitle')}
          pointer="/kind"
          value={fields.kind}
          options={kinds.map((value) => ({ value, label: t(`placement.kind.${value}`) }))}
          onChange={(kind) => set({ kind })}
        />
        <TextField
          label={t('placement.function')}
          pointer="/title"
          value={fields.title}
          onChange={(title) => set({ title })}
        />
        {!proposal && (
          <EmployerField value={fields.employerId} onChange={(employerId) => set({ employerId })} />
        )}
        <TextField
          label={t('placement.start')}
          pointer="/startDate"
          type="date"
          width="medium"
          value={fields.startDate}
          onChange={(startDate) => set({ startDate: startDate || null })}
        />
        <TextField
          label={t('placement.contractEnd')}
          hint={t('placement.contractEndHint')}
          pointer="/endDate"
          type="date"
          width="medium"
          value={fields.endDate}
          onChange={(endDate) => set({ endDate: endDate || null })}
        />
        <NumberField
          label={t('placement.hours')}
          pointer="/hoursPerWeek"
          decimals
          value={fields.hoursPerWeek}
          onChange={(hoursPerWeek) => set({ hoursPerWeek })}
        />
        <SelectField
          label={t('placement.contractForm')}
          pointer="/contractForm"
          empty={t('field.choose')}
          value={fields.contractForm}
          options={forms.map(({ code, label }) => ({ value: code, label }))}
          onChange={(contractForm) => set({ contractForm })}
        />
        <NumberField
          label={t('placement.wage')}
          pointer="/hourlyWage"
          decimals
          value={fields.hourlyWage}
          onChange={(hourlyWage) => set({ hourlyWage })}
        />
        <CheckField
          label={t('placement.subsidised')}
          checked={fields.subsidised ?? false}
          onChange={(subsidised) => set({ subsidised })}
        />
        <CheckField
          label={t('placement.jobAgreement')}
          hint={t('placement.jobAgreementHint')}
          checked={fields.jobAgreement ?? false}
          onChange={(jobAgreement) => set({ jobAgreement })}
        />
        <SelectField
          label={t('placement.saving.title')}
          hint={t('placement.saving.hint')}
          pointer="/saving"
          value={fields.saving}
          options={savings.map((value) => ({ value, label: t(`placement.saving.${value}`) }))}
          onChange={(saving) =>
            set(
              saving === 'NONE'
                ? { saving, savingPerMonth: null, savingMonths: null, outflowDate: null, savingKind: null }
                : { saving },
            )
          }
        />
        {saves && (
          <>
            <SelectField
              label={t('placement.saving.municipality')}
              pointer="/municipality"
              empty={t('field.choose')}
              value={fields.municipality}
              options={municipalities.map(({ code, label }) => ({ value: code, label }))}
              onChange={(municipality) => set({ municipality })}
            />
            <SelectField
              label={t('placement.saving.kind')}
              pointer="/savingKind"
              value={fields.savingKind ?? 'PLACEMENT'}
              options={savingKinds.map((value) => ({ value, label: t(`placement.savingKind.${value}`) }))}
              onChange={(savingKind) => set({ savingKind })}
            />
            <TextField
              label={t('placement.saving.outflow')}
              hint={t('placement.saving.outflowHint')}
              pointer="/outflowDate"
              type="date"
              width="medium"
              value={fields.outflowDate}
              onChange={(outflowDate) => set({ outflowDate: outflowDate || null })}
            />
            <NumberField
              label={t('placement.saving.perMonth')}
              pointer="/savingPerMonth"
              decimals
              value={fields.savingPerMonth}
              onChange={(savingPerMonth) => set({ savingPerMonth })}
            />
            <NumberField
              label={t('placement.saving.months')}
              pointer="/savingMonths"
              value={fields.savingMonths}
              onChange={(savingMonths) => set({ savingMonths })}
            />
          </>
        )}
        <div>
          <Button type="submit" purpose="primary" busy={start.isPending}>
            {t('placement.save')}
          </Button>
        </div>
      </Answered>
    </form>
  );
}

/** Records work that starts, after a proposal or for one of one's own people. */
export default function PlacementForm() {
  const { t } = useTranslation();
  const [parameters] = useSearchParams();
  const proposalId = parameters.get('voordracht');
  const proposal = useQuery({
    queryKey: ['proposal', proposalId],
    queryFn: () => proposals.one(proposalId ?? ''),
    enabled: proposalId !== null,
  });
  return (
    <Page
      title={t('placement.startWork')}
      lead={t('placement.startLead')}
      actions={<TextLink to="/plaatsingen">{t('placement.backToPlacements')}</TextLink>}
    >
      {proposalId === null ? (
        <Form proposal={null} jobSeekerId={parameters.get('kandidaat')} />
      ) : (
        <Ask query={proposal}>{(found) => <Form proposal={found} jobSeekerId={null} />}</Ask>
      )}
    </Page>
  );
}
