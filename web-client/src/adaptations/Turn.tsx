import { Button } from '@nl-design-system-candidate/button-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { adaptations } from '../api/calls';
import type { Adaptation } from '../api/model';
import { TextAreaField } from '../ui/Field';
import { Notice } from '../ui/states';
import { Answered } from '../ui/violations';
import { isAdaptable } from './fields';

type End = 'AGREED' | 'REJECTED' | 'WITHDRAWN';

/** Whose turn it is, and what he can do: agree, refuse with a reason, or take back. */
export function Turn({
  adaptation,
  dirty,
  onChanged,
}: {
  adaptation: Adaptation;
  dirty: boolean;
  onChanged: (changed: Adaptation) => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState('');
  const { vacancyId, id, version } = adaptation;
  const end = useMutation({
    mutationFn: (to: End) => adaptations.end(vacancyId, id, to, reason.trim() || null, version),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['adaptations', vacancyId] });
      void queries.invalidateQueries({ queryKey: ['vacancy', vacancyId] });
      void queries.invalidateQueries({ queryKey: ['vacancy-history', vacancyId] });
    },
  });
  const refresh = useMutation({
    mutationFn: () => adaptations.refresh(vacancyId, id, version),
    onSuccess: onChanged,
  });
  const overtaken = adaptation.overtaken.filter(isAdaptable);
  return (
    <Answered failure={end.error ?? refresh.error}>
      {overtaken.length > 0 && (
        <Notice tone="warn" title={t('adaptation.overtaken')}>
          <p>
            {t('adaptation.overtakenHelp', {
              fields: overtaken.map((field) => t(`adaptation.fields.${field}`)).join(', '),
            })}
          </p>
          <div>
            <Button
              purpose="secondary"
              busy={refresh.isPending}
              disabled={dirty}
              onClick={() => refresh.mutate()}
            >
              {t('adaptation.refresh')}
            </Button>
          </div>
          {dirty && <p className="mp-small">{t('adaptation.saveFirst')}</p>}
        </Notice>
      )}
      {adaptation.missing.length > 0 && (
        <Notice title={t('adaptation.missing')}>
          <ul>
            {adaptation.missing.map((remark) => (
              <li key={remark.pointer + remark.code}>{remark.message}</li>
            ))}
          </ul>
        </Notice>
      )}
      {adaptation.mayAgree && (
        <Notice
          tone="info"
          title={t('adaptation.yourTurn', {
            who: adaptation.lastChangedByName ?? t('adaptation.party.EMPLOYER'),
          })}
        >
          {dirty && <p>{t('adaptation.saveFirst')}</p>}
          {refusing && (
            <TextAreaField
              label={t('adaptation.reason')}
              pointer="/reason"
              rows={3}
              value={reason}
              onChange={setReason}
            />
          )}
          <div className="mp-row">
            {!refusing && (
              <Button
                purpose="primary"
                busy={end.isPending}
                disabled={dirty}
                onClick={() => end.mutate('AGREED')}
              >
                {t('adaptation.agree')}
              </Button>
            )}
            <Button
              purpose="secondary"
              busy={end.isPending}
              onClick={() => (refusing ? end.mutate('REJECTED') : setRefusing(true))}
            >
              {t('adaptation.reject')}
            </Button>
          </div>
        </Notice>
      )}
      {adaptation.mayWithdraw && (
        <div className="mp-row">
          {adaptation.differences.length > 0 && <span className="mp-soft">{t('adaptation.waiting')}</span>}
          <Button purpose="subtle" busy={end.isPending} onClick={() => end.mutate('WITHDRAWN')}>
            {t('adaptation.withdraw')}
          </Button>
        </div>
      )}
    </Answered>
  );
}
