import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Page } from '../app/Page';
import { NumberField, SelectField, TextAreaField, TextField } from '../ui/Field';
import { date } from '../ui/format';
import { MoreButton } from '../ui/MoreButton';
import { Badge, TextLink } from '../ui/pieces';
import { Ask, Empty } from '../ui/states';
import { Answered } from '../ui/violations';
import { samples, type Sample } from './calls';

const usualSize = 10;

function linesOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

function DrawForm() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [how, setHow] = useState<'byChance' | 'named'>('byChance');
  const [size, setSize] = useState<number | null>(usualSize);
  const [ids, setIds] = useState('');
  const draw = useMutation({
    mutationFn: () =>
      samples.draw({ reason, ...(how === 'byChance' ? { size } : { jobSeekerIds: linesOf(ids) }) }),
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: ['samples'] });
      void navigate(`/steekproeven/${id}`);
    },
  });
  return (
    <form
      className="mp-card mp-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        draw.mutate();
      }}
    >
      <Heading level={2} appearance="level-3">
        {t('samples.draw')}
      </Heading>
      <Answered failure={draw.error}>
        <TextField
          label={t('samples.reason')}
          hint={t('samples.reasonHint')}
          pointer="/reason"
          value={reason}
          maxLength={200}
          onChange={setReason}
        />
        <SelectField
          label={t('samples.how')}
          value={how}
          options={(['byChance', 'named'] as const).map((value) => ({ value, label: t(`samples.${value}`) }))}
          onChange={(chosen) => chosen && setHow(chosen)}
        />
        {how === 'byChance' ? (
          <NumberField label={t('samples.size')} pointer="/size" value={size} onChange={setSize} />
        ) : (
          <TextAreaField
            label={t('samples.ids')}
            hint={t('samples.idsHint')}
            pointer="/jobSeekerIds"
            value={ids}
            onChange={setIds}
          />
        )}
        <div>
          <Button type="submit" purpose="primary" busy={draw.isPending}>
            {t(draw.isPending ? 'samples.drawing' : 'samples.draw')}
          </Button>
        </div>
      </Answered>
    </form>
  );
}

function SampleCard({ sample }: { sample: Sample }) {
  const { t } = useTranslation();
  return (
    <article className="mp-card mp-item">
      <div className="mp-row mp-row--between">
        <h2 className="mp-item-title">
          <TextLink to={`/steekproeven/${sample.id}`}>
            {t('samples.number', { number: sample.number })}
          </TextLink>
        </h2>
        <Badge tone={sample.open ? 'good' : 'plain'}>
          {t(sample.open ? 'samples.open' : 'samples.closed')}
        </Badge>
      </div>
      <p>{sample.reason}</p>
      <p className="mp-small mp-soft">
        {date(sample.drawnAt)} – {t('samples.judged', { judged: sample.judged, size: sample.size })}
      </p>
    </article>
  );
}

/** Samples of files, and the form that draws one. */
export default function Samples() {
  const { t } = useTranslation();
  const list = useInfiniteQuery({
    queryKey: ['samples'],
    queryFn: ({ pageParam }) => samples.list(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next ?? null,
  });
  return (
    <Page title={t('samples.title')} lead={t('samples.lead')}>
      <div className="mp-stack mp-stack--loose">
        <DrawForm />
        <Ask query={list}>
          {({ pages }) => {
            const drawn = pages.flatMap((page) => page.items);
            return drawn.length === 0 ? (
              <Empty title={t('samples.empty')}>{t('samples.emptyHelp')}</Empty>
            ) : (
              <ul className="mp-plain mp-stack">
                {drawn.map((sample) => (
                  <li key={sample.id}>
                    <SampleCard sample={sample} />
                  </li>
                ))}
              </ul>
            );
          }}
        </Ask>
        <MoreButton list={list} />
      </div>
    </Page>
  );
}
