import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { subsidyCases } from '../api/calls';
import type { CaseDecision, CoachKind, ContractKind, SubsidyCase } from '../api/model';
import { Page } from '../app/Page';
import { DownloadButton, pdf } from '../ui/download';
import { SelectField, TextAreaField, TextField } from '../ui/Field';
import { date, decimal, euros, moment } from '../ui/format';
import { Badge, Facts, TextLink } from '../ui/pieces';
import { Ask } from '../ui/states';
import { StepForm } from '../ui/StepForm';

const contractKinds: readonly ContractKind[] = ['AGREEMENT', 'SECONDMENT'];
const coachKinds: readonly CoachKind[] = ['OWN', 'EXTERNAL', 'SHELTERED_WORK'];
const decisions = ['REASSESSMENT', 'SUBSIDY_CHANGED', 'SUBSIDY_ENDED'] as const;

function useSaved(id: string) {
  const queries = useQueryClient();
  return (changed: SubsidyCase) => {
    queries.setQueryData(['subsidy-case', id], changed);
    void queries.invalidateQueries({ queryKey: ['subsidy-cases'] });
  };
}

function Agreements({ found }: { found: SubsidyCase }) {
  const { t } = useTranslation();
  const saved = useSaved(found.id);
  const [value, setValue] = useState({
    contractKind: found.contractKind,
    formalEmployer: found.formalEmployer ?? '',
    coachKind: found.coachKind ?? null,
    coachName: found.coachName ?? '',
    workplaceAdaptation: found.workplaceAdaptation ?? '',
    reassessOn: found.reassessOn ?? '',
    reason: '',
  });
  const change = (patch: Partial<typeof value>) => setValue((now) => ({ ...now, ...patch }));
  const save = useMutation({
    mutationFn: () =>
      subsidyCases.update(
        found.id,
        {
          ...value,
          formalEmployer: value.formalEmployer || null,
          coachName: value.coachName || null,
          workplaceAdaptation: value.workplaceAdaptation || null,
          reassessOn: value.reassessOn || null,
          reason: value.reason || null,
        },
        found.version,
      ),
    onSuccess: (changed) => {
      saved(changed);
      change({ reason: '' });
    },
  });
  return (
    <StepForm
      title={t('case.change')}
      submit={t('action.save')}
      primary
      busy={save.isPending}
      failure={save.error}
      onSubmit={() => save.mutate()}
    >
      <div className="mp-pair">
        <SelectField
          label={t('case.contract')}
          pointer="/contractKind"
          value={value.contractKind}
          options={contractKinds.map((kind) => ({ value: kind, label: t(`case.contractKind.${kind}`) }))}
          onChange={(kind) => kind && change({ contractKind: kind })}
        />
        {value.contractKind === 'SECONDMENT' && (
          <TextField
            label={t('case.formalEmployer')}
            pointer="/formalEmployer"
            value={value.formalEmployer}
            onChange={(formalEmployer) => change({ formalEmployer })}
          />
        )}
        <SelectField
          label={t('case.coach')}
          pointer="/coachKind"
          empty={t('case.noCoach')}
          value={value.coachKind}
          options={coachKinds.map((kind) => ({ value: kind, label: t(`case.coachKind.${kind}`) }))}
          onChange={(coachKind) => change({ coachKind })}
        />
        <TextField
          label={t('case.coachName')}
          pointer="/coachName"
          value={value.coachName}
          onChange={(coachName) => change({ coachName })}
        />
        <TextField
          label={t('case.reassessOn')}
          pointer="/reassessOn"
          type="date"
          width="medium"
          value={value.reassessOn}
          onChange={(reassessOn) => change({ reassessOn })}
        />
      </div>
      <TextAreaField
        label={t('case.adaptation')}
        hint={t('case.adaptationHint')}
        pointer="/workplaceAdaptation"
        rows={2}
        value={value.workplaceAdaptation}
        onChange={(workplaceAdaptation) => change({ workplaceAdaptation })}
      />
      <TextAreaField
        label={t('case.reason')}
        pointer="/reason"
        rows={2}
        value={value.reason}
        onChange={(reason) => change({ reason })}
      />
    </StepForm>
  );
}

