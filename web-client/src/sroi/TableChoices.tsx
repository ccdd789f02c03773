import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tableChoices } from '../api/sroi';
import { Page } from '../app/Page';
import { SelectField, TextField } from '../ui/Field';
import { date } from '../ui/format';
import { Ask, Notice } from '../ui/states';
import { Answered } from '../ui/violations';

const tables = ['RIJNSTREEK', 'OOST_NEDERLAND'] as const;
type Table = (typeof tables)[number];

function isTable(code: string | null | undefined): code is Table {
  return tables.some((table) => table === code);
}

function ChoiceForm() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [validFrom, setValidFrom] = useState('');
  const [table, setTable] = useState<Table | null>(null);
  const [source, setSource] = useState('');
  const choose = useMutation({
    mutationFn: () => tableChoices.choose({ validFrom: validFrom || null, table, source }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['table-choices'] }),
  });
  return (
    <form
      className="mp-card mp-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        choose.mutate();
      }}
    >
      <Answered failure={choose.error}>
        {choose.isSuccess && (
          <Notice tone="good" live>
            {t('state.saved')}
          </Notice>
        )}
        <TextField
          label={t('social.tables.from')}
          hint={t('social.tables.fromHint')}
          pointer="/validFrom"
          type="date"
          width="medium"
          value={validFrom}
          onChange={setValidFrom}
        />
        <SelectField
          label={t('sroi.table')}
          pointer="/table"
          empty={t('field.choose')}
          value={table}
          options={tables.map((code) => ({ value: code, label: t(`sroi.tables.${code}`) }))}
          onChange={setTable}
        />
        <TextField
          label={t('social.tables.source')}
          pointer="/source"
          maxLength={200}
          value={source}
          onChange={setSource}
        />
        <div>
          <Button type="submit" purpose="primary" busy={choose.isPending}>
            {t('social.tables.choose')}
          </Button>
        </div>
      </Answered>
    </form>
  );
}

/** Which table of building blocks the region uses, from which day on. */
export default function TableChoices() {
  const { t } = useTranslation();
  const list = useQuery({ queryKey: ['table-choices'], queryFn: () => tableChoices.list() });
  return (
    <Page title={t('social.tables.title')} lead={t('social.tables.lead')}>
      <div className="mp-halves">
        <section className="mp-card mp-card--flat mp-stack" aria-labelledby="chosen-title">
          <Heading level={2} appearance="level-4" id="chosen-title">
            {t('social.tables.chosen')}
          </Heading>
          <Ask query={list}>
            {({ items }) => (
              <ul className="mp-plain mp-lines" role="list">
                {items.map((choice) => (
                  <li key={choice.validFrom}>
                    <span>
                      {t('social.tables.line', {
                        from: choice.validFrom ? date(choice.validFrom) : '',
                        table: isTable(choice.table)
                          ? t(`sroi.tables.${choice.table}`)
                          : (choice.table ?? ''),
                      })}
                    </span>
                    <span className="mp-small mp-soft">{choice.source}</span>
                  </li>
                ))}
              </ul>
            )}
          </Ask>
        </section>
        <ChoiceForm />
      </div>
    </Page>
  );
}
