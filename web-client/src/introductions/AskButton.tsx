import { Button } from '@nl-design-system-candidate/button-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../ui/states';
import { introductions, type Introduction, type NewIntroduction } from './calls';
import { StatusLine } from './StatusLine';

/** Asks to meet one candidate, or says how it stands with what was asked before. */
export function AskButton({
  asking,
  about,
  known,
}: {
  asking: NewIntroduction;
  /** Name of the candidate for who hears the button without seeing where it stands. */
  about?: string;
  known?: Introduction | undefined;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const ask = useMutation({
    mutationFn: () => introductions.ask(asking, key),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['introductions'] }),
  });
  const shown = ask.data ?? known;
  const again = shown && shown.status !== 'WITHDRAWN' && !(shown.status === 'EXPIRED');
  return (
    <div className="mp-stack mp-stack--tight">
      {shown && (
        <div role={ask.data ? 'status' : undefined}>
          <StatusLine introduction={shown} />
        </div>
      )}
      {!again && (
        <div>
          <Button purpose="secondary" busy={ask.isPending} onClick={() => ask.mutate()}>
            {t('introduction.ask')}
            {about && <span className="mp-hidden">: {about}</span>}
          </Button>
        </div>
      )}
      {ask.isError && <Failure failure={ask.error} />}
    </div>
  );
}
