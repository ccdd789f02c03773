import { Button } from '@nl-design-system-candidate/button-react';
import { Fieldset, FieldsetLegend } from '@utrecht/fieldset-react';
import { useTranslation } from 'react-i18next';
import { TextAreaField, TextField } from '../ui/Field';
import type { ScanFields } from './request';

/** What an employer asks: why, where, who receives the adviser, and when. */
export function RequestFields({
  fields,
  change,
  error,
}: {
  fields: ScanFields;
  change: (patch: Partial<ScanFields>) => void;
  error?: string | undefined;
}) {
  const { t } = useTranslation();
  const dates = fields.suitableDates;
  return (
    <>
      <TextAreaField
        label={t('scans.form.question')}
        hint={t('scans.form.questionHint')}
        pointer="/question"
        error={error}
        rows={4}
        value={fields.question}
        onChange={(question) => change({ question })}
      />
      <TextField
        label={t('scans.form.department')}
        hint={t('scans.form.departmentHint')}
        pointer="/department"
        maxLength={200}
        value={fields.department}
        onChange={(department) => change({ department })}
      />
      <Fieldset>
        <FieldsetLegend>{t('scans.form.contact')}</FieldsetLegend>
        <div className="mp-stack">
          <TextField
            label={t('scans.form.contactName')}
            pointer="/contact/name"
            maxLength={200}
            value={fields.contactName}
            onChange={(contactName) => change({ contactName })}
          />
          <div className="mp-pair">
            <TextField
              label={t('scans.form.contactPhone')}
              pointer="/contact/phone"
              width="medium"
              maxLength={30}
              value={fields.contactPhone}
              onChange={(contactPhone) => change({ contactPhone })}
            />
            <TextField
              label={t('scans.form.contactEmail')}
              pointer="/contact/email"
              type="email"
              maxLength={191}
              value={fields.contactEmail}
              onChange={(contactEmail) => change({ contactEmail })}
            />
          </div>
        </div>
      </Fieldset>
      <Fieldset>
        <FieldsetLegend>{t('scans.form.dates')}</FieldsetLegend>
        <div className="mp-stack">
          <p className="mp-soft mp-small">{t('scans.form.datesHint')}</p>
          {dates.map((day, index) => (
            // Dates have no identity of their own: their place in the list is who they are.
            <TextField
              key={index}
              label={t('scans.form.date', { number: index + 1 })}
              pointer={`/suitableDates/${index}`}
              type="date"
              width="medium"
              value={day}
              onChange={(typed) =>
                change({ suitableDates: dates.map((one, at) => (at === index ? typed : one)) })
              }
            />
          ))}
          {dates.length < 6 && (
            <Button purpose="subtle" onClick={() => change({ suitableDates: [...dates, ''] })}>
              {t('scans.form.anotherDate')}
            </Button>
          )}
        </div>
      </Fieldset>
    </>
  );
}
