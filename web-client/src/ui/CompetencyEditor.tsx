import { Button } from '@nl-design-system-candidate/button-react';
import { useTranslation } from 'react-i18next';
import { reference } from '../api/calls';
import { useLabels } from '../api/labels';
import { evidences, type AskedCompetency, type Coded, type Evidence, type OwnCompetency } from '../api/model';
import { CodePicker } from './CodePicker';
import { SelectField } from './Field';
import { useErrorInside } from './violations';

const askedLevels = ['1', '2', '3', '4', '5'] as const;
const ownLevels = ['0', ...askedLevels] as const;

function Row({
  name,
  onRemove,
  children,
}: {
  name: string;
  onRemove: () => void;
  children: React.ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <li className="mp-entry">
      <div className="mp-entry-head">
        <strong>{name}</strong>
        <Button purpose="subtle" onClick={onRemove}>
          <span aria-hidden="true">{t('action.remove')}</span>
          <span className="mp-hidden">{t('action.removeWhat', { what: name })}</span>
        </Button>
      </div>
      <div className="mp-pair">{children}</div>
    </li>
  );
}

function Picker({ taken, add }: { taken: readonly string[]; add: (chosen: Coded) => void }) {
  const { t } = useTranslation();
  return (
    <CodePicker
      name="competencies"
      search={reference.competencies}
      label={t('skills.addCompetency')}
      hint={t('picker.hint')}
      taken={taken}
      onChoose={(chosen) => chosen && add(chosen)}
    />
  );
}

function replaced<T>(entries: readonly T[], index: number, patch: Partial<T>): T[] {
  return entries.map((entry, at) => (at === index ? { ...entry, ...patch } : entry));
}

function without<T>(entries: readonly T[], index: number): T[] {
  return entries.filter((_, at) => at !== index);
}

function Remark() {
  const remark = useErrorInside('/competencies');
  return remark ? <p className="utrecht-form-field-error-message">{remark}</p> : null;
}

/** What a vacancy asks: each competency essential or desired, with or without a level. */
export function AskedCompetencies({
  value,
  onChange,
}: {
  value: AskedCompetency[] | null | undefined;
  onChange: (entries: AskedCompetency[]) => void;
}) {
  const { t } = useTranslation();
  const entries = value ?? [];
  const codes = entries.map((entry) => entry.code ?? '');
  const labelOf = useLabels('competency', codes);
  return (
    <div className="mp-stack">
      <Picker
        taken={codes}
        add={(chosen) => onChange([...entries, { ...chosen, level: null, essential: true }])}
      />
      <Remark />
      {entries.length === 0 && <p className="mp-soft">{t('skills.noCompetencies')}</p>}
      <ul className="mp-plain mp-entries">
        {entries.map((entry, index) => (
          <Row
            key={entry.code}
            name={labelOf(entry.code ?? '')}
            onRemove={() => onChange(without(entries, index))}
          >
            <SelectField
              label={t('skills.importance')}
              value={entry.essential ? 'essential' : 'desired'}
              options={[
                { value: 'essential', label: t('skills.essential') },
                { value: 'desired', label: t('skills.desired') },
              ]}
              onChange={(choice) => onChange(replaced(entries, index, { essential: choice === 'essential' }))}
            />
            <SelectField
              label={t('skills.level')}
              value={entry.level ? (String(entry.level) as (typeof askedLevels)[number]) : null}
              empty={t('skills.anyLevel')}
              options={askedLevels.map((level) => ({ value: level, label: t(`competencyLevel.${level}`) }))}
              onChange={(level) =>
                onChange(replaced(entries, index, { level: level === null ? null : Number(level) }))
              }
            />
          </Row>
        ))}
      </ul>
    </div>
  );
}

/** What a person can: each competency with its level and how that is known. */
export function OwnCompetencies({
  value,
  onChange,
  mayAssess,
}: {
  value: OwnCompetency[] | null | undefined;
  onChange: (entries: OwnCompetency[]) => void;
  /** Whether the reader may say that he saw or tested it himself. */
  mayAssess: boolean;
}) {
  const { t } = useTranslation();
  const entries = value ?? [];
  const codes = entries.map((entry) => entry.code ?? '');
  const labelOf = useLabels('competency', codes);
  return (
    <div className="mp-stack">
      <Picker
        taken={codes}
        add={(chosen) =>
          onChange([...entries, { code: chosen.code, level: 3, evidence: mayAssess ? 'CONSULTANT' : 'SELF' }])
        }
      />
      <Remark />
      {entries.length === 0 && <p className="mp-soft">{t('skills.noCompetencies')}</p>}
      <ul className="mp-plain mp-entries">
        {entries.map((entry, index) => (
          <Row
            key={entry.code}
            name={labelOf(entry.code ?? '')}
            onRemove={() => onChange(without(entries, index))}
          >
            <SelectField
              label={t('skills.level')}
              value={
                typeof entry.level !== 'number' ? null : (String(entry.level) as (typeof ownLevels)[number])
              }
              empty={t('skills.levelUnknown')}
              options={ownLevels.map((level) => ({ value: level, label: t(`competencyLevel.${level}`) }))}
              onChange={(level) =>
                onChange(
                  replaced(entries, index, {
                    level: level === null ? null : Number(level),
                    ...(mayAssess ? {} : { evidence: 'SELF' as Evidence }),
                  }),
                )
              }
            />
            {mayAssess && (
              <SelectField
                label={t('skills.evidence')}
                value={entry.evidence ?? null}
                empty={t('skills.evidenceUnknown')}
                options={evidences.map((evidence) => ({ value: evidence, label: t(`evidence.${evidence}`) }))}
                onChange={(evidence) => onChange(replaced(entries, index, { evidence }))}
              />
            )}
          </Row>
        ))}
      </ul>
    </div>
  );
}
