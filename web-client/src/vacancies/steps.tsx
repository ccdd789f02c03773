import { Fieldset, FieldsetLegend } from '@utrecht/fieldset-react';
import { useTranslation } from 'react-i18next';
import { reference } from '../api/calls';
import { useCodeList } from '../api/labels';
import { tracks } from '../api/model';
import { CodePicker } from '../ui/CodePicker';
import { AskedCompetencies } from '../ui/CompetencyEditor';
import { DayPartGrid } from '../ui/DayPartGrid';
import { DemandScales } from '../ui/DemandScales';
import { CheckField, NumberField, SelectField, TextAreaField, TextField } from '../ui/Field';
import { LanguageEditor } from '../ui/LanguageEditor';
import { AskedPapers } from '../ui/PaperEditors';
import { wageIsReadable, type VacancyFields } from './fields';

export interface StepProps {
  fields: VacancyFields;
  change: (patch: Partial<VacancyFields>) => void;
}

const educationLevels = ['1', '2', '3', '4', '5', '6'] as const;

export function TaskStep({ fields, change }: StepProps) {
  const { t } = useTranslation();
  const { code, label } = fields.occupation ?? {};
  const kept = code || label ? { code: code ?? '', label: label ?? code ?? '' } : null;
  return (
    <>
      <TextField
        label={t('vacancy.form.title')}
        hint={t('vacancy.form.titleHint')}
        pointer="/title"
        value={fields.title}
        onChange={(title) => change({ title })}
        maxLength={200}
        required
      />
      <CodePicker
        name="occupations"
        search={reference.occupations}
        label={t('vacancy.form.occupation')}
        hint={t('vacancy.form.occupationHint')}
        pointer="/occupation"
        keep={kept}
        onChoose={(occupation) => change({ occupation })}
      />
      <TextAreaField
        label={t('vacancy.form.description')}
        hint={t('vacancy.form.descriptionHint')}
        pointer="/description"
        rows={8}
        value={fields.description}
        onChange={(description) => change({ description })}
      />
    </>
  );
}

export function HoursStep({ fields, change }: StepProps) {
  const { t } = useTranslation();
  const hours = fields.hoursPerWeek ?? {};
  return (
    <>
      <div className="mp-pair">
        <NumberField
          label={t('vacancy.form.hoursMin')}
          pointer="/hoursPerWeek/min"
          suffix={t('vacancy.form.hours')}
          decimals
          value={hours.min}
          onChange={(min) => change({ hoursPerWeek: { ...hours, min } })}
        />
        <NumberField
          label={t('vacancy.form.hoursMax')}
          pointer="/hoursPerWeek/max"
          suffix={t('vacancy.form.hours')}
          decimals
          value={hours.max}
          onChange={(max) => change({ hoursPerWeek: { ...hours, max } })}
        />
      </div>
      <DayPartGrid
        legend={t('vacancy.form.dayParts')}
        hint={t('vacancy.form.dayPartsHint')}
        value={fields.dayParts}
        onChange={(dayParts) => change({ dayParts })}
      />
    </>
  );
}

export function PlaceStep({ fields, change }: StepProps) {
  const { t } = useTranslation();
  const contractForms = useCodeList('contract-form');
  return (
    <>
      <div className="mp-pair">
        <TextField
          label={t('vacancy.form.postcode')}
          hint={t('vacancy.form.postcodeHint')}
          pointer="/postcode"
          width="short"
          value={fields.postcode}
          onChange={(postcode) => change({ postcode })}
          maxLength={7}
        />
        <TextField
          label={t('vacancy.form.wage')}
          hint={t('vacancy.form.wageHint')}
          pointer="/hourlyWage"
          width="short"
          inputMode="decimal"
          error={wageIsReadable(fields) ? undefined : t('vacancy.form.wageWrong')}
          value={fields.hourlyWage}
          onChange={(hourlyWage) => change({ hourlyWage })}
        />
      </div>
      <div className="mp-pair">
        <TextField
          label={t('vacancy.form.startDate')}
          pointer="/startDate"
          type="date"
          width="medium"
          value={fields.startDate}
          onChange={(startDate) => change({ startDate: startDate || null })}
        />
        <TextField
          label={t('vacancy.form.closingDate')}
          pointer="/closingDate"
          type="date"
          width="medium"
          value={fields.closingDate}
          onChange={(closingDate) => change({ closingDate: closingDate || null })}
        />
      </div>
      <div className="mp-pair">
        <SelectField
          label={t('vacancy.form.contractForm')}
          pointer="/contractForm"
          empty={t('field.choose')}
          value={fields.contractForm}
          options={contractForms.map((form) => ({ value: form.code, label: form.label }))}
          onChange={(contractForm) => change({ contractForm })}
        />
        <NumberField
          label={t('vacancy.form.contractMonths')}
          pointer="/contractMonths"
          value={fields.contractMonths}
          onChange={(contractMonths) => change({ contractMonths })}
        />
      </div>
      <NumberField
        label={t('vacancy.form.positions')}
        pointer="/positions"
        value={fields.positions}
        onChange={(positions) => change({ positions })}
      />
    </>
  );
}

export function SkillsStep({ fields, change }: StepProps) {
  const { t } = useTranslation();
  return (
    <>
      <p className="mp-soft">{t('vacancy.form.skillsHint')}</p>
      <AskedCompetencies value={fields.competencies} onChange={(competencies) => change({ competencies })} />
    </>
  );
}

export function DemandsStep({ fields, change }: StepProps) {
  const { t } = useTranslation();
  return (
    <>
      <p className="mp-soft">{t('vacancy.form.demandsHint')}</p>
      <DemandScales side="asked" value={fields.demands} onChange={(levels) => change({ demands: levels })} />
    </>
  );
}

export function RestStep({ fields, change }: StepProps) {
  const { t } = useTranslation();
  const chosen = fields.tracks ?? [];
  return (
    <>
      <LanguageEditor
        anyLevel={t('vacancy.detail.anyLevel')}
        value={fields.languages}
        onChange={(languages) => change({ languages })}
      />
      <AskedPapers
        kind="licences"
        hint={t('vacancy.form.licencesHint')}
        value={fields.licences}
        onChange={(licences) => change({ licences })}
      />
      <AskedPapers
        kind="certificates"
        value={fields.certificates}
        onChange={(certificates) => change({ certificates })}
      />
      <SelectField
        label={t('vacancy.form.educationLevel')}
        pointer="/educationLevel"
        empty={t('vacancy.form.noEducation')}
        value={educationLevels.find((level) => Number(level) === fields.educationLevel) ?? null}
        options={educationLevels.map((level) => ({ value: level, label: t(`education.${level}`) }))}
        onChange={(level) => change({ educationLevel: level === null ? null : Number(level) })}
      />
      <Fieldset>
        <FieldsetLegend>{t('vacancy.form.tracks')}</FieldsetLegend>
        <p className="mp-soft mp-small">{t('vacancy.form.tracksHint')}</p>
        <div className="mp-checks">
          {tracks.map((track) => (
            <CheckField
              key={track}
              label={t(`track.${track}`)}
              checked={chosen.includes(track)}
              onChange={(on) =>
                change({ tracks: tracks.filter((one) => (one === track ? on : chosen.includes(one))) })
              }
            />
          ))}
        </div>
      </Fieldset>
    </>
  );
}
