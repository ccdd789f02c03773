import { useQuery } from '@tanstack/react-query';
import { Fieldset, FieldsetLegend } from '@utrecht/fieldset-react';
import { FormFieldErrorMessage } from '@utrecht/form-field-error-message-react';
import { useTranslation } from 'react-i18next';
import { useCodeList } from '../api/labels';
import { EmployerField } from '../employers/EmployerField';
import { CheckField, NumberField, SelectField, TextField } from '../ui/Field';
import { useErrorInside } from '../ui/violations';
import { instrumentsOn, placements, type Placement, type PlacementFields } from './calls';

const kinds = [
  'JOB',
  'SELF_EMPLOYED',
  'EDUCATION',
  'INTERNSHIP',
] as const satisfies readonly Placement['kind'][];
const savings = ['NONE', 'PARTIAL', 'FULL'] as const;
const savingKinds = ['PLACEMENT', 'YOUTH', 'ENFORCEMENT'] as const;

/** The parts of what is recorded about work that can be changed later, in the order of the form. */
export const workFields = [
  'kind',
  'title',
  'startDate',
  'endDate',
  'hoursPerWeek',
  'contractForm',
  'hourlyWage',
  'instruments',
  'mediatorId',
  'subsidised',
  'jobAgreement',
  'saving',
  'municipality',
  'savingKind',
  'outflowDate',
  'savingPerMonth',
  'savingMonths',
] as const satisfies ReadonlyArray<keyof PlacementFields>;
export type WorkField = (typeof workFields)[number];

/** What people read for a part. */
export const fieldLabels = {
  kind: 'placement.kindTitle',
  title: 'placement.function',
  startDate: 'placement.start',
  endDate: 'placement.contractEnd',
  hoursPerWeek: 'placement.hours',
  contractForm: 'placement.contractForm',
  hourlyWage: 'placement.wage',
  instruments: 'placement.instruments',
  mediatorId: 'placement.mediator',
  subsidised: 'placement.subsidised',
  jobAgreement: 'placement.jobAgreement',
  saving: 'placement.saving.title',
  municipality: 'placement.saving.municipality',
  savingKind: 'placement.saving.kind',
  outflowDate: 'placement.saving.outflow',
  savingPerMonth: 'placement.saving.perMonth',
  savingMonths: 'placement.saving.months',
} as const satisfies Record<WorkField, string>;

/** What was recorded, as the form shows it. */
export function fieldsOf(placement: Placement): PlacementFields {
  const amount = (value: string | null | undefined) => (value ? Number(value) : null);
  return {
    kind: placement.kind,
    title: placement.title,
    startDate: placement.startDate,
    endDate: placement.endDate ?? null,
    hoursPerWeek: placement.hoursPerWeek ?? null,
    contractForm: placement.contractForm ?? null,
    hourlyWage: amount(placement.hourlyWage),
    instruments: placement.instruments,
    mediatorId: placement.mediatorId ?? null,
    subsidised: placement.subsidised ?? false,
    jobAgreement: placement.jobAgreement ?? false,
    saving: placement.saving ?? 'NONE',
    municipality: placement.municipality ?? null,
    savingKind: placement.savingKind ?? null,
    outflowDate: placement.outflowDate ?? null,
    savingPerMonth: amount(placement.savingPerMonth),
    savingMonths: placement.savingMonths ?? null,
  };
}

/** What is sent: without a saving nothing is said of one. */
export function asSent(fields: PlacementFields): PlacementFields {
  return fields.saving === 'NONE'
    ? { ...fields, savingPerMonth: null, savingMonths: null, outflowDate: null, savingKind: null }
    : fields;
}

interface Part {
  fields: PlacementFields;
  set: (change: Partial<PlacementFields>) => void;
}

function Instruments({ fields, set }: Part) {
  const { t } = useTranslation();
  const offered = useQuery(instrumentsOn(fields.startDate || null));
  const error = useErrorInside('/instruments');
  const chosen = fields.instruments ?? [];
  const known = offered.data?.items ?? [];
  // what was used and is no longer offered can still be taken out
  const rest = chosen.filter((code) => !known.some((one) => one.code === code));
  return (
    <Fieldset className="mp-stack" id="field-instruments" aria-describedby="instruments-help">
      <FieldsetLegend>{t('placement.instruments')}</FieldsetLegend>
      <p className="mp-soft" id="instruments-help">
        {t('placement.instrumentsHint')}
      </p>
      {error && <FormFieldErrorMessage>{error}</FormFieldErrorMessage>}
      <details className="mp-details" open={chosen.length > 0 || undefined}>
        <summary>{t('placement.instrumentsChoose', { count: chosen.length })}</summary>
        <div className="mp-stack mp-stack--tight">
          {[...known, ...rest.map((code) => ({ code, name: code }))].map(({ code, name }) => (
            <CheckField
              key={code}
              label={name}
              checked={chosen.includes(code)}
              onChange={(on) =>
                set({ instruments: on ? [...chosen, code] : chosen.filter((one) => one !== code) })
              }
            />
          ))}
        </div>
      </details>
    </Fieldset>
  );
}

