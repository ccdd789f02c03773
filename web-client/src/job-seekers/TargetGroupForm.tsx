import { Button } from '@nl-design-system-candidate/button-react';
import { Fieldset, FieldsetLegend } from '@utrecht/fieldset-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { jobSeekers } from '../api/calls';
import { useCodeList } from '../api/labels';
import type { Benefit, TargetGroup, WageValue } from '../api/model';
import { useSession } from '../app/session';
import { useDraft } from '../ui/draft';
import { NumberField, SelectField, TextField } from '../ui/Field';
import { date, today } from '../ui/format';
import { Ask } from '../ui/states';
import { Answered } from '../ui/violations';

const participationSteps = ['1', '2', '3', '4', '5', '6'] as const;
const mediationSteps = ['1', '2', '3'] as const;

type Facts = Omit<TargetGroup, 'version'>;

function withoutVersion(facts: TargetGroup): Facts {
  const { version: _version, ...rest } = facts;
  return rest;
}

function YesNoUnknown({
  label,
  value,
  onChange,
}: {
  label: string;
  value: boolean | null | undefined;
  onChange: (value: boolean | null) => void;
}) {
  const { t } = useTranslation();
  return (
    <SelectField<'yes' | 'no'>
      label={label}
      empty={t('field.unknown')}
      value={typeof value === 'boolean' ? (value ? 'yes' : 'no') : null}
      options={[
        { value: 'yes', label: t('field.yes') },
        { value: 'no', label: t('field.no') },
      ]}
      onChange={(choice) => onChange(choice === null ? null : choice === 'yes')}
    />
  );
}

