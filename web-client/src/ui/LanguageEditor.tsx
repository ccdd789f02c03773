import { Button } from '@nl-design-system-candidate/button-react';
import { Fieldset, FieldsetLegend } from '@utrecht/fieldset-react';
import { useTranslation } from 'react-i18next';
import { languageLevels, type LanguageSkill } from '../api/model';
import { SelectField } from './Field';
import { languageName } from './format';
import { useErrorInside } from './violations';

/** Languages heard most in this labour market; any other ISO 639 code that comes in is shown as well. */
const offered = [
  'nl',
  'en',
  'ar',
  'bg',
  'de',
  'es',
  'fa',
  'fr',
  'hi',
  'it',
  'ku',
  'pl',
  'pt',
  'ro',
  'ru',
  'so',
  'ti',
  'tr',
  'uk',
  'ur',
  'zh',
] as const;

export function LanguageEditor({
  value,
  onChange,
}: {
  value: LanguageSkill[] | undefined;
  onChange: (skills: LanguageSkill[]) => void;
}) {
  const { t } = useTranslation();
  const skills = value ?? [];
  const remark = useErrorInside('/languages');
  const free = offered.filter((code) => !skills.some((skill) => skill.code === code));
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
                options={languageLevels.map((level) => ({
                  value: level,
                  label: t(`language.level.${level}`),
                }))}
                onChange={(level) =>
                  onChange(
                    skills.map((other) => (other.code === skill.code && level ? { ...other, level } : other)),
                  )
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
          options={free.map((code) => ({ value: code, label: languageName(code) }))}
          onChange={(code) => code && onChange([...skills, { code, level: 'B1' }])}
        />
      </div>
    </Fieldset>
  );
}
