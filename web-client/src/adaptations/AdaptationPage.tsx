import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { adaptations, vacancies } from '../api/calls';
import type { AdaptationLine, Vacancy } from '../api/model';
import { Page } from '../app/Page';
import { date } from '../ui/format';
import { Badge } from '../ui/pieces';
import { Ask, Empty, Failure, type Tone } from '../ui/states';
import { Editor } from './Editor';
import { isAdaptable } from './fields';

const tones: Record<AdaptationLine['status'], Tone | 'plain'> = {
  OPEN: 'info',
  AGREED: 'good',
  REJECTED: 'warn',
  WITHDRAWN: 'plain',
};

function Earlier({ lines }: { lines: readonly AdaptationLine[] }) {
  const { t } = useTranslation();
  return (
    <section className="mp-card mp-stack" aria-labelledby="earlier-title">
      <Heading level={2} appearance="level-4" id="earlier-title">
        {t('adaptation.earlier')}
      </Heading>
      {lines.length === 0 ? (
        <p className="mp-soft">{t('adaptation.noEarlier')}</p>
      ) : (
        <ul className="mp-plain mp-lines">
          {lines.map((line) => (
            <li key={line.id}>
              <Badge tone={tones[line.status]}>{t(`adaptation.status.${line.status}`)}</Badge>
              <span>
                {line.fields
                  .filter(isAdaptable)
                  .map((field) => t(`adaptation.fields.${field}`))
                  .join(', ')}
              </span>
              <span className="mp-soft mp-small">
                {[line.endedByName ?? line.startedByName, date(line.endedAt ?? line.startedAt), line.reason]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Open({ vacancyId, id }: { vacancyId: string; id: string }) {
  const found = useQuery({
    queryKey: ['adaptation', id],
    queryFn: () => adaptations.one(vacancyId, id),
    staleTime: Infinity,
  });
  return <Ask query={found}>{(adaptation) => <Editor key={adaptation.id} known={adaptation} />}</Ask>;
}

function Start({ vacancy }: { vacancy: Vacancy }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const start = useMutation({
    mutationFn: () => adaptations.start(vacancy.id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['adaptations', vacancy.id] }),
  });
  const mayStart = vacancy.status === 'SUBMITTED' || vacancy.status === 'PUBLISHED';
  return (
    <>
      {start.isError && <Failure failure={start.error} />}
      <Empty
        title={t('adaptation.none')}
        action={
          mayStart && (
            <Button purpose="primary" busy={start.isPending} onClick={() => start.mutate()}>
              {t('adaptation.start')}
            </Button>
          )
        }
      >
        {t(mayStart ? 'adaptation.startHelp' : 'adaptation.cannotStart')}
      </Empty>
    </>
  );
}

/** A vacancy adapted by employer and account manager, both versions side by side. */
export default function AdaptationPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const vacancy = useQuery({ queryKey: ['vacancy', id], queryFn: () => vacancies.one(id) });
  const list = useQuery({ queryKey: ['adaptations', id], queryFn: () => adaptations.list(id) });
  return (
    <Ask query={vacancy}>
      {(found) => (
        <Page title={`${t('adaptation.title')}: ${found.title}`} lead={t('adaptation.lead')}>
          <Ask query={list}>
            {({ items }) => {
              const open = items.find((line) => line.status === 'OPEN');
              return (
                <div className="mp-stack mp-stack--loose">
                  {open ? <Open vacancyId={id} id={open.id} /> : <Start vacancy={found} />}
                  <Earlier lines={items.filter((line) => line.status !== 'OPEN')} />
                </div>
              );
            }}
          </Ask>
        </Page>
      )}
    </Ask>
  );
}
