import { Button } from '@nl-design-system-candidate/button-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField, TextAreaField, TextField } from '../ui/Field';
import { Answered } from '../ui/violations';
import { introductions, type Introduction, type IntroductionMove } from './calls';

const bases = ['CONVERSATION', 'PAPER'] as const;

/** What the employer will see after a yes, in the words of the person. */
export function WhatIsSeen({ name }: { name: string }) {
  const { t } = useTranslation();
  return (
    <div className="mp-stack mp-stack--tight">
      <p>{t('introduction.seen.lead', { name })}</p>
      <ul className="mp-gaps">
        <li>{t('introduction.seen.name')}</li>
        <li>{t('introduction.seen.cv')}</li>
        <li>{t('introduction.seen.offer')}</li>
      </ul>
      <p>{t('introduction.seen.not')}</p>
    </div>
  );
}

/** Yes or no to an employer, by the person or by his consultant with him. */
export function Answer({ introduction }: { introduction: Introduction }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const own = introduction.party === 'PERSON';
  const [until, setUntil] = useState(introduction.usualUntil);
  const [basis, setBasis] = useState<(typeof bases)[number]>('CONVERSATION');
  const [reason, setReason] = useState('');
  const answer = useMutation({
    mutationFn: (to: 'AGREED' | 'DECLINED') => {
      const move: IntroductionMove = {
        to,
        validUntil: to === 'AGREED' ? until || null : null,
        reason: to === 'DECLINED' ? reason || null : null,
        basis: own ? null : basis,
      };
      return introductions.move(introduction.id, move, introduction.version);
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['introductions'] });
      void queries.invalidateQueries({ queryKey: ['consents'] });
      // the version of the file went up with the consent
      void queries.invalidateQueries({ queryKey: ['cv'] });
    },
  });
  const name = introduction.employerName ?? '';
  return (
    <div className="mp-stack">
      <WhatIsSeen name={name} />
      <Answered failure={answer.error}>
        <div className="mp-stack">
          <TextField
            label={t('introduction.until')}
            hint={t('introduction.untilHint')}
            pointer="/validUntil"
            type="date"
            width="medium"
            value={until}
            onChange={setUntil}
          />
          {!own && (
            <SelectField
              label={t('introduction.basis')}
              pointer="/basis"
              value={basis}
              options={bases.map((one) => ({ value: one, label: t(`consent.bases.${one}`) }))}
              onChange={(chosen) => chosen && setBasis(chosen)}
            />
          )}
          <details className="mp-details">
            <summary>{t('introduction.reasonOpen')}</summary>
            <TextAreaField
              label={t('introduction.reason')}
              hint={t('introduction.reasonHint')}
              pointer="/reason"
              rows={2}
              value={reason}
              onChange={setReason}
            />
          </details>
          <div className="mp-row">
            <Button
              purpose="primary"
              busy={answer.isPending && answer.variables === 'AGREED'}
              onClick={() => answer.mutate('AGREED')}
            >
              {t(own ? 'introduction.yes' : 'introduction.yesFor')}
              <span className="mp-hidden">: {name}</span>
            </Button>
            <Button
              purpose="secondary"
              busy={answer.isPending && answer.variables === 'DECLINED'}
              onClick={() => answer.mutate('DECLINED')}
            >
              {t(own ? 'introduction.no' : 'introduction.noFor')}
              <span className="mp-hidden">: {name}</span>
            </Button>
          </div>
        </div>
      </Answered>
    </div>
  );
}