function WageValues({ value, onChange }: { value: WageValue[]; onChange: (values: WageValue[]) => void }) {
  const { t } = useTranslation();
  const recorded = value.filter((one) => one.id);
  function change(index: number, patch: Partial<WageValue>) {
    onChange(value.map((one, at) => (at === index ? { ...one, ...patch } : one)));
  }
  return (
    <Fieldset>
      <FieldsetLegend>{t('targetGroup.wageValues')}</FieldsetLegend>
      <div className="mp-stack">
        {value.length === 0 && <p className="mp-soft">{t('targetGroup.noWageValue')}</p>}
        {recorded.length > 0 && (
          <>
            <ul>
              {recorded.map((one) => (
                <li key={one.id}>
                  {[
                    `${one.percent}%`,
                    one.kind && t(`targetGroup.${one.kind}`),
                    one.date && date(one.date),
                    one.method,
                    one.assessor,
                    one.workplace,
                    one.validUntil && t('targetGroup.validTo', { date: date(one.validUntil) }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </li>
              ))}
            </ul>
            <p className="mp-soft mp-small">{t('targetGroup.recorded')}</p>
          </>
        )}
        <ul className="mp-plain mp-entries">
          {value.map((one, index) =>
            one.id ? null : (
              <li key={index} className="mp-entry">
                <div className="mp-pair">
                  <NumberField
                    label={t('targetGroup.percent')}
                    pointer={`/wageValues/${index}/percent`}
                    suffix="%"
                    value={one.percent}
                    onChange={(percent) => change(index, { percent })}
                  />
                  <SelectField
                    label={t('targetGroup.kind')}
                    value={one.kind}
                    options={[
                      { value: 'INDICATION', label: t('targetGroup.INDICATION') },
                      { value: 'DEFINITIVE', label: t('targetGroup.DEFINITIVE') },
                    ]}
                    onChange={(kind) => kind && change(index, { kind })}
                  />
                  <TextField
                    label={t('targetGroup.date')}
                    pointer={`/wageValues/${index}/date`}
                    type="date"
                    width="medium"
                    value={one.date}
                    onChange={(day) => change(index, { date: day })}
                  />
                  <TextField
                    label={t('targetGroup.method')}
                    pointer={`/wageValues/${index}/method`}
                    value={one.method}
                    onChange={(method) => change(index, { method: method || null })}
                  />
                  <TextField
                    label={t('targetGroup.assessor')}
                    pointer={`/wageValues/${index}/assessor`}
                    value={one.assessor}
                    onChange={(assessor) => change(index, { assessor: assessor || null })}
                  />
                  <TextField
                    label={t('targetGroup.workplace')}
                    hint={t('targetGroup.workplaceHint')}
                    pointer={`/wageValues/${index}/workplace`}
                    value={one.workplace}
                    onChange={(workplace) => change(index, { workplace: workplace || null })}
                  />
                  <TextField
                    label={t('targetGroup.validUntil')}
                    pointer={`/wageValues/${index}/validUntil`}
                    type="date"
                    width="medium"
                    value={one.validUntil}
                    onChange={(day) => change(index, { validUntil: day || null })}
                  />
                </div>
              </li>
            ),
          )}
        </ul>
        <div>
          <Button
            purpose="secondary"
            onClick={() =>
              onChange([...value, { percent: 60, kind: 'INDICATION', date: today(), method: null }])
            }
          >
            {t('targetGroup.add')}
          </Button>
        </div>
      </div>
    </Fieldset>
  );
}

function Form({ id, facts }: { id: string; facts: TargetGroup }) {
  const { t } = useTranslation();
  const { session } = useSession();
  const queries = useQueryClient();
  const version = facts.version ?? 0;
  const benefits = useCodeList('target-group');
  const draft = useDraft<Facts>(session?.user.id ?? '', `target-group.${id}`, withoutVersion(facts), version);
  const { value, change } = draft;
  const save = useMutation({
    mutationFn: (typed: Facts) => jobSeekers.saveTargetGroup(id, typed, draft.base),
    onSuccess: (saved) => {
      queries.setQueryData(['target-group', id], saved);
      draft.reset(withoutVersion(saved), saved.version ?? version);
    },
  });
  return (
    <form
      className="mp-card mp-stack mp-stack--loose"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(value);
      }}
    >
      <Answered failure={save.error}>
        <p className="mp-soft">{t('targetGroup.lead')}</p>
        <div className="mp-pair">
          <SelectField
            label={t('targetGroup.benefit')}
            pointer="/benefit"
            empty={t('field.unknown')}
            value={value.benefit}
            options={benefits.map((benefit) => ({ value: benefit.code as Benefit, label: benefit.label }))}
            onChange={(benefit) => change({ benefit })}
          />
          <TextField
            label={t('targetGroup.since')}
            pointer="/since"
            type="date"
            width="medium"
            value={value.since}
            onChange={(since) => change({ since: since || null })}
          />
          <YesNoUnknown
            label={t('targetGroup.register')}
            value={value.jobAgreementRegister}
            onChange={(jobAgreementRegister) => change({ jobAgreementRegister })}
          />
          <YesNoUnknown
            label={t('targetGroup.refugee')}
            value={value.refugeeStatusHolder}
            onChange={(refugeeStatusHolder) => change({ refugeeStatusHolder })}
          />
          <SelectField
            label={t('targetGroup.participationStep')}
            hint={t('targetGroup.participationHint')}
            pointer="/participationStep"
            empty={t('field.unknown')}
            value={participationSteps.find((step) => Number(step) === value.participationStep) ?? null}
            options={participationSteps.map((step) => ({
              value: step,
              label: t(`participationStep.${step}`),
            }))}
            onChange={(step) => change({ participationStep: step === null ? null : Number(step) })}
          />
          <SelectField
            label={t('targetGroup.mediationStep')}
            hint={t('targetGroup.mediationHint')}
            pointer="/mediationStep"
            empty={t('field.unknown')}
            value={mediationSteps.find((step) => Number(step) === value.mediationStep) ?? null}
            options={mediationSteps.map((step) => ({ value: step, label: t(`mediationStep.${step}`) }))}
            onChange={(step) => change({ mediationStep: step === null ? null : Number(step) })}
          />
        </div>
        <WageValues value={value.wageValues ?? []} onChange={(wageValues) => change({ wageValues })} />
        <div className="mp-row">
          <Button type="submit" purpose="primary" busy={save.isPending}>
            {t(save.isPending ? 'action.saving' : 'action.save')}
          </Button>
          <span role="status">{save.isSuccess && !draft.dirty && t('targetGroup.saved')}</span>
        </div>
      </Answered>
    </form>
  );
}

/** Benefit, registers, steps and wage value: only for the own consultant, every look logged. */
export function TargetGroupForm({ id }: { id: string }) {
  const found = useQuery({ queryKey: ['target-group', id], queryFn: () => jobSeekers.targetGroup(id) });
  return <Ask query={found}>{(facts) => <Form id={id} facts={facts} />}</Ask>;
}
