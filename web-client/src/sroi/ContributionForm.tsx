import { Button } from '@nl-design-system-candidate/button-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import {
  contributionKinds,
  contributions,
  obligations,
  type Contribution,
  type ContributionInput,
  type ContributionKind,
} from '../api/sroi';
import { Page } from '../app/Page';
import { useRole, useSession } from '../app/session';
import { useDraft } from '../ui/draft';
import { Field, SelectField, TextField } from '../ui/Field';
import { date, today } from '../ui/format';
import { asNumber } from '../ui/money';
import { ButtonLink } from '../ui/pieces';
import { Ask, Notice } from '../ui/states';
import { Answered } from '../ui/violations';
import { useChangedContribution } from './ContributionCard';
import { personAsSent, PersonFields, type TypedPerson } from './PersonFields';

/** What is typed; amounts stay text until they are sent, so that a comma is no surprise. */
interface Typed extends TypedPerson {
  kind: ContributionKind;
  description: string;
  startDate: string;
  invoiceAmount: string;
  invoiceNumber: string;
  supplier: string;
  placementId: string;
}

function typedOf(found: Contribution | null): Typed {
  const facts = found?.facts;
  const text = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : String(value);
  return {
    kind: found?.kind ?? 'EMPLOYMENT',
    description: found?.description ?? '',
    startDate: found?.startDate ?? today(),
    targetGroup: facts?.targetGroup ?? null,
    benefitYears: text(facts?.benefitYears),
    jobAgreementRegister: facts?.jobAgreementRegister ?? false,
    age: facts?.age ?? null,
    educationLevel: facts?.educationLevel ?? null,
    hoursPerWeek: text(facts?.hoursPerWeek),
    months: facts?.months ?? null,
    invoiceAmount: found?.invoiceAmount ?? '',
    invoiceNumber: found?.invoiceNumber ?? '',
    supplier: found?.supplier ?? '',
    placementId: found?.placementId ?? '',
  };
}

/** Only what belongs to the kind of contribution is sent. */
function asSent(typed: Typed): ContributionInput {
  const common = {
    kind: typed.kind,
    description: typed.description,
    startDate: typed.startDate || null,
    placementId: typed.placementId.trim() || null,
  };
  if (typed.kind === 'PURCHASE') {
    return {
      ...common,
      invoiceAmount: asNumber(typed.invoiceAmount),
      invoiceNumber: typed.invoiceNumber,
      supplier: typed.supplier,
    };
  }
  return {
    ...common,
    ...personAsSent(typed),
  };
}

interface PartProps {
  value: Typed;
  change: (patch: Partial<Typed>) => void;
}

function PurchasePart({ value, change }: PartProps) {
  const { t } = useTranslation();
  return (
    <div className="mp-pair">
      <TextField
        label={t('social.contribution.supplier')}
        pointer="/supplier"
        value={value.supplier}
        onChange={(supplier) => change({ supplier })}
      />
      <TextField
        label={t('social.contribution.invoiceNumber')}
        pointer="/invoiceNumber"
        width="medium"
        value={value.invoiceNumber}
        onChange={(invoiceNumber) => change({ invoiceNumber })}
      />
      <TextField
        label={t('sroi.invoice')}
        pointer="/invoiceAmount"
        width="medium"
        inputMode="decimal"
        value={value.invoiceAmount}
        onChange={(invoiceAmount) => change({ invoiceAmount })}
      />
    </div>
  );
}

function FileField({ kept, onChange }: { kept: string | null; onChange: (file: File | null) => void }) {
  const { t } = useTranslation();
  return (
    <Field
      label={t('social.contribution.file')}
      hint={kept ? t('social.contribution.fileKept', { name: kept }) : t('social.contribution.fileHint')}
      pointer="/file"
    >
      {({ invalid: _invalid, ...wiring }) => (
        <input
          {...wiring}
          type="file"
          accept="application/pdf,image/jpeg,image/png"
          onChange={(event) => onChange(event.target.files?.[0] ?? null)}
        />
      )}
    </Field>
  );
}

