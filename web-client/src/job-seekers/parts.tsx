import { Button } from '@nl-design-system-candidate/button-react';
import { Fieldset, FieldsetLegend } from '@utrecht/fieldset-react';
import { useTranslation } from 'react-i18next';
import { reference } from '../api/calls';
import { useCodeList, useLabels } from '../api/labels';
import type { OccupationDone, Transport } from '../api/model';
import { CodePicker } from '../ui/CodePicker';
import { OwnCompetencies } from '../ui/CompetencyEditor';
import { DayPartGrid } from '../ui/DayPartGrid';
import { DemandScales } from '../ui/DemandScales';
import { CheckField, NumberField, SelectField, TextAreaField, TextField } from '../ui/Field';
import { LanguageEditor } from '../ui/LanguageEditor';
import { HeldPapers } from '../ui/PaperEditors';
import type { CvFields } from './CvForm';

export interface PartProps {
  fields: CvFields;
  change: (patch: Partial<CvFields>) => void;
  mayAssess: boolean;
}

const educationLevels = ['1', '2', '3', '4', '5', '6'] as const;

function RemoveButton({ what, onRemove }: { what: string; onRemove: () => void }) {
  const { t } = useTranslation();
  return (
    <Button purpose="subtle" onClick={onRemove}>
      <span aria-hidden="true">{t('action.remove')}</span>
      <span className="mp-hidden">{t('action.removeWhat', { what })}</span>
    </Button>
  );
}

export function WishesPart({ fields, change }: PartProps) {
  const { t } = useTranslation();
  const wished = fields.occupationsWished ?? [];
  const labelOf = useLabels('occupation', wished);
  function without(code: string) {
    change({ occupationsWished: wished.filter((other) => other !== code) });
  }
  return (
    <>
      <p className="mp-soft">{t('cv.section.wishesHelp')}</p>
      <CodePicker
        name="occupations"
        search={reference.occupations}
        label={t('cv.form.wished')}
        hint={t('cv.form.wishedHint')}
        pointer="/occupationsWished"
        taken={wished}
        onChoose={(chosen) => chosen && change({ occupationsWished: [...wished, chosen.code] })}
      />
      {wished.length === 0 ? (
        <p className="mp-soft">{t('cv.form.none')}</p>
      ) : (
        <ul className="mp-plain mp-entries">
          {wished.map((code) => (
            <li key={code} className="mp-entry mp-entry--line">
              <strong>{labelOf(code)}</strong>
              <RemoveButton what={labelOf(code)} onRemove={() => without(code)} />
            </li>
          ))}
        </ul>
      )}
      <NumberField
        label={t('cv.form.wantedHours')}
        pointer="/wantedHoursPerWeek"
        suffix={t('vacancy.form.hours')}
        decimals
        value={fields.wantedHoursPerWeek}
        onChange={(wantedHoursPerWeek) => change({ wantedHoursPerWeek })}
      />
    </>
  );
}

