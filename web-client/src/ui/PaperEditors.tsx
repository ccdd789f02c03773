import { Button } from '@nl-design-system-candidate/button-react';
import { Fieldset, FieldsetLegend } from '@utrecht/fieldset-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeldPaper } from '../api/model';
import { CheckField, SelectField, TextField } from './Field';

/** Codes of the national standard. */
export const licenceCodes = [
  'AM',
  'A1',
  'A2',
  'A',
  'B',
  'B+',
  'BE',
  'C1',
  'C1E',
  'C',
  'CE',
  'D1',
  'D1E',
  'D',
  'DE',
  'T',
] as const;

function toggled(codes: readonly string[], code: string, on: boolean): string[] {
  return on ? [...codes, code] : codes.filter((other) => other !== code);
}

/** Licences that the work really needs. */
export function AskedLicences({
  value,
  onChange,
  hint,
}: {
  value: string[] | undefined;
  onChange: (codes: string[]) => void;
  hint: string;
}) {
  const { t } = useTranslation();
  const codes = value ?? [];
  return (
    <Fieldset>
      <FieldsetLegend>{t('skills.licences')}</FieldsetLegend>
      <p className="mp-soft mp-small">{hint}</p>
      <div className="mp-checks">
        {licenceCodes.map((code) => (
          <CheckField
            key={code}
            label={t(`licence.${code}`)}
            checked={codes.includes(code)}
            onChange={(on) => onChange(toggled(codes, code, on))}
          />
        ))}
      </div>
    </Fieldset>
  );
}

function AddCertificate({ add }: { add: (code: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  return (
    <div className="mp-row mp-row--end">
      <TextField
        label={t('skills.addCertificate')}
        hint={t('skills.certificateHint')}
        value={typed}
        onChange={setTyped}
        maxLength={100}
      />
      <Button
        purpose="secondary"
        onClick={() => {
          const code = typed.trim();
          if (code) add(code);
          setTyped('');
        }}
      >
        {t('action.add')}
      </Button>
    </div>
  );
}

export function AskedCertificates({
  value,
  onChange,
}: {
  value: string[] | undefined;
  onChange: (codes: string[]) => void;
}) {
  const { t } = useTranslation();
  const codes = value ?? [];
  return (
    <Fieldset>
      <FieldsetLegend>{t('skills.certificates')}</FieldsetLegend>
      <div className="mp-stack">
        {codes.length === 0 && <p className="mp-soft">{t('skills.noCertificates')}</p>}
        <ul className="mp-plain mp-row">
          {codes.map((code) => (
            <li key={code} className="mp-chip">
              {code}
              <button type="button" onClick={() => onChange(toggled(codes, code, false))}>
                <span aria-hidden="true">×</span>
                <span className="mp-hidden">{t('action.removeWhat', { what: code })}</span>
              </button>
            </li>
          ))}
        </ul>
        <AddCertificate add={(code) => !codes.includes(code) && onChange([...codes, code])} />
      </div>
    </Fieldset>
  );
}

type Holding = 'unknown' | 'yes' | 'no';

/** Per paper whether the person has it; "unknown" is something else than "no" and excludes nobody. */
function HeldPapers({
  papers,
  nameOf,
  onChange,
}: {
  papers: readonly HeldPaper[];
  nameOf: (code: string) => string;
  onChange: (papers: HeldPaper[]) => void;
}) {
  const { t } = useTranslation();

  function set(code: string, patch: Partial<HeldPaper> | null) {
    const others = papers.filter((paper) => paper.code !== code);
    const before = papers.find((paper) => paper.code === code);
    onChange(patch === null ? others : [...others, { code, held: true, ...before, ...patch }]);
  }

  return (
    <ul className="mp-plain mp-entries">
      {papers.map((paper) => (
        <li key={paper.code} className="mp-entry mp-entry--line">
          <SelectField<Holding>
            label={nameOf(paper.code)}
            value={paper.held ? 'yes' : 'no'}
            options={[
              { value: 'yes', label: t('skills.held') },
              { value: 'no', label: t('skills.notHeld') },
              { value: 'unknown', label: t('field.unknown') },
            ]}
            onChange={(holding) =>
              set(paper.code, holding === 'unknown' ? null : { held: holding === 'yes' })
            }
          />
          {paper.held && (
            <TextField
              label={t('skills.validUntil')}
              type="date"
              width="medium"
              value={paper.validUntil}
              onChange={(day) => set(paper.code, { validUntil: day || null })}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

export function HeldLicences({
  value,
  onChange,
}: {
  value: HeldPaper[] | undefined;
  onChange: (papers: HeldPaper[]) => void;
}) {
  const { t } = useTranslation();
  const papers = value ?? [];
  const nameOf = (code: string) =>
    licenceCodes.some((known) => known === code)
      ? t(`licence.${code as (typeof licenceCodes)[number]}`)
      : code;
  const free = licenceCodes.filter((code) => !papers.some((paper) => paper.code === code));
  return (
    <Fieldset>
      <FieldsetLegend>{t('skills.licences')}</FieldsetLegend>
      <div className="mp-stack">
        <HeldPapers papers={papers} nameOf={nameOf} onChange={onChange} />
        <SelectField
          label={t('action.add')}
          value={null}
          empty={t('field.choose')}
          options={free.map((code) => ({ value: code, label: t(`licence.${code}`) }))}
          onChange={(code) => code && onChange([...papers, { code, held: true }])}
        />
      </div>
    </Fieldset>
  );
}

export function HeldCertificates({
  value,
  onChange,
}: {
  value: HeldPaper[] | undefined;
  onChange: (papers: HeldPaper[]) => void;
}) {
  const { t } = useTranslation();
  const papers = value ?? [];
  return (
    <Fieldset>
      <FieldsetLegend>{t('skills.certificates')}</FieldsetLegend>
      <div className="mp-stack">
        <HeldPapers papers={papers} nameOf={(code) => code} onChange={onChange} />
        <AddCertificate
          add={(code) =>
            !papers.some((paper) => paper.code === code) && onChange([...papers, { code, held: true }])
          }
        />
      </div>
    </Fieldset>
  );
}
