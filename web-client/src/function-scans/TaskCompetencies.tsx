import { Button } from '@nl-design-system-candidate/button-react';
import { useTranslation } from 'react-i18next';
import { reference } from '../api/calls';
import { useLabels } from '../api/labels';
import { CodePicker } from '../ui/CodePicker';
import { SelectField } from '../ui/Field';
import { useErrorInside } from '../ui/violations';
import type { TaskFields } from './calls';

type Asked = NonNullable<TaskFields['competencies']>[number];

const levels = ['1', '2', '3', '4', '5'] as const;

/** The competencies that a task asks, each with a level or any. */
export function TaskCompetencies({
  value,
  onChange,
}: {
  value: readonly Asked[];
  onChange: (entries: Asked[]) => void;
}) {
  const { t } = useTranslation();
  const codes = value.map((entry) => entry?.code ?? '');
  const labelOf = useLabels('competency', codes);
  const remark = useErrorInside('/competencies');
  return (
    <div className="mp-stack">
      <CodePicker
        name="competencies"
        search={reference.competencies}
        label={t('skills.addCompetency')}
        hint={t('picker.hint')}
        taken={codes}
        onChoose={(chosen) => chosen && onChange([...value, { code: chosen.code, level: null }])}
      />
      {remark && <p className="utrecht-form-field-error-message">{remark}</p>}
      <ul className="mp-plain mp-entries">
        {codes.map((code, index) => (
          <li className="mp-entry" key={code}>
            <div className="mp-entry-head">
              <strong>{labelOf(code)}</strong>
              <Button purpose="subtle" onClick={() => onChange(value.filter((_, at) => at !== index))}>
                <span aria-hidden="true">{t('action.remove')}</span>
                <span className="mp-hidden">{t('action.removeWhat', { what: labelOf(code) })}</span>
              </Button>
            </div>
            <SelectField
              label={t('skills.level')}
              value={levels.find((level) => Number(level) === value[index]?.level) ?? null}
              empty={t('skills.anyLevel')}
              options={levels.map((level) => ({ value: level, label: t(`competencyLevel.${level}`) }))}
              onChange={(level) =>
                onChange(
                  value.map((entry, at) =>
                    at === index ? { code: entry?.code ?? '', level: level ? Number(level) : null } : entry,
                  ),
                )
              }
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