function DoneRow({
  job,
  name,
  onChange,
  onRemove,
}: {
  job: OccupationDone;
  name: string;
  onChange: (patch: Partial<OccupationDone>) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation();
  return (
    <li className="mp-entry">
      <div className="mp-entry-head">
        <strong>{name}</strong>
        <RemoveButton what={name} onRemove={onRemove} />
      </div>
      <div className="mp-pair">
        <TextField
          label={t('cv.form.from')}
          type="date"
          width="medium"
          value={job.from}
          onChange={(from) => onChange({ from: from || null })}
        />
        <TextField
          label={t('cv.form.to')}
          type="date"
          width="medium"
          value={job.to}
          onChange={(to) => onChange({ to: to || null })}
        />
      </div>
    </li>
  );
}

export function CanPart({ fields, change, mayAssess }: PartProps) {
  const { t } = useTranslation();
  const done = fields.occupationsDone ?? [];
  const labelOf = useLabels(
    'occupation',
    done.map((job) => job.code ?? ''),
  );
  return (
    <>
      <OwnCompetencies
        value={fields.competencies}
        mayAssess={mayAssess}
        onChange={(competencies) => change({ competencies })}
      />
      {mayAssess && (
        <CheckField
          label={t('cv.form.competenciesComplete')}
          hint={t('cv.form.competenciesCompleteHint')}
          checked={fields.competenciesComplete ?? false}
          onChange={(competenciesComplete) => change({ competenciesComplete })}
        />
      )}
      <CodePicker
        name="occupations"
        search={reference.occupations}
        label={t('cv.form.done')}
        hint={t('cv.form.wishedHint')}
        pointer="/occupationsDone"
        onChoose={(chosen) => chosen && change({ occupationsDone: [...done, { code: chosen.code }] })}
      />
      <ul className="mp-plain mp-entries">
        {done.map((job, index) => (
          <DoneRow
            key={`${job.code}${index}`}
            job={job}
            name={labelOf(job.code ?? '')}
            onChange={(patch) =>
              change({
                occupationsDone: done.map((other, at) => (at === index ? { ...other, ...patch } : other)),
              })
            }
            onRemove={() => change({ occupationsDone: done.filter((_, at) => at !== index) })}
          />
        ))}
      </ul>
    </>
  );
}

export function HoursPart({ fields, change }: PartProps) {
  const { t } = useTranslation();
  const hours = fields.hoursPerWeek ?? {};
  return (
    <>
      <div className="mp-pair">
        <NumberField
          label={t('cv.form.minHours')}
          pointer="/hoursPerWeek/min"
          suffix={t('vacancy.form.hours')}
          decimals
          value={hours.min}
          onChange={(min) => change({ hoursPerWeek: { ...hours, min } })}
        />
        <NumberField
          label={t('cv.form.maxHours')}
          pointer="/hoursPerWeek/max"
          suffix={t('vacancy.form.hours')}
          decimals
          value={hours.max}
          onChange={(max) => change({ hoursPerWeek: { ...hours, max } })}
        />
        <NumberField
          label={t('cv.form.currentHours')}
          pointer="/currentHoursPerWeek"
          suffix={t('vacancy.form.hours')}
          decimals
          value={fields.currentHoursPerWeek}
          onChange={(currentHoursPerWeek) => change({ currentHoursPerWeek })}
        />
      </div>
      <DayPartGrid
        legend={t('cv.form.dayParts')}
        hint={t('cv.form.dayPartsHint')}
        value={fields.dayParts}
        onChange={(dayParts) => change({ dayParts })}
      />
      <TextField
        label={t('cv.form.availableFrom')}
        pointer="/availableFrom"
        type="date"
        width="medium"
        value={fields.availableFrom}
        onChange={(availableFrom) => change({ availableFrom: availableFrom || null })}
      />
    </>
  );
}

export function TravelPart({ fields, change }: PartProps) {
  const { t } = useTranslation();
  const transports = useCodeList('transport');
  const chosen: readonly string[] = fields.transport ?? [];

  function toggle(code: string, on: boolean) {
    const codes = transports
      .map((one) => one.code)
      .filter((one) => (one === code ? on : chosen.includes(one)));
    change({ transport: codes as Transport[] });
  }
  return (
    <>
      <div className="mp-pair">
        <TextField
          label={t('cv.form.postcode')}
          hint={t('cv.form.postcodeHint')}
          pointer="/postcode"
          width="short"
          maxLength={7}
          value={fields.postcode}
          onChange={(postcode) => change({ postcode })}
        />
        <NumberField
          label={t('cv.form.maxTravelKm')}
          pointer="/maxTravelKm"
          suffix="km"
          value={fields.maxTravelKm}
          onChange={(maxTravelKm) => change({ maxTravelKm })}
        />
      </div>
      <Fieldset>
        <FieldsetLegend>{t('cv.form.transport')}</FieldsetLegend>
        <div className="mp-checks">
          {transports.map((one) => (
            <CheckField
              key={one.code}
              label={one.label}
              checked={chosen.includes(one.code)}
              onChange={(on) => toggle(one.code, on)}
            />
          ))}
        </div>
      </Fieldset>
    </>
  );
}

export function SuitsPart({ fields, change }: PartProps) {
  const { t } = useTranslation();
  return (
    <>
      <p className="mp-soft">{t('cv.section.suitsHelp')}</p>
      <DemandScales side="suits" value={fields.suits} onChange={(suits) => change({ suits })} />
    </>
  );
}

export function RestPart({ fields, change }: PartProps) {
  const { t } = useTranslation();
  const levels = educationLevels.map((level) => ({ value: level, label: t(`education.${level}`) }));
  return (
    <>
      <LanguageEditor
        anyLevel={t('skills.levelUnknown')}
        value={fields.languages}
        onChange={(languages) => change({ languages })}
      />
      <div className="mp-pair">
        <SelectField
          label={t('cv.form.educationLevel')}
          pointer="/educationLevel"
          empty={t('cv.form.noLevel')}
          value={educationLevels.find((level) => Number(level) === fields.educationLevel) ?? null}
          options={levels}
          onChange={(level) => change({ educationLevel: level === null ? null : Number(level) })}
        />
        <SelectField
          label={t('cv.form.provenLevel')}
          pointer="/provenLevel"
          empty={t('cv.form.noLevel')}
          value={educationLevels.find((level) => Number(level) === fields.provenLevel) ?? null}
          options={levels}
          onChange={(level) => change({ provenLevel: level === null ? null : Number(level) })}
        />
      </div>
      <HeldPapers kind="licences" value={fields.licences} onChange={(licences) => change({ licences })} />
      <HeldPapers
        kind="certificates"
        value={fields.certificates}
        onChange={(certificates) => change({ certificates })}
      />
    </>
  );
}

export function AboutPart({ fields, change }: PartProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        label={t('cv.form.headline')}
        hint={t('cv.form.headlineHint')}
        pointer="/headline"
        maxLength={200}
        value={fields.headline}
        onChange={(headline) => change({ headline })}
      />
      <TextAreaField
        label={t('cv.form.presentation')}
        hint={t('cv.form.presentationHint')}
        pointer="/presentation"
        value={fields.presentation}
        onChange={(presentation) => change({ presentation })}
      />
    </>
  );
}
