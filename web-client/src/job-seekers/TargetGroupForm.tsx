import { Button } from '@nl-design-system-candidate/button-react';
import { Fieldset, FieldsetLegend } from '@utrecht/fieldset-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { jobSeekers } from '../api/calls';
import type { TargetGroup, WageValue } from '../api/model';
import { useSession } from '../app/session';
import { useDraft } from '../ui/draft';
import { NumberField, SelectField, TextField } from '../ui/Field';
import { today } from '../ui/format';
import { Ask } from '../ui/states';
import { benefits } from './benefits';
import { Answered } from '../ui/violations';

const participationSteps = ['1', '2', '3', '4', '5', '6'] as const;
const mediationSteps = ['1', '2', '3'] as const;

type Facts = Omit<TargetGroup, 'version'>;

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
  function change(index: number, patch: Partial<WageValue>) {
    onChange(value.map((one, at) => (at === index ? { ...one, ...patch } : one)));
  }
  return (
    <Fieldset>
      <FieldsetLegend>{t('targetGroup.wageValues')}</FieldsetLegend>
      <div className="mp-stack">
        {value.length === 0 && <p className="mp-soft">{t('targetGroup.noWageValue')}</p>}
        <ul className="mp-plain mp-entries">
          {value.map((one, index) => (
            <li key={index} className="mp-entry">
              <div className="mp-pair">
                <NumberField
                  label={t('targetGroup.percent')}
                  pointer={`/wageValues/${index}/percent`}
                  suffix="%"
                  value={one.percent}
                  onChange={(percent) => change(index, { percent: percent ?? 0 })}
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
                  onChange={(date) => change(index, { date })}
                />
                <TextField
                  label={t('targetGroup.method')}
                  pointer={`/wageValues/${index}/method`}
                  value={one.method}
                  onChange={(method) => change(index, { method: method || null })}
                />
              </div>
            </li>
          ))}
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
  const { version, ...start } = facts;
  const draft = useDraft<Facts>(session?.user.id ?? '', `target-group.${id}`, start, version);
  const { value, change } = draft;
  const save = useMutation({
    mutationFn: async (typed: Facts) => ({
      typed,
      saved: await jobSeekers.saveTargetGroup(id, typed, draft.base),
    }),
    onSuccess: ({ typed, saved }) => {
      queries.setQueryData(['target-group', id], saved);
      draft.settle(typed, saved.version);
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
            value={benefits.find((benefit) => benefit === value.benefit) ?? null}
            options={benefits.map((benefit) => ({ value: benefit, label: t(`benefit.${benefit}`) }))}
            onChange={(benefit) => change({ benefit })}
          />
          <TextField
            label={t('targetGroup.since')}
            pointer="/benefitSince"
            type="date"
            width="medium"
            value={value.benefitSince}
            onChange={(benefitSince) => change({ benefitSince: benefitSince || null })}
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
