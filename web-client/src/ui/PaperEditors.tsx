import { Fieldset, FieldsetLegend } from '@utrecht/fieldset-react';
import { useTranslation } from 'react-i18next';
import { labelIn, useCodeList } from '../api/labels';
import type { HeldPaper } from '../api/model';
import { SelectField, TextField } from './Field';
import { useErrorInside } from './violations';

/** Driving licences and certificates work the same way; only the list they come from differs. */
export type PaperKind = 'licences' | 'certificates';

/** Papers that the work really needs. */
export function AskedPapers({
  kind,
  value,
  onChange,
  hint,
}: {
  kind: PaperKind;
  value: readonly string[] | undefined;
  onChange: (codes: string[]) => void;
  hint?: string;
}) {
  const { t } = useTranslation();
  const list = useCodeList(kind);
  const remark = useErrorInside(`/${kind}`);
  const codes = value ?? [];
  const free = list.filter((entry) => !codes.includes(entry.code));
  return (
    <Fieldset invalid={remark !== undefined}>
      <FieldsetLegend>{t(`skills.${kind}`)}</FieldsetLegend>
      <div className="mp-stack">
        {hint && <p className="mp-soft mp-small">{hint}</p>}
        {remark && <p className="utrecht-form-field-error-message">{remark}</p>}
        {codes.length > 0 && (
          <ul className="mp-plain mp-row">
            {codes.map((code) => (
              <li key={code} className="mp-chip">
                {labelIn(list, code)}
                <button type="button" onClick={() => onChange(codes.filter((other) => other !== code))}>
                  <span aria-hidden="true">×</span>
                  <span className="mp-hidden">{t('action.removeWhat', { what: labelIn(list, code) })}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        <SelectField
          label={t(`skills.add.${kind}`)}
          value={null}
          empty={t('field.choose')}
          options={free.map((entry) => ({ value: entry.code, label: entry.label }))}
          onChange={(code) => code && onChange([...codes, code])}
        />
      </div>
    </Fieldset>
  );
}

type Holding = 'unknown' | 'yes' | 'no';

/** Per paper whether the person has it; "unknown" is something else than "no" and excludes nobody. */
export function HeldPapers({
  kind,
  value,
  onChange,
}: {
  kind: PaperKind;
  value: readonly HeldPaper[] | null | undefined;
  onChange: (papers: HeldPaper[]) => void;
}) {
  const { t } = useTranslation();
  const list = useCodeList(kind);
  const remark = useErrorInside(`/${kind}`);
  const papers = value ?? [];
  const free = list.filter((entry) => !papers.some((paper) => paper.code === entry.code));

  function change(code: string | null | undefined, patch: Partial<HeldPaper>) {
    onChange(papers.map((paper) => (paper.code === code ? { ...paper, ...patch } : paper)));
  }

  return (
    <Fieldset invalid={remark !== undefined}>
      <FieldsetLegend>{t(`skills.${kind}`)}</FieldsetLegend>
      <div className="mp-stack">
        {remark && <p className="utrecht-form-field-error-message">{remark}</p>}
        <ul className="mp-plain mp-entries">
          {papers.map((paper) => (
            <li key={paper.code} className="mp-entry mp-entry--line">
              <SelectField<Holding>
                label={labelIn(list, paper.code ?? '')}
                value={paper.held ? 'yes' : 'no'}
                options={[
                  { value: 'yes', label: t('skills.held') },
                  { value: 'no', label: t('skills.notHeld') },
                  { value: 'unknown', label: t('field.unknown') },
                ]}
                onChange={(holding) =>
                  holding === 'unknown'
                    ? onChange(papers.filter((other) => other.code !== paper.code))
                    : change(paper.code, { held: holding === 'yes' })
                }
              />
              {paper.held && (
                <TextField
                  label={t('skills.validUntil')}
                  type="date"
                  width="medium"
                  value={paper.validUntil}
                  onChange={(day) => change(paper.code, { validUntil: day || null })}
                />
              )}
            </li>
          ))}
        </ul>
        <SelectField
          label={t(`skills.add.${kind}`)}
          value={null}
          empty={t('field.choose')}
          options={free.map((entry) => ({ value: entry.code, label: entry.label }))}
          onChange={(code) => code && onChange([...papers, { code, held: true }])}
        />
      </div>
    </Fieldset>
  );
}
