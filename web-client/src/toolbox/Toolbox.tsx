import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toolbox, type InstrumentFacts } from '../api/sroi';
import { Page } from '../app/Page';
import { useRole } from '../app/session';
import { SelectField } from '../ui/Field';
import { Ask, Notice } from '../ui/states';
import { Answered } from '../ui/violations';
import { Advice } from './Advice';
import { FactFields, sentOf, toldOf } from './facts';

function Wizard({ facts, municipality }: { facts: InstrumentFacts; municipality: string | null }) {
  const { t } = useTranslation();
  const [told, setTold] = useState(() => toldOf(facts));
  const [place, setPlace] = useState(municipality);
  const offered = useQuery({
    queryKey: ['instruments'],
    queryFn: () => toolbox.instruments(null),
    staleTime: Infinity,
  });
  const advice = useMutation({ mutationFn: () => toolbox.advise(sentOf(told), place) });
  return (
    <div className="mp-halves">
      <form
        className="mp-card mp-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          advice.mutate();
        }}
      >
        <Answered failure={advice.error}>
          <SelectField
            label={t('toolbox.municipality')}
            hint={t('toolbox.municipalityHint')}
            pointer="/municipality"
            empty={offered.data?.region ?? t('field.unknown')}
            value={place}
            options={(offered.data?.municipalities ?? []).map(({ code, name }) => ({
              value: code,
              label: name,
            }))}
            onChange={setPlace}
          />
          <FactFields told={told} tell={(patch) => setTold((before) => ({ ...before, ...patch }))} />
          <div>
            <Button type="submit" purpose="primary" busy={advice.isPending}>
              {t('toolbox.show')}
            </Button>
          </div>
        </Answered>
      </form>
      <section className="mp-stack" aria-labelledby="advice-title" aria-live="polite">
        <Heading level={2} appearance="level-3" id="advice-title">
          {t('toolbox.result')}
        </Heading>
        {advice.data ? <Advice advice={advice.data} /> : <p className="mp-soft">{t('toolbox.before')}</p>}
      </section>
    </div>
  );
}

/** From a person's file: what the file knows is filled in, and the look stands in the log. */
export function ToolboxOfPerson({ jobSeekerId }: { jobSeekerId: string }) {
  const { t } = useTranslation();
  const known = useQuery({
    queryKey: ['instrument-facts', jobSeekerId],
    queryFn: () => toolbox.factsOf(jobSeekerId),
  });
  return (
    <Ask query={known}>
      {(found) => (
        <div className="mp-stack">
          <Notice>{t('toolbox.fromFile')}</Notice>
          <Wizard facts={found.facts} municipality={found.municipality ?? null} />
        </div>
      )}
    </Ask>
  );
}

/** The toolbox: facts in, instruments out, with the reason of each. */
export default function Toolbox() {
  const { t } = useTranslation();
  const employer = useRole() === 'EMPLOYER';
  return (
    <Page title={t('toolbox.title')} lead={t(employer ? 'toolbox.leadEmployer' : 'toolbox.lead')}>
      <Wizard facts={{}} municipality={null} />
    </Page>
  );
}
