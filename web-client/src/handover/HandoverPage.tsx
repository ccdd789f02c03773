import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../app/Page';
import { DownloadButton, pdf } from '../ui/download';
import { date } from '../ui/format';
import { TextLink } from '../ui/pieces';
import { Ask } from '../ui/states';
import { handovers, type Handover } from './calls';
import { HandoverForm } from './HandoverForm';

function Notes({ id }: { id: string }) {
  const { t } = useTranslation();
  const found = useQuery({ queryKey: ['handovers', id], queryFn: () => handovers.one(id) });
  return (
    <Ask query={found}>
      {({ handed }) => (
        <ul className="mp-plain mp-lines">
          {(handed ?? []).map((person) => (
            <li key={person.jobSeekerId}>
              <TextLink to={`/kandidaten/${person.jobSeekerId}`}>
                {person.name ?? t('caseload.noName')}
              </TextLink>
              <span className="mp-soft">{person.note ?? t('handover.noNote')}</span>
            </li>
          ))}
        </ul>
      )}
    </Ask>
  );
}

function One({ handover }: { handover: Handover }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <article className="mp-card mp-item">
      <h3 className="mp-item-title">
        {t('handover.line', { from: handover.from, to: handover.to, date: date(handover.doneAt) })}
      </h3>
      <p>
        {t('handover.counts', {
          people: handover.people,
          employers: handover.employers,
          signals: handover.signals,
          other: handover.otherWork,
        })}
      </p>
      {handover.note && <p>{handover.note}</p>}
      {handover.mine && (
        <div className="mp-row mp-no-print">
          <Button purpose="secondary" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('handover.showPeople')}
          </Button>
          {handover.letters > 0 && (
            <DownloadButton
              path={`/api/v1/caseload-handovers/${handover.id}/letters`}
              accept={pdf}
              name="nieuwe-consulent.pdf"
            >
              {t('handover.letters', { count: handover.letters })}
            </DownloadButton>
          )}
        </div>
      )}
      {open && <Notes id={handover.id} />}
    </article>
  );
}

/** Work that goes to a colleague, and what went before. */
export default function HandoverPage() {
  const { t } = useTranslation();
  const list = useQuery({ queryKey: ['handovers'], queryFn: handovers.list });
  return (
    <Page title={t('handover.title')} lead={t('handover.lead')}>
      <div className="mp-stack mp-stack--loose">
        <HandoverForm />
        <section className="mp-stack" aria-labelledby="before-title">
          <Heading level={2} appearance="level-3" id="before-title">
            {t('handover.before')}
          </Heading>
          <Ask query={list}>
            {({ items }) =>
              items.length === 0 ? (
                <p className="mp-soft">{t('handover.none')}</p>
              ) : (
                <ul className="mp-plain mp-stack">
                  {items.map((handover) => (
                    <li key={handover.id}>
                      <One handover={handover} />
                    </li>
                  ))}
                </ul>
              )
            }
          </Ask>
        </section>
      </div>
    </Page>
  );
}
