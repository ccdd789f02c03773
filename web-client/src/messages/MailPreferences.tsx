import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../app/Page';
import { SelectField } from '../ui/Field';
import { Ask, Notice } from '../ui/states';
import { Answered } from '../ui/violations';
import { deliveries, mailChoices, type Delivery, type MailKind } from './calls';

interface Choices {
  language: string;
  address: string;
  kinds: MailKind[];
}

function Form({ choices }: { choices: Choices }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [language, setLanguage] = useState(choices.language);
  const [chosen, setChosen] = useState<Record<string, Delivery>>({});
  const save = useMutation({
    mutationFn: () =>
      mailChoices.choose(
        language,
        Object.entries(chosen).map(([kind, delivery]) => ({ kind, delivery })),
      ),
    onSuccess: (kept) => {
      queries.setQueryData(['mail-choices'], kept);
      setChosen({});
    },
  });
  const free = choices.kinds.filter((kind) => !kind.mustDeliver);
  const always = choices.kinds.filter((kind) => kind.mustDeliver);
  return (
    <form
      className="mp-stack mp-stack--loose"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Answered failure={save.error}>
        <p>{t('messages.address', { address: choices.address })}</p>
        <SelectField
          label={t('messages.language')}
          pointer="/language"
          options={[
            { value: 'nl', label: 'Nederlands' },
            { value: 'en', label: 'English' },
          ]}
          value={language}
          onChange={(value) => setLanguage(value ?? 'nl')}
        />
        {free.map((kind) => (
          <SelectField
            key={kind.kind}
            label={kind.label}
            options={deliveries.map((delivery) => ({
              value: delivery,
              label: t(`messages.delivery.${delivery}`),
            }))}
            value={chosen[kind.kind] ?? kind.delivery}
            onChange={(value) => value && setChosen({ ...chosen, [kind.kind]: value })}
          />
        ))}
        {always.length > 0 && (
          <section className="mp-stack mp-stack--tight" aria-labelledby="always-title">
            <Heading level={2} appearance="level-4" id="always-title">
              {t('messages.always')}
            </Heading>
            <p className="mp-soft">{t('messages.alwaysHelp')}</p>
            <ul>
              {always.map((kind) => (
                <li key={kind.kind}>{kind.label}</li>
              ))}
            </ul>
          </section>
        )}
        {save.isSuccess && <Notice tone="good" title={t('state.saved')} live />}
        <div>
          <Button type="submit" purpose="primary" busy={save.isPending}>
            {t(save.isPending ? 'action.saving' : 'action.save')}
          </Button>
        </div>
      </Answered>
    </form>
  );
}

/** Which messages also come by mail, and how. */
export default function MailPreferences() {
  const { t } = useTranslation();
  const choices = useQuery({ queryKey: ['mail-choices'], queryFn: mailChoices.of });
  return (
    <Page title={t('messages.preferencesTitle')} lead={t('messages.preferencesLead')}>
      <Ask query={choices}>{(found) => <Form choices={found} />}</Ask>
    </Page>
  );
}
