import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DownloadButton, pdf } from '../ui/download';
import { SelectField, TextField } from '../ui/Field';
import { date, moment, today } from '../ui/format';
import { Badge, TextLink } from '../ui/pieces';
import { Ask, Failure, Notice } from '../ui/states';
import { Answered } from '../ui/violations';
import { papers, type Paper, type Papers } from './calls';

/** Where the portal has the form of which the whole answer is entered. */
const forms = {
  CONSENT: { page: 'toestemming', text: 'paper.form.CONSENT' },
  WISHES: { page: 'cv', text: 'paper.form.WISHES' },
} as const;

function Enter({ jobSeekerId, paper, close }: { jobSeekerId: string; paper: Paper; close: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [yes, setYes] = useState<'YES' | 'NO' | null>(null);
  const [signedOn, setSignedOn] = useState(today());
  const [key] = useState(() => crypto.randomUUID());
  const enter = useMutation({
    mutationFn: () =>
      papers.enter(
        jobSeekerId,
        {
          kind: paper.kind,
          subjectId: paper.subjectId ?? null,
          yes: yes === null ? null : yes === 'YES',
          signedOn,
        },
        key,
      ),
    onSuccess: (kept) => {
      queries.setQueryData(['papers', jobSeekerId], kept);
      void queries.invalidateQueries({ queryKey: ['aftercare', jobSeekerId] });
      void queries.invalidateQueries({ queryKey: ['signals'] });
      close();
    },
  });
  const form = paper.kind === 'CONSENT' || paper.kind === 'WISHES' ? forms[paper.kind] : null;
  return (
    <form
      className="mp-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        enter.mutate();
      }}
    >
      <Answered failure={enter.error}>
        {form && (
          <p>
            {t('paper.enterThere')}{' '}
            <TextLink to={`/kandidaten/${jobSeekerId}/${form.page}`}>{t(form.text)}</TextLink>
          </p>
        )}
        {paper.yesOrNo && (
          <SelectField
            label={t('paper.ticked')}
            pointer="/yes"
            empty={t('field.choose')}
            options={[
              { value: 'YES', label: t(`paper.yes.${paper.kind}`) },
              { value: 'NO', label: t(`paper.no.${paper.kind}`) },
            ]}
            value={yes}
            onChange={setYes}
          />
        )}
        <TextField
          label={t('paper.signedOn')}
          pointer="/signedOn"
          type="date"
          width="medium"
          value={signedOn}
          onChange={setSignedOn}
        />
        <div>
          <Button type="submit" purpose="primary" busy={enter.isPending}>
            {t(paper.yesOrNo ? 'paper.enter' : 'paper.received')}
          </Button>
        </div>
      </Answered>
    </form>
  );
}

function One({ jobSeekerId, paper }: { jobSeekerId: string; paper: Paper }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <article className="mp-card mp-item">
      <h3 className="mp-item-title">{paper.title}</h3>
      {paper.send && <Badge tone="warn">{t('paper.send')}</Badge>}
      {paper.detail && (
        <p className="mp-soft">
          {paper.detail}
          {paper.at && `, ${moment(paper.at)}`}
        </p>
      )}
      <div className="mp-row mp-no-print">
        <DownloadButton
          path={papers.print(jobSeekerId, paper)}
          accept={pdf}
          name={`papier-${paper.kind.toLowerCase()}.pdf`}
        >
          {t('paper.print')}
        </DownloadButton>
        <Button purpose="secondary" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('paper.cameBack')}
        </Button>
      </div>
      {open && <Enter jobSeekerId={jobSeekerId} paper={paper} close={() => setOpen(false)} />}
    </article>
  );
}

function Speaks({ jobSeekerId, found }: { jobSeekerId: string; found: Papers }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const speak = useMutation({
    mutationFn: (language: string) => papers.speak(jobSeekerId, language),
    onSuccess: (kept) => queries.setQueryData(['papers', jobSeekerId], kept),
  });
  return (
    <>
      <SelectField
        label={t('paper.language')}
        options={[
          { value: 'nl', label: t('paper.nl') },
          { value: 'en', label: t('paper.en') },
        ]}
        value={found.language === 'en' ? 'en' : 'nl'}
        onChange={(language) => language && speak.mutate(language)}
      />
      {speak.isError && <Failure failure={speak.error} />}
    </>
  );
}

/** Everything a person answers, on paper: printed here and entered here when it comes back. */
export function PaperPanel({ jobSeekerId }: { jobSeekerId: string }) {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['papers', jobSeekerId],
    queryFn: () => papers.of(jobSeekerId),
  });
  return (
    <Ask query={query}>
      {(found) => (
        <div className="mp-stack mp-stack--loose">
          <Notice tone="info">
            <p>{t(found.account ? 'paper.hasAccount' : 'paper.noAccount')}</p>
          </Notice>
          <Speaks jobSeekerId={jobSeekerId} found={found} />
          <section className="mp-stack" aria-labelledby="print-title">
            <Heading level={2} appearance="level-4" id="print-title">
              {t('paper.toPrint')}
            </Heading>
            <ul className="mp-plain mp-stack">
              {found.papers.map((paper) => (
                <li key={`${paper.kind}-${paper.subjectId ?? ''}`}>
                  <One jobSeekerId={jobSeekerId} paper={paper} />
                </li>
              ))}
            </ul>
          </section>
          <section className="mp-stack" aria-labelledby="entered-title">
            <Heading level={2} appearance="level-4" id="entered-title">
              {t('paper.entered')}
            </Heading>
            {found.entered.length === 0 ? (
              <p className="mp-soft">{t('paper.enteredNone')}</p>
            ) : (
              <ul className="mp-plain mp-lines">
                {found.entered.map((each) => (
                  <li key={each.id}>
                    <strong>{each.title}</strong>
                    {each.yes !== undefined &&
                      each.yes !== null &&
                      `: ${t(`paper.${each.yes ? 'yes' : 'no'}.${each.kind}`)}`}
                    <span className="mp-soft">
                      {t('paper.enteredBy', {
                        signed: date(each.signedOn),
                        who: each.enteredBy,
                        day: date(each.enteredAt),
                      })}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </section>
        </div>
      )}
    </Ask>
  );
}
