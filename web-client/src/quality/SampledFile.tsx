import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { jobSeekers } from '../api/calls';
import { Page } from '../app/Page';
import { AccessLog } from '../job-seekers/AccessLog';
import { CvView } from '../job-seekers/CvView';
import { nameOf } from '../job-seekers/names';
import { SelectField, TextAreaField } from '../ui/Field';
import { TextLink } from '../ui/pieces';
import { Ask, Notice } from '../ui/states';
import { Answered } from '../ui/violations';
import { Timeline } from '../ui/Timeline';
import { samples, type Finding, type SampledFile as FileInSample } from './calls';

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="mp-stack" aria-labelledby={id}>
      <Heading level={2} appearance="level-3" id={id}>
        {title}
      </Heading>
      {children}
    </section>
  );
}

function FindingForm({ sampleId, file }: { sampleId: string; file: FileInSample }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [finding, setFinding] = useState<Finding | null>(file.finding ?? null);
  const [note, setNote] = useState(file.note ?? '');
  const judge = useMutation({
    mutationFn: () => samples.judge(sampleId, file.jobSeekerId, { finding, note }, file.version),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['samples'] }),
  });
  return (
    <form
      className="mp-card mp-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        judge.mutate();
      }}
    >
      <Answered failure={judge.error}>
        <SelectField
          label={t('samples.finding')}
          pointer="/finding"
          value={finding}
          empty={t('samples.none')}
          options={(['IN_ORDER', 'NEEDS_ATTENTION'] as const).map((value) => ({
            value,
            label: t(`samples.${value}`),
          }))}
          onChange={setFinding}
        />
        <TextAreaField
          label={t('samples.note')}
          hint={t('samples.noteHint')}
          pointer="/note"
          value={note}
          onChange={setNote}
        />
        <div>
          <Button type="submit" purpose="primary" busy={judge.isPending}>
            {t(judge.isPending ? 'samples.saving' : 'samples.save')}
          </Button>
        </div>
      </Answered>
      {judge.isSuccess && <Notice tone="good">{t('samples.saved')}</Notice>}
    </form>
  );
}

const actions = ['CREATE', 'IMPORT', 'UPDATE', 'CV', 'CONSENTS', 'TARGET_GROUP', 'TAKEN', 'ACCOUNT'] as const;

function History({ person, sample }: { person: string; sample: string }) {
  const { t } = useTranslation();
  const changes = useQuery({
    queryKey: ['person-history', person, sample],
    queryFn: () => jobSeekers.history(person, sample),
  });
  return (
    <Ask query={changes}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="mp-soft">{t('samples.noHistory')}</p>
        ) : (
          <Timeline
            changes={items}
            wordOf={(action) => {
              const known = actions.find((one) => one === action);
              return known && t(`samples.action.${known}`);
            }}
          />
        )
      }
    </Ask>
  );
}

function File({ sampleId, number, file }: { sampleId: string; number: string; file: FileInSample }) {
  const { t } = useTranslation();
  const person = file.jobSeekerId;
  const found = useQuery({
    queryKey: ['job-seeker', person, number],
    queryFn: () => jobSeekers.one(person, number),
  });
  const cv = useQuery({ queryKey: ['cv', person, number], queryFn: () => jobSeekers.cv(person, number) });
  return (
    <Ask query={found}>
      {(opened) => (
        <Page
          title={nameOf(opened) ?? t('samples.file', { position: file.position })}
          lead={t('samples.number', { number })}
          actions={<TextLink to={`/steekproeven/${sampleId}`}>{t('samples.back')}</TextLink>}
        >
          <div className="mp-stack mp-stack--loose">
            <FindingForm key={file.version} sampleId={sampleId} file={file} />
            <Part id="sampled-cv" title={t('samples.cv')}>
              <Ask query={cv}>{(content) => <CvView cv={content} own={false} />}</Ask>
            </Part>
            <Part id="sampled-history" title={t('samples.history')}>
              <History person={person} sample={number} />
            </Part>
            <Part id="sampled-log" title={t('samples.log')}>
              <AccessLog id={person} sample={number} />
            </Part>
          </div>
        </Page>
      )}
    </Ask>
  );
}

/** A file of a sample as the quality officer reads it, each part under the sample's number. */
export default function SampledFile() {
  const { id = '', person = '' } = useParams();
  const found = useQuery({ queryKey: ['samples', id], queryFn: () => samples.one(id) });
  return (
    <Ask query={found}>
      {(sample) => {
        const file = sample.files?.find(({ jobSeekerId }) => jobSeekerId === person);
        return file ? <File sampleId={id} number={sample.number} file={file} /> : null;
      }}
    </Ask>
  );
}
