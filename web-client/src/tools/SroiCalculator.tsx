import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sroi } from '../api/calls';
import type { SroiQuestion, SroiValuation } from '../api/model';
import { Page } from '../app/Page';
import { useSession } from '../app/session';
import { personAsSent, PersonFields, type TypedPerson } from '../sroi/PersonFields';
import { useDraft } from '../ui/draft';
import { CheckField, SelectField, TextField } from '../ui/Field';
import { date, euros, today } from '../ui/format';
import { asNumber } from '../ui/money';
import { Facts } from '../ui/pieces';
import { Notice } from '../ui/states';
import { Answered } from '../ui/violations';
import { Sources } from './Sources';

const tables = ['RIJNSTREEK', 'OOST_NEDERLAND'] as const;
const kinds = ['EMPLOYMENT', 'TRIAL', 'PURCHASE'] as const;

interface Typed extends TypedPerson {
  table: (typeof tables)[number];
  date: string;
  kind: (typeof kinds)[number];
  disabilityBlock: boolean;
  invoiceAmount: string;
}

function blank(): Typed {
  return {
    table: 'RIJNSTREEK',
    date: today(),
    kind: 'EMPLOYMENT',
    targetGroup: null,
    benefitYears: '',
    jobAgreementRegister: false,
    disabilityBlock: false,
    age: null,
    educationLevel: null,
    hoursPerWeek: '',
    months: null,
    invoiceAmount: '',
  };
}

/** Only what belongs to the kind of contribution is sent. */
function asSent(typed: Typed): SroiQuestion {
  const common = { table: typed.table, date: typed.date, kind: typed.kind };
  if (typed.kind === 'PURCHASE') return { ...common, invoiceAmount: asNumber(typed.invoiceAmount) };
  return { ...common, ...personAsSent(typed), disabilityBlock: typed.disabilityBlock };
}

function Result({ valuation }: { valuation: SroiValuation }) {
  const { t } = useTranslation();
  const { from, until } = valuation.counts ?? {};
  const open = { from: from ? date(from) : '…', until: until ? date(until) : '…' };
  return (
    <div className="mp-stack">
      <p className="mp-figure">{euros(valuation.value)}</p>
      {valuation.block ? (
        <Facts
          facts={[
            [t('sroi.block'), valuation.blockLabel ?? valuation.block],
            [t('sroi.counts'), from || until ? t('sroi.countsText', open) : null],
          ]}
        />
      ) : (
        <Notice tone="warn">{t('sroi.noBlock')}</Notice>
      )}
      {valuation.notes.map((note) => (
        <p key={note} className="mp-small">
          {note}
        </p>
      ))}
      <Sources title={t('sroi.sources')} sources={valuation.sources} />
    </div>
  );
}

/** What a contribution is worth for an SROI obligation, by the building blocks of the region's table. */
export default function SroiCalculator() {
  const { t } = useTranslation();
  const { session } = useSession();
  const { value, change } = useDraft(session?.user.id ?? '', 'sroi', blank(), 0);
  const valuation = useMutation({ mutationFn: () => sroi.value(asSent(value)) });
  return (
    <Page title={t('sroi.title')} lead={t('sroi.lead')}>
      <div className="mp-halves">
        <form
          className="mp-card mp-stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            valuation.mutate();
          }}
        >
          <Answered failure={valuation.error}>
            <div className="mp-pair">
              <SelectField
                label={t('sroi.table')}
                pointer="/table"
                value={value.table}
                options={tables.map((table) => ({ value: table, label: t(`sroi.tables.${table}`) }))}
                onChange={(table) => table && change({ table })}
              />
              <SelectField
                label={t('sroi.kind')}
                pointer="/kind"
                value={value.kind}
                options={kinds.map((kind) => ({ value: kind, label: t(`sroi.kinds.${kind}`) }))}
                onChange={(kind) => kind && change({ kind })}
              />
            </div>
            <TextField
              label={t('sroi.date')}
              pointer="/date"
              type="date"
              width="medium"
              value={value.date}
              onChange={(day) => change({ date: day })}
            />
            {value.kind === 'PURCHASE' ? (
              <TextField
                label={t('sroi.invoice')}
                pointer="/invoiceAmount"
                width="medium"
                inputMode="decimal"
                value={value.invoiceAmount}
                onChange={(invoiceAmount) => change({ invoiceAmount })}
              />
            ) : (
              <PersonFields value={value} change={change}>
                <CheckField
                  label={t('sroi.disability')}
                  checked={value.disabilityBlock}
                  onChange={(disabilityBlock) => change({ disabilityBlock })}
                />
              </PersonFields>
            )}
            <div>
              <Button type="submit" purpose="primary" busy={valuation.isPending}>
                {t('sroi.calculate')}
              </Button>
            </div>
          </Answered>
        </form>
        <section className="mp-card mp-card--flat mp-stack" aria-labelledby="result-title" aria-live="polite">
          <Heading level={2} appearance="level-3" id="result-title">
            {t('sroi.result')}
          </Heading>
          {valuation.data ? (
            <Result valuation={valuation.data} />
          ) : (
            <p className="mp-soft">{t('sroi.before')}</p>
          )}
        </section>
      </div>
    </Page>
  );
}