function Form({ obligationId, found }: { obligationId: string; found: Contribution | null }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { session } = useSession();
  const staff = useRole() === 'ACCOUNT_MANAGER';
  const changed = useChangedContribution();
  const [key] = useState(() => crypto.randomUUID());
  // What the server has already, so that a second try after a refused file adds nothing twice.
  const [saved, setSaved] = useState(found);
  const [file, setFile] = useState<File | null>(null);
  const draft = useDraft(
    session?.user.id ?? '',
    found ? `contribution.${found.id}` : `contribution.new.${obligationId}`,
    typedOf(found),
    found?.version ?? 0,
  );
  const save = useMutation({
    mutationFn: async (handIn: boolean) => {
      const body = asSent(draft.value);
      let stored = saved
        ? await contributions.update(saved.id, body, saved.version)
        : await contributions.create(obligationId, body, key);
      setSaved(stored);
      if (file) {
        stored = await contributions.attach(stored.id, file);
        setSaved(stored);
        setFile(null);
      }
      return handIn ? contributions.move(stored.id, 'SUBMITTED', stored.version) : stored;
    },
    onSuccess: (stored) => {
      draft.settle(draft.value, stored.version);
      changed();
      void navigate(`/sroi/verplichtingen/${obligationId}`);
    },
  });
  return (
    <form
      className="mp-card mp-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(true);
      }}
    >
      <Answered failure={save.error}>
        {draft.restored && <Notice>{t('draft.restored')}</Notice>}
        <SelectField
          label={t('sroi.kind')}
          pointer="/kind"
          value={draft.value.kind}
          options={contributionKinds.map((kind) => ({ value: kind, label: t(`sroi.kinds.${kind}`) }))}
          onChange={(kind) => kind && draft.change({ kind })}
        />
        <TextField
          label={t('social.contribution.description')}
          hint={t('social.contribution.descriptionHint')}
          pointer="/description"
          maxLength={200}
          value={draft.value.description}
          onChange={(description) => draft.change({ description })}
        />
        <TextField
          label={t('sroi.date')}
          pointer="/startDate"
          type="date"
          width="medium"
          value={draft.value.startDate}
          onChange={(startDate) => draft.change({ startDate })}
        />
        {draft.value.kind === 'PURCHASE' ? (
          <PurchasePart value={draft.value} change={draft.change} />
        ) : (
          <PersonFields value={draft.value} change={draft.change} />
        )}
        <FileField kept={saved?.document?.fileName ?? null} onChange={setFile} />
        {staff && (
          <TextField
            label={t('social.contribution.placementId')}
            hint={t('social.contribution.placementHint')}
            pointer="/placementId"
            value={draft.value.placementId}
            onChange={(placementId) => draft.change({ placementId })}
          />
        )}
        <div className="mp-row">
          <Button type="submit" purpose="primary" busy={save.isPending && save.variables}>
            {t('social.contribution.step.SUBMITTED')}
          </Button>
          <Button
            purpose="secondary"
            busy={save.isPending && !save.variables}
            onClick={() => save.mutate(false)}
          >
            {t('social.contribution.keepPlanned')}
          </Button>
          <ButtonLink to={`/sroi/verplichtingen/${obligationId}`} purpose="subtle">
            {t('action.cancel')}
          </ButtonLink>
        </div>
      </Answered>
    </form>
  );
}

/** A new contribution: planned for later, or handed in at once with its evidence. */
export default function NewContribution() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const obligation = useQuery({ queryKey: ['obligation', id], queryFn: () => obligations.one(id) });
  return (
    <Ask query={obligation}>
      {(owed) => (
        <Page
          title={t('social.addContribution')}
          lead={`${owed.contractName}, ${t('social.period', {
            from: date(owed.startDate),
            until: date(owed.endDate),
          })}`}
        >
          <Form obligationId={id} found={null} />
        </Page>
      )}
    </Ask>
  );
}

/** A planned or rejected contribution, to be made better. */
export function EditContribution() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const found = useQuery({ queryKey: ['contributions', id], queryFn: () => contributions.one(id) });
  return (
    <Ask query={found}>
      {(contribution) => (
        <Page title={t('social.contribution.edit')} lead={contribution.contractName}>
          <div className="mp-stack">
            {contribution.decisionReason && (
              <Notice tone="warn">
                {t('social.contribution.because', { reason: contribution.decisionReason })}
              </Notice>
            )}
            {contribution.mayEdit ? (
              <Form key={contribution.id} obligationId={contribution.obligationId} found={contribution} />
            ) : (
              <Notice>{t('social.contribution.fixed')}</Notice>
            )}
          </div>
        </Page>
      )}
    </Ask>
  );
}
