import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { jobSeekers } from '../api/calls';
import type { Consent, Consents } from '../api/model';
import { currentLanguage } from '../i18n';
import { date } from '../ui/format';
import { Ask, Failure, Notice } from '../ui/states';

const plainAudiences = ['COLLEAGUES', 'REGION', 'EMPLOYERS_PSEUDONYMOUS'] as const;
type NamedAudience = 'PARTNER' | 'EMPLOYER';

/** The audiences everyone can choose, and below them the partners and employers that asked. */
function allOf(consents: Consents): Consent[] {
  const plain = plainAudiences.map(
    (audience): Consent =>
      consents.items.find((consent) => consent.audience === audience) ?? { audience, granted: false },
  );
  return [...plain, ...consents.items.filter((consent) => consent.audience.includes(':'))];
}

function useAudienceTexts(): (consent: Consent) => { name: string; explanation: string } {
  const { t } = useTranslation();
  return (consent) => {
    const plain = plainAudiences.find((audience) => audience === consent.audience);
    if (plain) return { name: t(`consent.audience.${plain}`), explanation: t(`consent.explain.${plain}`) };
    const kind: NamedAudience = consent.audience.startsWith('PARTNER') ? 'PARTNER' : 'EMPLOYER';
    return {
      name: t(`consent.audience.${kind}`, { name: consent.label ?? '' }),
      explanation: t(`consent.explain.${kind}`),
    };
  };
}

function Switch({
  consent,
  name,
  explanation,
  busy,
  onChange,
}: {
  consent: Consent;
  name: string;
  explanation: string;
  busy: boolean;
  onChange: (granted: boolean) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <li className="mp-card mp-consent" data-granted={consent.granted}>
      <div className="mp-stack mp-stack--tight">
        <Heading level={3} appearance="level-4" id={`${id}-name`}>
          {name}
        </Heading>
        <p id={`${id}-text`}>{explanation}</p>
        <p className="mp-soft mp-small">
          {consent.granted
            ? consent.since
              ? t('consent.since', { date: date(consent.since) })
              : t('consent.on')
            : t('consent.off')}
        </p>
      </div>
      <button
        type="button"
        role="switch"
        className="mp-switch"
        aria-checked={consent.granted}
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-text`}
        aria-disabled={busy}
        onClick={() => !busy && onChange(!consent.granted)}
      >
        <span aria-hidden="true">{t(consent.granted ? 'field.yes' : 'field.no')}</span>
      </button>
    </li>
  );
}

function Panel({ id, consents, own }: { id: string; consents: Consents; own: boolean }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const textsOf = useAudienceTexts();
  const all = allOf(consents);
  const change = useMutation({
    mutationFn: (items: Consent[]) => jobSeekers.saveConsents(id, items, consents.version),
    onSuccess: (saved) => queries.setQueryData(['consents', id], saved),
    onError: () => void queries.invalidateQueries({ queryKey: ['consents', id] }),
  });
  const seeing = all.filter((consent) => consent.granted).map((consent) => textsOf(consent).name);
  const audiences = new Intl.ListFormat(currentLanguage(), { type: 'conjunction' }).format(seeing);
  return (
    <div className="mp-stack">
      <Notice tone={seeing.length > 0 ? 'info' : 'warn'} title={t('consent.whoNow')} live>
        <p>{seeing.length > 0 ? t('consent.visibleTo', { audiences }) : t('consent.visibleNobody')}</p>
        <p>{t('consent.always')}</p>
      </Notice>
      {!own && <Notice tone="warn">{t('consent.staffNote')}</Notice>}
      {change.isError && <Failure failure={change.error} />}
      <ul className="mp-plain mp-stack">
        {all.map((consent) => (
          <Switch
            key={consent.audience}
            consent={consent}
            {...textsOf(consent)}
            busy={change.isPending}
            onChange={(granted) =>
              change.mutate(all.map((one) => (one.audience === consent.audience ? { ...one, granted } : one)))
            }
          />
        ))}
      </ul>
      <p role="status">{change.isSuccess && t('consent.saved')}</p>
    </div>
  );
}

/** Consent per audience: what each one means, and who can see the person now. */
export function ConsentPanel({ id, own }: { id: string; own: boolean }) {
  const found = useQuery({ queryKey: ['consents', id], queryFn: () => jobSeekers.consents(id) });
  return <Ask query={found}>{(consents) => <Panel id={id} consents={consents} own={own} />}</Ask>;
}