function Decide({ found }: { found: SubsidyCase }) {
  const { t } = useTranslation();
  const saved = useSaved(found.id);
  const [kind, setKind] = useState<(typeof decisions)[number]>('REASSESSMENT');
  const [on, setOn] = useState('');
  const [reason, setReason] = useState('');
  const decide = useMutation({
    mutationFn: (body: CaseDecision) => subsidyCases.decide(found.id, body, found.version),
    onSuccess: (changed) => {
      saved(changed);
      setOn('');
      setReason('');
    },
  });
  return (
    <StepForm
      title={t('case.decide')}
      submit={t('case.decide')}
      busy={decide.isPending}
      failure={decide.error}
      onSubmit={() => decide.mutate({ kind, on: on || null, reason: reason || null })}
    >
      <SelectField
        label={t('case.decision')}
        pointer="/kind"
        value={kind}
        options={decisions.map((one) => ({ value: one, label: t(`case.kind.${one}`) }))}
        onChange={(one) => one && setKind(one)}
      />
      <TextField
        label={t(`case.on.${kind}`)}
        pointer="/on"
        type="date"
        width="medium"
        value={on}
        onChange={setOn}
      />
      <TextAreaField
        label={t('case.reason')}
        pointer="/reason"
        rows={2}
        value={reason}
        onChange={setReason}
      />
    </StepForm>
  );
}

function Periods({ found }: { found: SubsidyCase }) {
  const { t } = useTranslation();
  return (
    <section className="mp-card mp-stack" aria-labelledby="periods-title">
      <Heading level={2} appearance="level-4" id="periods-title">
        {t('case.periods')}
      </Heading>
      {found.party === 'PERSON' && <p>{t('case.periodsPerson')}</p>}
      {found.periods.length === 0 ? (
        <p className="mp-soft">{t('case.noPeriods')}</p>
      ) : (
        <ul>
          {found.periods.map((period) => (
            <li key={period.from}>
              {t(period.flatRate ? 'case.periodFlat' : 'case.period', {
                from: date(period.from),
                until: date(period.until),
                rate: `${decimal(period.ratePercent)}%`,
                amount: euros(period.subsidyWithChargesPerWeek),
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Whole({ found }: { found: SubsidyCase }) {
  const { t } = useTranslation();
  const staff = found.party === 'STAFF';
  const running = found.status === 'RUNNING';
  return (
    <div className="mp-beside">
      <div className="mp-stack">
        <section className="mp-card mp-stack">
          <div className="mp-row">
            <Badge tone={running ? 'good' : 'plain'}>{t(`case.status.${found.status}`)}</Badge>
            {found.reassessmentDue && <Badge tone="warn">{t('case.dueSoon')}</Badge>}
          </div>
          <Facts
            facts={[
              [t('offer.form.employer'), found.employerName],
              [t('case.contract'), t(`case.contractKind.${found.contractKind}`)],
              ...(found.contractKind === 'SECONDMENT'
                ? [[t('case.formalEmployer'), found.formalEmployer] as const]
                : []),
              [t('offer.start'), date(found.startDate)],
              [t('offer.end'), found.contractEndDate ? date(found.contractEndDate) : t('offer.permanent')],
              [t('offer.hours'), decimal(found.hoursPerWeek)],
              [
                t('case.coach'),
                [found.coachKind && t(`case.coachKind.${found.coachKind}`), found.coachName]
                  .filter(Boolean)
                  .join(', ') || t('case.noCoach'),
              ],
              [t('case.adaptation'), found.workplaceAdaptation ?? t('case.noAdaptation')],
              [t('case.reassessOn'), found.reassessOn ? date(found.reassessOn) : null],
            ]}
          />
        </section>
        <Periods found={found} />
        {staff && running && <Agreements key={found.version} found={found} />}
        {staff && (
          <section className="mp-card mp-stack" aria-labelledby="decisions-title">
            <Heading level={2} appearance="level-4" id="decisions-title">
              {t('case.decisions')}
            </Heading>
            <ul className="mp-plain mp-lines">
              {found.decisions.map((decision) => (
                <li key={decision.at + decision.kind}>
                  <span>
                    <strong>{t(`case.kind.${decision.kind}`)}</strong>: {decision.reason}
                  </span>
                  <span className="mp-soft mp-small">
                    {[moment(decision.at), decision.by].filter(Boolean).join(', ')}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <aside className="mp-stack">
        {staff && running && <Decide found={found} />}
        <div>
          <DownloadButton
            path={`/api/v1/subsidy-cases/${found.id}/contract`}
            accept={pdf}
            name={`${t('case.fileName')}.pdf`}
          >
            {t('case.pdf')}
          </DownloadButton>
        </div>
        <TextLink to={`/aanbiedingen/${found.offerId}`}>{t('case.toOffer')}</TextLink>
      </aside>
    </div>
  );
}

/** One case of subsidy: agreements, periods, decisions and the paper to sign. */
export default function CasePage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const found = useQuery({ queryKey: ['subsidy-case', id], queryFn: () => subsidyCases.one(id) });
  return (
    <Page
      title={found.data ? t('case.titleOf', { title: found.data.functionTitle }) : t('case.title')}
      actions={<TextLink to="/subsidiedossiers">{t('case.back')}</TextLink>}
    >
      <Ask query={found}>{(one) => <Whole found={one} />}</Ask>
    </Page>
  );
}
