import { Button } from '@nl-design-system-candidate/button-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Failure, Notice } from '../ui/states';
import { sessions, type MatchingSession } from './calls';

/** The invited person or employer says whether he comes; who may join freely signs up. */
export function Answer({ session }: { session: MatchingSession }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const answer = useMutation({
    mutationFn: (coming: boolean) => sessions.answer(session.id, coming),
    onSuccess: (answered) => {
      queries.setQueryData(['sessions', session.id], answered);
      void queries.invalidateQueries({ queryKey: ['sessions'] });
    },
  });
  const open = session.status === 'PLANNED' || session.status === 'RUNNING';
  const said = session.attendance;
  const invited = said !== undefined && said !== null;
  const asks = open && said !== 'PRESENT' && said !== 'NO_SHOW';
  return (
    <section className="mp-card mp-stack" aria-label={t('session.answer')}>
      {said === 'CONFIRMED' && <Notice tone="good" title={t('session.youCome')} live />}
      {said === 'DECLINED' && <Notice tone="info" title={t('session.youDoNotCome')} live />}
      {asks && <p>{t(invited ? 'session.doYouCome' : 'session.mayJoin')}</p>}
      {answer.isError && <Failure failure={answer.error} />}
      {asks && (
        <div className="mp-row">
          {said !== 'CONFIRMED' && (
            <Button purpose="primary" busy={answer.isPending} onClick={() => answer.mutate(true)}>
              {t(invited ? 'session.yes' : 'session.join')}
            </Button>
          )}
          {invited && said !== 'DECLINED' && (
            <Button purpose="secondary" busy={answer.isPending} onClick={() => answer.mutate(false)}>
              {t('session.no')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
