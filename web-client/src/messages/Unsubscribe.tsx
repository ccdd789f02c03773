import { Button } from '@nl-design-system-candidate/button-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Page } from '../app/Page';
import { TextLink } from '../ui/pieces';
import { Ask, Failure, Notice } from '../ui/states';
import { mailChoices } from './calls';

/** Stops one kind of mail for who has the link, signed in or not. */
export default function Unsubscribe() {
  const { t } = useTranslation();
  const { token = '' } = useParams();
  const meant = useQuery({
    queryKey: ['unsubscription', token],
    queryFn: () => mailChoices.unsubscription(token),
  });
  const stop = useMutation({ mutationFn: () => mailChoices.unsubscribe(token) });
  return (
    <Page title={t('messages.stopTitle')}>
      <Ask query={meant}>
        {({ label, stopped }) =>
          stopped || stop.isSuccess ? (
            <Notice tone="good" title={t('messages.stopped')} live>
              <p>{t('messages.stoppedHelp', { label })}</p>
              <TextLink to="/berichten/voorkeuren">{t('messages.preferences')}</TextLink>
            </Notice>
          ) : (
            <div className="mp-stack">
              <p>{t('messages.stopLead', { label })}</p>
              <p className="mp-soft">{t('messages.stopStays')}</p>
              {stop.isError && <Failure failure={stop.error} />}
              <div>
                <Button purpose="primary" busy={stop.isPending} onClick={() => stop.mutate()}>
                  {t('messages.stop')}
                </Button>
              </div>
            </div>
          )
        }
      </Ask>
    </Page>
  );
}
