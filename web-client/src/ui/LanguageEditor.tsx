import { Button } from '@nl-design-system-candidate/button-react';
import { Fieldset, FieldsetLegend } from '@utrecht/fieldset-react';
import { useTranslation } from 'react-i18next';
import { useCodeList } from '../api/labels';
import { languageLevels, type LanguageLevel } from '../api/model';
import { SelectField } from './Field';
import { languageName } from './format';
import { useErrorInside } from './violations';

export interface LanguageSkill {
  code?: string | null;
  level?: LanguageLevel | null;
}

export function LanguageEditor({
  value,
  onChange,
  anyLevel,
}: {
  value: readonly LanguageSkill[] | null | undefined;
  onChange: (skills: Array<{ code: string; level: LanguageLevel | null }>) => void;
  /** What a language without a level means here. */
  anyLevel: string;
}) {
  const { t } = useTranslation();
  const offered = useCodeList('languages');
  const skills = (value ?? []).map((skill) => ({ code: skill.code ?? '', level: skill.level ?? null }));
  const remark = useErrorInside('/languages');
  const free = offered.filter((language) => !skills.some((skill) => skill.code === language.code));
  return (
    <Fieldset invalid={remark !== undefined}>
      <FieldsetLegend>{t('skills.languages')}</FieldsetLegend>
      <div className="mp-stack">
        {remark && <p className="utrecht-form-field-error-message">{remark}</p>}
        {skills.length === 0 && <p className="mp-soft">{t('skills.noLanguages')}</p>}
        <ul className="mp-plain mp-entries">
          {skills.map((skill) => (
            <li key={skill.code} className="mp-entry mp-entry--line">
              <SelectField
                label={`${languageName(skill.code)} – ${t('skills.spoken')}`}
                value={skill.level}
                empty={anyLevel}
                options={languageLevels.map((level) => ({
                  value: level,
                  label: t(`language.level.${level}`),
                }))}
                onChange={(level) =>
                  onChange(skills.map((other) => (other.code === skill.code ? { ...other, level } : other)))
                }
              />
              <Button
                purpose="subtle"
                onClick={() => onChange(skills.filter((other) => other.code !== skill.code))}
              >
                <span aria-hidden="true">{t('action.remove')}</span>
                <span className="mp-hidden">
                  {t('action.removeWhat', { what: languageName(skill.code) })}
                </span>
              </Button>
            </li>
          ))}
        </ul>
        <SelectField
          label={t('skills.addLanguage')}
          value={null}
          empty={t('field.choose')}
          options={free.map((language) => ({ value: language.code, label: language.label }))}
          onChange={(code) => code && onChange([...skills, { code, level: 'B1' }])}
        />
      </div>
    </Fieldset>
  );
}
