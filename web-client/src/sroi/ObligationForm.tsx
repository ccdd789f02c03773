import { Button } from '@nl-design-system-candidate/button-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { employers } from '../api/calls';
import { obligations, type Obligation, type ObligationInput } from '../api/sroi';
import { Page } from '../app/Page';
import { useSession } from '../app/session';
import { useDraft } from '../ui/draft';
import { SelectField, TextField } from '../ui/Field';
import { asNumber } from '../ui/money';
import { ButtonLink } from '../ui/pieces';
import { Ask, Notice } from '../ui/states';
import { Answered } from '../ui/violations';
import { EmployerField } from '../employers/EmployerField';
import { useChangedContribution } from './ContributionCard';

const tables = ['RIJNSTREEK', 'OOST_NEDERLAND'] as const;

interface Typed {
  employerId: string | null;
  contractName: string;
  contractSum: string;
  percentage: string;
  table: (typeof tables)[number] | null;
  startDate: string;
  endDate: string;
  broughtForward: string;
}

function typedOf(found: Obligation | null, employerId: string | null): Typed {
  return {
    employerId: found?.employerId ?? employerId,
    contractName: found?.contractName ?? '',
    contractSum: found?.contractSum ?? '',
    percentage: found ? String(found.percentage) : '5',
    table: found && !found.tableOfRegion ? (found.table as Typed['table']) : null,
    startDate: found?.startDate ?? '',
    endDate: found?.endDate ?? '',
    broughtForward: found?.broughtForward ?? '',
  };
}

function asSent(typed: Typed): ObligationInput {
  return {
    employerId: typed.employerId,
    contractName: typed.contractName,
    contractSum: asNumber(typed.contractSum),
    percentage: asNumber(typed.percentage),
    table: typed.table,
    startDate: typed.startDate || null,
    endDate: typed.endDate || null,
    broughtForward: asNumber(typed.broughtForward),
  };
}

function Form({ found, employerId }: { found: Obligation | null; employerId: string | null }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { session } = useSession();
  const changed = useChangedContribution();
  const [key] = useState(() => crypto.randomUUID());
  const draft = useDraft(
    session?.user.id ?? '',
    found ? `obligation.${found.id}` : 'obligation.new',
    typedOf(found, employerId),
    found?.version ?? 0,
  );
  const save = useMutation({
    mutationFn: () =>
      found
        ? obligations.update(found.id, asSent(draft.value), draft.base)
        : obligations.create(asSent(draft.value), key),
    onSuccess: (stored) => {
      draft.settle(draft.value, stored.version);
      changed();
      void navigate(`/sroi/verplichtingen/${stored.id}`);
    },
  });
  const { value, change } = draft;
  return (
    <form
      className="mp-card mp-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Answered failure={save.error}>
        {draft.restored && <Notice>{t('draft.restored')}</Notice>}
        {!found && (
          <EmployerField value={value.employerId} onChange={(chosen) => change({ employerId: chosen })} />
        )}
        <TextField
          label={t('social.contractName')}
          pointer="/contractName"
          value={value.contractName}
          onChange={(contractName) => change({ contractName })}
        />
        <div className="mp-pair">
          <TextField
            label={t('social.contractSum')}
            pointer="/contractSum"
            width="medium"
            inputMode="decimal"
            value={value.contractSum}
            onChange={(contractSum) => change({ contractSum })}
          />
          <TextField
            label={t('social.percentage')}
            pointer="/percentage"
            width="short"
            inputMode="decimal"
            suffix="%"
            value={value.percentage}
            onChange={(percentage) => change({ percentage })}
          />
          <TextField
            label={t('social.start')}
            pointer="/startDate"
            type="date"
            width="medium"
            value={value.startDate}
            onChange={(startDate) => change({ startDate })}
          />
          <TextField
            label={t('social.end')}
            pointer="/endDate"
            type="date"
            width="medium"
            value={value.endDate}
            onChange={(endDate) => change({ endDate })}
          />
        </div>
        <SelectField
          label={t('sroi.table')}
          hint={t('social.tableHint')}
          pointer="/table"
          empty={t('social.tableOfRegion')}
          value={value.table}
          options={tables.map((table) => ({ value: table, label: t(`sroi.tables.${table}`) }))}
          onChange={(table) => change({ table })}
        />
        <TextField
          label={t('social.broughtForward')}
          hint={t('social.broughtForwardHint')}
          pointer="/broughtForward"
          width="medium"
          inputMode="decimal"
          value={value.broughtForward}
          onChange={(broughtForward) => change({ broughtForward })}
        />
        <div className="mp-row">
          <Button type="submit" purpose="primary" busy={save.isPending}>
            {t('action.save')}
          </Button>
          <ButtonLink to={found ? `/sroi/verplichtingen/${found.id}` : '/sroi'} purpose="subtle">
            {t('action.cancel')}
          </ButtonLink>
        </div>
      </Answered>
    </form>
  );
}

/** A new obligation, of the employer named in the address if any. */
export default function NewObligation() {
  const { t } = useTranslation();
  const [parameters] = useSearchParams();
  const employerId = parameters.get('werkgever');
  const employer = useQuery({
    queryKey: ['employer', employerId],
    queryFn: () => employers.one(employerId ?? ''),
    enabled: employerId !== null,
  });
  return (
    <Page title={t('social.new')} lead={employer.data?.name ?? t('social.newLead')}>
      <Form found={null} employerId={employerId} />
    </Page>
  );
}

/** The terms of an obligation. */
export function EditObligation() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const found = useQuery({ queryKey: ['obligation', id], queryFn: () => obligations.one(id) });
  return (
    <Ask query={found}>
      {(obligation) => (
        <Page title={t('social.editTerms')} lead={obligation.contractName}>
          <Form key={obligation.id} found={obligation} employerId={null} />
        </Page>
      )}
    </Ask>
  );
}