function Saving({ fields, set }: Part) {
  const { t } = useTranslation();
  const municipalities = useCodeList('municipalities');
  const saves = fields.saving === 'PARTIAL' || fields.saving === 'FULL';
  return (
    <>
      <SelectField
        label={t(fieldLabels.saving)}
        hint={t('placement.saving.hint')}
        pointer="/saving"
        value={fields.saving}
        options={savings.map((value) => ({ value, label: t(`placement.saving.${value}`) }))}
        onChange={(saving) => set({ saving })}
      />
      {saves && (
        <>
          <SelectField
            label={t(fieldLabels.municipality)}
            pointer="/municipality"
            empty={t('field.choose')}
            value={fields.municipality}
            options={municipalities.map(({ code, label }) => ({ value: code, label }))}
            onChange={(municipality) => set({ municipality })}
          />
          <SelectField
            label={t(fieldLabels.savingKind)}
            pointer="/savingKind"
            value={fields.savingKind ?? 'PLACEMENT'}
            options={savingKinds.map((value) => ({ value, label: t(`placement.savingKind.${value}`) }))}
            onChange={(savingKind) => set({ savingKind })}
          />
          <TextField
            label={t(fieldLabels.outflowDate)}
            hint={t('placement.saving.outflowHint')}
            pointer="/outflowDate"
            type="date"
            width="medium"
            value={fields.outflowDate}
            onChange={(outflowDate) => set({ outflowDate: outflowDate || null })}
          />
          <NumberField
            label={t(fieldLabels.savingPerMonth)}
            pointer="/savingPerMonth"
            decimals
            value={fields.savingPerMonth}
            onChange={(savingPerMonth) => set({ savingPerMonth })}
          />
          <NumberField
            label={t(fieldLabels.savingMonths)}
            pointer="/savingMonths"
            value={fields.savingMonths}
            onChange={(savingMonths) => set({ savingMonths })}
          />
        </>
      )}
    </>
  );
}

/** Everything that is recorded about work that starts. */
export function WorkFields({ fields, set, asksEmployer }: Part & { asksEmployer: boolean }) {
  const { t } = useTranslation();
  const forms = useCodeList('contract-form');
  const mediators = useQuery({ queryKey: ['mediators'], queryFn: placements.mediators });
  return (
    <>
      <SelectField
        label={t(fieldLabels.kind)}
        pointer="/kind"
        value={fields.kind}
        options={kinds.map((value) => ({ value, label: t(`placement.kind.${value}`) }))}
        onChange={(kind) => set({ kind })}
      />
      <TextField
        label={t(fieldLabels.title)}
        pointer="/title"
        value={fields.title}
        onChange={(title) => set({ title })}
      />
      {asksEmployer && (
        <EmployerField value={fields.employerId} onChange={(employerId) => set({ employerId })} />
      )}
      <TextField
        label={t(fieldLabels.startDate)}
        pointer="/startDate"
        type="date"
        width="medium"
        value={fields.startDate}
        onChange={(startDate) => set({ startDate: startDate || null })}
      />
      <TextField
        label={t(fieldLabels.endDate)}
        hint={t('placement.contractEndHint')}
        pointer="/endDate"
        type="date"
        width="medium"
        value={fields.endDate}
        onChange={(endDate) => set({ endDate: endDate || null })}
      />
      <NumberField
        label={t(fieldLabels.hoursPerWeek)}
        pointer="/hoursPerWeek"
        decimals
        value={fields.hoursPerWeek}
        onChange={(hoursPerWeek) => set({ hoursPerWeek })}
      />
      <SelectField
        label={t(fieldLabels.contractForm)}
        pointer="/contractForm"
        empty={t('field.choose')}
        value={fields.contractForm}
        options={forms.map(({ code, label }) => ({ value: code, label }))}
        onChange={(contractForm) => set({ contractForm })}
      />
      <NumberField
        label={t(fieldLabels.hourlyWage)}
        pointer="/hourlyWage"
        decimals
        value={fields.hourlyWage}
        onChange={(hourlyWage) => set({ hourlyWage })}
      />
      <SelectField
        label={t(fieldLabels.mediatorId)}
        pointer="/mediatorId"
        empty={t('placement.ownMediation')}
        value={fields.mediatorId}
        options={(mediators.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(mediatorId) => set({ mediatorId })}
      />
      <Instruments fields={fields} set={set} />
      <CheckField
        label={t(fieldLabels.subsidised)}
        checked={fields.subsidised ?? false}
        onChange={(subsidised) => set({ subsidised })}
      />
      <CheckField
        label={t(fieldLabels.jobAgreement)}
        hint={t('placement.jobAgreementHint')}
        checked={fields.jobAgreement ?? false}
        onChange={(jobAgreement) => set({ jobAgreement })}
      />
      <Saving fields={fields} set={set} />
    </>
  );
}
