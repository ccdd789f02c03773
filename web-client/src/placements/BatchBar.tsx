import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextAreaField, TextField } from '../ui/Field';
import { Notice } from '../ui/states';
import { Answered } from '../ui/violations';
import { proposals, type BatchResult, type Nomination } from './calls';

type Action = 'PROPOSED' | 'POSTPONED' | 'PARKED';
const actions: readonly Action[] = ['PROPOSED', 'POSTPONED', 'PARKED'];

/** What became of each, with the reason of what was not done. */
function Results({ found, names }: { found: BatchResult; names: readonly string[] }) {
  const { t } = useTranslation();
  const refused = found.rows.filter((row) => !row.done);
  return (
    <Notice
      tone={refused.length > 0 ? 'warn' : 'good'}
      title={t('placement.batch.done', { done: found.done, count: found.rows.length })}
      live
    >
      {refused.length > 0 && (
        <ul>
          {refused.map((row) => (
            <li key={row.row}>
              {names[row.row - 1] ?? t('placement.batch.row', { number: row.row })}:{' '}
              {row.violations.map((violation) => violation.message).join(' ')}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

/**
 * Proposes, postpones or parks what was chosen, with a result for each. New people come with their ranking; the
 * reason for passing over the top of the list is asked when the server says somebody is passed over.
 */
export function BatchBar({
  ids = [],
  people = [],
  names = [],
  done,
}: {
  ids?: readonly string[];
  people?: ReadonlyArray<Pick<Nomination, 'vacancyId' | 'jobSeekerId' | 'rankingId'>>;
  names?: readonly string[];
  /** Hears which of what was asked, by place from 0 and proposals first, was refused and is still to be done. */
  done: (refused: ReadonlySet<number>) => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const titleId = useId();
  const [motivation, setMotivation] = useState('');
  const [passedOver, setPassedOver] = useState('');
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState<readonly string[]>([]);
  const run = useMutation({
    mutationFn: (to: Action) => {
      setAsked(names);
      return proposals.batch({
        to,
        ids: [...ids],
        nominations: people.map((person) => ({
          ...person,
          motivation: motivation || null,
          passedOverReason: passedOver || null,
        })),
        until: to === 'POSTPONED' ? until || null : null,
        reason: to === 'PARKED' ? reason || null : null,
      });
    },
    onSuccess: (result) => {
      void queries.invalidateQueries({ queryKey: ['proposals'] });
      const refused = new Set(result.rows.filter((row) => !row.done).map((row) => row.row - 1));
      if (refused.size === 0) {
        setMotivation('');
        setPassedOver('');
        setUntil('');
        setReason('');
      }
      done(refused);
    },
  });
  const count = ids.length + people.length;
  const asksWhy = run.data?.rows.some((row) =>
    row.violations.some((violation) => violation.code === 'passed-over'),
  );
  return (
    <section className="mp-card mp-stack mp-no-print" aria-labelledby={titleId}>
      <Heading level={2} appearance="level-4" id={titleId}>
        {t('placement.batch.title', { count })}
      </Heading>
      {run.data && <Results found={run.data} names={asked} />}
      <Answered failure={run.error}>
        {people.length > 0 && (
          <TextAreaField
            label={t('placement.motivation')}
            hint={t('placement.motivationHint')}
            rows={2}
            value={motivation}
            onChange={setMotivation}
          />
        )}
        {(asksWhy || passedOver !== '') && (
          <TextAreaField
            label={t('placement.passedOver')}
            hint={t('placement.passedOverHint')}
            rows={2}
            value={passedOver}
            onChange={setPassedOver}
          />
        )}
        <details className="mp-details" open={run.isError || undefined}>
          <summary>{t('placement.batch.later')}</summary>
          <div className="mp-stack">
            <TextField
              label={t('placement.until')}
              pointer="/until"
              type="date"
              width="medium"
              value={until}
              onChange={setUntil}
            />
            <TextAreaField
              label={t('placement.parkReason')}
              pointer="/reason"
              rows={2}
              value={reason}
              onChange={setReason}
            />
          </div>
        </details>
        <div className="mp-buttons">
          {actions.map((to, index) => (
            <Button
              key={to}
              purpose={index === 0 ? 'primary' : 'secondary'}
              disabled={count === 0}
              busy={run.isPending && run.variables === to}
              onClick={() => run.mutate(to)}
            >
              {t(`placement.batch.${to}`)}
            </Button>
          ))}
        </div>
      </Answered>
    </section>
  );
}
