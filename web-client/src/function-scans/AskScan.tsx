import { Button } from '@nl-design-system-candidate/button-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { Page } from '../app/Page';
import { useRole, useSession } from '../app/session';
import { EmployerField } from '../employers/EmployerField';
import { useDraft } from '../ui/draft';
import { clock } from '../ui/format';
import { Notice } from '../ui/states';
import { Answered } from '../ui/violations';
import { scans } from './calls';
import { asSent, emptyScan } from './request';
import { RequestFields } from './RequestFields';

/** Asks for a scan; what is typed is kept until it is sent. */
export default function AskScan() {
  const { t } = useTranslation();
  const { session } = useSession();
  const adviser = useRole() === 'ACCOUNT_MANAGER';
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const key = useRef(crypto.randomUUID());
  const start = { ...emptyScan, employerId: parameters.get('employer') };
  const draft = useDraft(session?.user.id ?? '', 'scan.new', start, 0);
  const [refused, setRefused] = useState(false);
  const lacksQuestion = !draft.value.question.trim();
  const ask = useMutation({
    mutationFn: () => scans.ask(asSent(draft.value, adviser), key.current),
    onSuccess: (asked) => {
      draft.reset(emptyScan, 0);
      queries.setQueryData(['scan', asked.id], asked);
      void queries.invalidateQueries({ queryKey: ['scans'] });
      void navigate(`/bedrijfsscans/${asked.id}`);
    },
    onError: () => {
      // What is corrected is another request.
      key.current = crypto.randomUUID();
    },
  });
  return (
    <Page title={t('scans.form.title')} lead={t('scans.form.lead')}>
      <form
        className="mp-card mp-stack mp-stack--loose"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (lacksQuestion) setRefused(true);
          else ask.mutate();
        }}
      >
        <Answered failure={ask.error}>
          {draft.restored && <Notice live>{t('draft.restored')}</Notice>}
          {adviser && (
            <EmployerField
              value={draft.value.employerId}
              onChange={(employerId) => draft.change({ employerId })}
            />
          )}
          <RequestFields
            fields={draft.value}
            change={draft.change}
            error={refused && lacksQuestion ? t('scans.form.questionNeeded') : undefined}
          />
          <div className="mp-row">
            <Button type="submit" purpose="primary" busy={ask.isPending}>
              {t('scans.form.send')}
            </Button>
            <span role="status" className="mp-soft mp-small">
              {draft.keptAt && t('draft.kept', { time: clock(draft.keptAt) })}
            </span>
          </div>
        </Answered>
      </form>
    </Page>
  );
}
