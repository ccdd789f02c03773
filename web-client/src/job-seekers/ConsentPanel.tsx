import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { jobSeekers } from '../api/calls';
import type { ConsentBasis, Consents } from '../api/model';
import { AskedOfPerson } from '../introductions/AskedOfPerson';
import { EmployerConsent } from '../introductions/EmployerConsent';
import { SelectField } from '../ui/Field';
import { date } from '../ui/format';
import { Ask, Failure, Notice } from '../ui/states';

/** A consent as it shall be. */
interface Wanted {
  audience: string;
  validUntil?: string | null;
}

const plainAudiences = ['COLLEAGUES', 'REGION', 'EMPLOYERS_PSEUDONYMOUS'] as const;

/** One audience a person can choose to be seen by. */
interface Choice {
  audience: string;
  name: string;
  explanation: string;
  /** When consent was given; null when it is not given. */
  since: string | null;
  /** Last day of a consent that was given for a time. */
  until: string | null;
}

/** The audiences everyone can choose, then the partners, then the employers that were given consent by name. */
function useChoices(consents: Consents): Choice[] {
  const { t } = useTranslation();
  const given = new Map(consents.consents.map((consent) => [consent.audience, consent]));
  const state = (audience: string) => ({
    since: given.get(audience)?.givenAt ?? null,
    until: given.get(audience)?.validUntil ?? null,
  });
  const plain = plainAudiences.map((audience) => ({
    audience,
    name: t(`consent.audience.${audience}`),
    explanation: t(`consent.explain.${audience}`),
    ...state(audience),
  }));
  const partners = consents.partners.map(({ id, name }) => ({
    audience: `PARTNER:${id}`,
    name: t('consent.audience.PARTNER', { name }),
    explanation: t('consent.explain.PARTNER'),
    ...state(`PARTNER:${id}`),
  }));
  const employers = [...given.values()]
    .filter((consent) => consent.audience.startsWith('EMPLOYER:'))
    .map((consent) => ({
      audience: consent.audience,
      name: t('consent.audience.EMPLOYER', { name: consent.name ?? '' }),
      explanation: t('consent.explain.EMPLOYER'),
      ...state(consent.audience),
    }));
  return [...plain, ...partners, ...employers];
}

function Switch({
  choice,
  busy,
  onChange,
}: {
  choice: Choice;
  busy: boolean;
  onChange: (granted: boolean) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const granted = choice.since !== null;
  return (
    <li className="mp-card mp-consent" data-granted={granted}>
      <div className="mp-stack mp-stack--tight">
        <Heading level={2} appearance="level-4" id={`${id}-name`}>
          {choice.name}
        </Heading>
        <p id={`${id}-text`}>{choice.explanation}</p>
        <p className="mp-soft mp-small">
          {choice.since === null ? t('consent.off') : t('consent.since', { date: date(choice.since) })}
          {choice.until !== null && ` · ${t('consent.until', { date: date(choice.until) })}`}
        </p>
      </div>
      <button
        type="button"
        role="switch"
        className="mp-switch"
        aria-checked={granted}
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-text`}
        aria-disabled={busy}
        onClick={() => !busy && onChange(!granted)}
      >
        <span aria-hidden="true">{t(granted ? 'field.yes' : 'field.no')}</span>
      </button>
    </li>
  );
}

const recordedBases = ['CONVERSATION', 'PAPER'] as const;

function Panel({ id, consents, own }: { id: string; consents: Consents; own: boolean }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const choices = useChoices(consents);
  const [basis, setBasis] = useState<ConsentBasis & ('CONVERSATION' | 'PAPER')>('CONVERSATION');
  const change = useMutation({
    mutationFn: (wanted: Wanted[]) =>
      jobSeekers.saveConsents(id, wanted, own ? null : basis, consents.version),
    onSuccess: (saved) => {
      queries.setQueryData(['consents', id], saved);
      // The version of the file went up: what is shown of it must be read again before it is changed.
      void queries.invalidateQueries({ queryKey: ['cv', id] });
      void queries.invalidateQueries({ queryKey: ['introductions'] });
    },
    onError: () => void queries.invalidateQueries({ queryKey: ['consents', id] }),
  });

  function set(audience: string, granted: boolean, validUntil: string | null = null) {
    const before: Wanted[] = choices
      .filter((choice) => choice.since !== null)
      .map((choice) => ({ audience: choice.audience, validUntil: choice.until }));
    change.mutate(
      granted ? [...before, { audience, validUntil }] : before.filter((other) => other.audience !== audience),
    );
  }

  return (
    <div className="mp-stack">
      <Notice title={t('consent.whoNow')} live>
        <ul>
          {consents.visibleTo.map((seeing, index) => (
            <li key={seeing.audience + index}>{seeing.text}</li>
          ))}
        </ul>
        {consents.consents.length === 0 && <p>{t('consent.visibleNobody')}</p>}
      </Notice>
      {!own && (
        <Notice tone="warn">
          <p>{t('consent.staffNote')}</p>
          <SelectField
            label={t('consent.basis')}
            value={basis}
            options={recordedBases.map((one) => ({ value: one, label: t(`consent.bases.${one}`) }))}
            onChange={(chosen) => chosen && setBasis(chosen)}
          />
        </Notice>
      )}
      {change.isError && <Failure failure={change.error} />}
      <AskedOfPerson id={id} own={own} />
      <ul className="mp-plain mp-stack">
        {choices.map((choice) => (
          <Switch
            key={choice.audience}
            choice={choice}
            busy={change.isPending}
            onChange={(granted) => set(choice.audience, granted)}
          />
        ))}
      </ul>
      <EmployerConsent
        id={id}
        own={own}
        busy={change.isPending}
        given={choices.filter((choice) => choice.since !== null).map((choice) => choice.audience)}
        onGive={(employerId, until) => set(`EMPLOYER:${employerId}`, true, until)}
      />
      <p role="status">{change.isSuccess && t('consent.saved')}</p>
    </div>
  );
}

/** Consent per audience: what each one means, and who can see the person now. */
export function ConsentPanel({ id, own }: { id: string; own: boolean }) {
  const found = useQuery({ queryKey: ['consents', id], queryFn: () => jobSeekers.consents(id) });
  return <Ask query={found}>{(consents) => <Panel id={id} consents={consents} own={own} />}</Ask>;
}
