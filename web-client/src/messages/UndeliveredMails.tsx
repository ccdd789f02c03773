import { Button } from '@nl-design-system-candidate/button-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Page } from '../app/Page';
import { moment } from '../ui/format';
import { Ask, Empty, Failure } from '../ui/states';
import { undelivered } from './calls';

/** Mails that could not leave, for who can do something about it. */
export default function UndeliveredMails() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const list = useQuery({ queryKey: ['undelivered-mails'], queryFn: undelivered.list });
  const retry = useMutation({
    mutationFn: undelivered.retry,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['undelivered-mails'] }),
  });
  return (
    <Page title={t('messages.undelivered')} lead={t('messages.undeliveredLead')}>
      <div className="mp-stack">
        {retry.isError && <Failure failure={retry.error} />}
        <Ask query={list}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={t('messages.undeliveredNone')}>{t('messages.undeliveredNoneHelp')}</Empty>
            ) : (
              <ul className="mp-plain mp-stack">
                {items.map((mail) => (
                  <li key={mail.id}>
                    <article className="mp-card mp-item">
                      <h2 className="mp-item-title">{mail.recipient}</h2>
                      <ul className="mp-plain mp-meta">
                        <li>{mail.address}</li>
                        <li>{moment(mail.givenUpAt)}</li>
                        <li>{t('messages.attempts', { count: mail.attempts })}</li>
                        <li>{t('messages.why', { code: mail.lastError })}</li>
                      </ul>
                      <div>
                        <Button
                          purpose="secondary"
                          busy={retry.isPending && retry.variables === mail.id}
                          onClick={() => retry.mutate(mail.id)}
                        >
                          {t('messages.retry')}
                          <span className="mp-hidden">: {mail.recipient}</span>
                        </Button>
                      </div>
                    </article>
                  </li>
                ))}
              </ul>
            )
          }
        </Ask>
      </div>
    </Page>
  );
}
