import { Button } from '@nl-design-system-candidate/button-react';
import { Fieldset, FieldsetLegend } from '@utrecht/fieldset-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useRole, useSession } from '../app/session';
import { useDraft } from '../ui/draft';
import { CheckField, SelectField, TextAreaField, TextField } from '../ui/Field';
import { date } from '../ui/format';
import { Notice } from '../ui/states';
import { Answered } from '../ui/violations';
import { scans, type Scan } from './calls';
import { asSent, scanFieldsOf, type ScanFields } from './request';
import { RequestFields } from './RequestFields';

function PlanningFields({
  scan,
  fields,
  change,
}: {
  scan: Scan;
  fields: ScanFields;
  change: (patch: Partial<ScanFields>) => void;
}) {
  const { t } = useTranslation();
  const advisers = useQuery({ queryKey: ['scan-advisers'], queryFn: scans.advisers, staleTime: 300_000 });
  const offered = advisers.data?.items ?? [];
  const current = scan.adviser;
  const listed = !current || offered.some((one) => one.id === current.id);
  const options = [...(listed ? [] : [{ id: current.id, name: current.name ?? '' }]), ...offered];
  return (
    <Fieldset>
      <FieldsetLegend>{t('scans.form.planning')}</FieldsetLegend>
      <div className="mp-stack">
        {scan.suitableDates.length > 0 && (
          <p className="mp-soft mp-small">
            {t('scans.form.datesSuit', { dates: scan.suitableDates.map((day) => date(day)).join(' · ') })}
          </p>
        )}
        <div className="mp-pair">
          <TextField
            label={t('scans.form.plannedOn')}
            pointer="/plannedOn"
            type="date"
            width="medium"
            value={fields.plannedOn}
            onChange={(plannedOn) => change({ plannedOn })}
          />
          <TextField
            label={t('scans.form.plannedTime')}
            pointer="/plannedTime"
            type="time"
            width="short"
            value={fields.plannedTime}
            onChange={(plannedTime) => change({ plannedTime })}
          />
        </div>
        <SelectField
          label={t('scans.form.adviser')}
          pointer="/adviserId"
          empty={t('field.choose')}
          value={fields.adviserId}
          options={options.map((one) => ({ value: one.id, label: one.name }))}
          onChange={(adviserId) => change({ adviserId })}
        />
        <TextAreaField
          label={t('scans.form.people')}
          hint={t('scans.form.peopleHint')}
          pointer="/people"
          rows={3}
          value={fields.people}
          onChange={(people) => change({ people })}
        />
        <CheckField
          label={t('scans.form.share')}
          hint={t('scans.form.shareHint')}
          checked={fields.tasksShared}
          onChange={(tasksShared) => change({ tasksShared })}
        />
        <TextAreaField
          label={t('scans.form.notes')}
          hint={t('scans.form.notesHint')}
          pointer="/notes"
          rows={3}
          value={fields.notes}
          onChange={(notes) => change({ notes })}
        />
      </div>
    </Fieldset>
  );
}

/** The request and, for who may, the planning. */
export function EditScan({ scan, done }: { scan: Scan; done: () => void }) {
  const { t } = useTranslation();
  const { session } = useSession();
  const adviser = useRole() === 'ACCOUNT_MANAGER';
  const queries = useQueryClient();
  const draft = useDraft(session?.user.id ?? '', `scan.${scan.id}`, scanFieldsOf(scan), scan.version);
  const save = useMutation({
    mutationFn: () => scans.update(scan.id, asSent(draft.value, adviser), draft.base),
    onSuccess: (saved) => {
      draft.reset(scanFieldsOf(saved), saved.version);
      queries.setQueryData(['scan', saved.id], saved);
      void queries.invalidateQueries({ queryKey: ['scans'] });
      void queries.invalidateQueries({ queryKey: ['scan-history', saved.id] });
      done();
    },
  });
  return (
    <form
      className="mp-stack mp-stack--loose"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Answered failure={save.error}>
        {draft.restored && <Notice live>{t('draft.restored')}</Notice>}
        {adviser && <PlanningFields scan={scan} fields={draft.value} change={draft.change} />}
        <RequestFields fields={draft.value} change={draft.change} />
        <div className="mp-row">
          <Button type="submit" purpose="primary" busy={save.isPending}>
            {t('action.save')}
          </Button>
          <Button
            purpose="subtle"
            onClick={() => {
              draft.reset(scanFieldsOf(scan), scan.version);
              done();
            }}
          >
            {t('action.cancel')}
          </Button>
        </div>
      </Answered>
    </form>
  );
}
