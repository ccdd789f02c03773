import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { Page } from '../app/Page';
import { TextAreaField, TextField } from '../ui/Field';
import { today } from '../ui/format';
import { ButtonLink } from '../ui/pieces';
import { Ask } from '../ui/states';
import { StepForm } from '../ui/StepForm';
import { leads, type Lead, type LeadInput } from './calls';

function Form({ before }: { before: Lead | null }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const [fields, setFields] = useState<LeadInput>({
    company: before?.company ?? '',
    what: before?.what ?? '',
    since: before?.since ?? today(),
    place: before?.place ?? '',
    sharedBy: before?.sharedBy ?? '',
    sharedWith: before?.sharedWith ?? '',
    nextStep: before?.nextStep ?? '',
    nextDate: before?.nextDate ?? '',
  });
  const set = (some: Partial<LeadInput>) => setFields((now) => ({ ...now, ...some }));
  const save = useMutation({
    mutationFn: () => {
      const body: LeadInput = {
        ...fields,
        since: fields.since || null,
        nextDate: fields.nextDate || null,
      };
      return before ? leads.change(before.id, body, before.version) : leads.note(body, key);
    },
    onSuccess: (lead) => {
      queries.setQueryData(['lead', lead.id], lead);
      void queries.invalidateQueries({ queryKey: ['leads'] });
      void navigate(`/ondernemers/${lead.id}`);
    },
  });
  return (
    <StepForm
      submit={t('lead.save')}
      primary
      busy={save.isPending}
      failure={save.error}
      onSubmit={() => save.mutate()}
      beside={
        <ButtonLink to={before ? `/ondernemers/${before.id}` : '/ondernemers'} purpose="subtle">
          {t('project.back')}
        </ButtonLink>
      }
    >
      <TextField
        label={t('lead.company')}
        pointer="/company"
        required
        maxLength={200}
        value={fields.company}
        onChange={(company) => set({ company })}
      />
      <TextAreaField
        label={t('lead.what')}
        hint={t('lead.whatHelp')}
        pointer="/what"
        rows={3}
        value={fields.what}
        onChange={(what) => set({ what })}
      />
      <TextField
        label={t('lead.since')}
        pointer="/since"
        type="date"
        width="medium"
        value={fields.since}
        onChange={(since) => set({ since })}
      />
      <TextField
        label={t('lead.place')}
        pointer="/place"
        maxLength={300}
        value={fields.place}
        onChange={(place) => set({ place })}
      />
      <div className="mp-pair">
        <TextField
          label={t('lead.sharedBy')}
          hint={t('lead.sharedHelp')}
          pointer="/sharedBy"
          required
          maxLength={200}
          value={fields.sharedBy}
          onChange={(sharedBy) => set({ sharedBy })}
        />
        <TextField
          label={t('lead.sharedWith')}
          hint={t('lead.sharedHelp')}
          pointer="/sharedWith"
          required
          maxLength={200}
          value={fields.sharedWith}
          onChange={(sharedWith) => set({ sharedWith })}
        />
      </div>
      <div className="mp-pair">
        <TextField
          label={t('lead.nextStep')}
          pointer="/nextStep"
          maxLength={500}
          value={fields.nextStep}
          onChange={(nextStep) => set({ nextStep })}
        />
        <TextField
          label={t('lead.nextDate')}
          pointer="/nextDate"
          type="date"
          width="medium"
          value={fields.nextDate}
          onChange={(nextDate) => set({ nextDate })}
        />
      </div>
    </StepForm>
  );
}

/** Notes a new entrepreneur, or changes what is known of one. */
export default function LeadForm() {
  const { t } = useTranslation();
  const { id } = useParams();
  const before = useQuery({
    queryKey: ['lead', id],
    queryFn: () => leads.one(id ?? ''),
    enabled: id !== undefined,
  });
  return (
    <Page title={t(id ? 'lead.edit' : 'lead.new')} lead={t('lead.formLead')}>
      {id ? <Ask query={before}>{(lead) => <Form before={lead} />}</Ask> : <Form before={null} />}
    </Page>
  );
}
